package io.outlay.job.ledger;

import io.outlay.intake.UnreadableFile;
import io.outlay.job.workspace.Inbox;
import io.outlay.job.workspace.KnownInputs;
import io.outlay.job.workspace.Sources;
import io.outlay.ledger.register.Register;
import io.outlay.model.InputFile;
import io.outlay.model.Progress;
import io.outlay.model.Rejection;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.StagedLine;
import io.outlay.model.fact.TechSystem;
import io.outlay.settings.OutlaySettings;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All that a workspace's files say, read into memory and kept nowhere else. */
public record WorkspaceReading(List<InputFile> files, List<Fact> facts, List<Rejection> rejections) {
    private static final String STAGE = "reading files";

    /** With what the last close was given by sources. */
    public static WorkspaceReading of(Path root, OutlaySettings settings, Progress progress) {
        return of(root, settings, progress, Sources.kept(root, settings));
    }

    /** @param progress told of each file */
    public static WorkspaceReading of(Path root, OutlaySettings settings, Progress progress, Sources sources) {
        progress.begin(STAGE, -1);
        List<InputFile> files = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Inbox inbox = Inbox.of(root, settings, KnownInputs.none(), sources);
        progress.begin(STAGE, inbox.items().size());
        for (Inbox.Item item : inbox.items()) {
            List<Fact> ownFacts = new ArrayList<>();
            List<Rejection> ownRejections = new ArrayList<>();
            InputFile file = read(inbox, item, ownFacts, ownRejections);
            // what is refused is so wherever it lies: only rows that count can count twice
            boolean counts = !file.state().equals("read") || seen.add(item.sha256() + item.mapping());
            if (counts) {
                facts.addAll(ownFacts);
                rejections.addAll(ownRejections);
            }
            files.add(counts ? file : duplicate(file));
            progress.advance(1);
        }
        inbox.ignored()
                .forEach((path, why) -> files.add(new InputFile(path, "", "ignored", List.of(), List.of("is " + why))));
        progress.end(inbox.items().size() + " files, " + facts.size() + " facts");
        return new WorkspaceReading(files, facts, rejections);
    }

    private static InputFile read(Inbox inbox, Inbox.Item item, List<Fact> facts, List<Rejection> rejections) {
        try {
            return inbox.read(item, facts::add, rejections::add);
        } catch (UnreadableFile e) {
            facts.clear();
            rejections.clear();
            rejections.add(e.rejection());
            return e.file(item.sha256());
        }
    }

    private static InputFile duplicate(InputFile file) {
        List<String> notes = new ArrayList<>(file.notes());
        notes.add("has the same content as another file: its rows count once");
        return new InputFile(file.path(), file.sha256(), "duplicate", file.tables(), notes);
    }

    /** What the close of a month would make of it, were it the first. */
    public Prepared prepared(YearMonth period, OutlaySettings settings) {
        return Prepared.of(
                Facts.of(this),
                lines().stream().map(line -> new StagedLine(line, period)).toList(),
                PostedBefore.NOTHING,
                period,
                settings);
    }

    /** Whether it holds more than the register. */
    public boolean hasInputs() {
        return files.stream().anyMatch(file -> Sources.isInput(file.path()));
    }

    Register register() {
        return Register.of(of(TechSystem.class));
    }

    /** What stops a run that has invoices to post: a workspace that names no system. */
    public static List<String> registerFaults(List<TechSystem> systems, boolean hasInvoices) {
        return systems.isEmpty() && hasInvoices
                ? List.of("There is no system register.\nPut systems.csv or systems.xlsx into the workspace, one row a"
                        + " system.")
                : List.of();
    }

    public List<InvoiceLine> lines() {
        return of(InvoiceLine.class);
    }

    public <T extends Fact> List<T> of(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
