package io.outlay.job.check;

import io.outlay.job.check.CheckFault.Cause;
import io.outlay.job.check.CheckOutcome.TableShare;
import io.outlay.job.close.IncompleteMonth;
import io.outlay.job.close.MonthlyClose;
import io.outlay.job.close.Rehearsal.Wanted;
import io.outlay.job.close.RejectedShares;
import io.outlay.job.close.RejectedShares.Valuation;
import io.outlay.job.ledger.LineCharges;
import io.outlay.job.ledger.MissingInput;
import io.outlay.job.ledger.MissingInputs;
import io.outlay.job.ledger.PostingNotes;
import io.outlay.job.ledger.Prepared;
import io.outlay.job.ledger.RateHistory;
import io.outlay.job.ledger.RegisterWatch;
import io.outlay.job.ledger.WorkspaceReading;
import io.outlay.job.whatif.ScenarioBook;
import io.outlay.job.whatif.ScenarioCells;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.ReportArchive;
import io.outlay.job.workspace.Session;
import io.outlay.job.workspace.Sources;
import io.outlay.job.workspace.Workspace;
import io.outlay.job.workspace.WorkspaceLocks;
import io.outlay.ledger.document.ExchangeRates;
import io.outlay.ledger.effort.EffortPricing;
import io.outlay.ledger.tieout.WorkbookRange;
import io.outlay.model.Progress;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.Sum;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.FormerIds;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.PostedCost;
import io.outlay.report.IssuedReport;
import io.outlay.settings.LoadedSettings;
import io.outlay.settings.OutlaySettings;
import io.outlay.store.AttemptStore.RejectedBeside;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Reads every file and posts it to nowhere: form, mapping, duplicates, conflicts and rates as a run would find them. */
public final class WorkspaceCheck implements CheckWorkspace {
    private final Progress progress;

    /** Telling nobody. */
    public WorkspaceCheck() {
        this(Progress.SILENT);
    }

    /** @param progress told of each stage */
    public WorkspaceCheck(Progress progress) {
        this.progress = progress;
    }

    @Override
    public CheckOutcome check(Workspace workspace, Optional<YearMonth> period, LocalDate today) {
        LoadedSettings loaded = Session.settings(workspace);
        WorkspaceLocks.clearOrphan(workspace);
        Path root = workspace.root().toAbsolutePath().normalize();
        YearMonth month = MonthlyClose.period(period, today);
        return withSources(loaded.settings(), root, sources -> {
            Wanted wanted = new Wanted(month, !month.isBefore(YearMonth.from(today)), sources);
            WorkspaceReading reading = WorkspaceReading.of(root, loaded.settings(), progress, sources);
            Posted posted = Session.isKnown(workspace)
                    ? progress.during("comparing with what is posted", () -> Posted.of(workspace, loaded, wanted))
                    : Posted.of(workspace, loaded, wanted);
            Look look = new Look(workspace, root, reading, loaded.settings(), month);
            return progress.during("preparing documents", () -> look.outcome(posted));
        });
    }

    /** What sources come to is kept no longer than it is looked at. */
    private CheckOutcome withSources(OutlaySettings settings, Path root, Function<Sources, CheckOutcome> look) {
        if (settings.sources().isEmpty()) {
            return look.apply(Sources.NONE);
        }
        try {
            Path folder = Files.createTempDirectory("outlay");
            try {
                return look.apply(Sources.ask(settings, root, folder, progress));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A look at what was read, as the close of a month would take it. */
    private record Look(
            Workspace workspace, Path root, WorkspaceReading reading, OutlaySettings settings, YearMonth period) {
        CheckOutcome outcome(Posted posted) {
            Prepared prepared = reading.prepared(period, settings);
            MissingInputs missing = new MissingInputs(prepared, reading.lines(), period, settings);
            ScenarioBook scenarios = ScenarioBook.of(prepared, period, settings);
            List<Rejection> beside = new ArrayList<>(prepared.rejections());
            beside.addAll(new ScenarioCells(root).named(scenarios.rejections()));
            RejectedShares shares = shares(beside);
            IncompleteMonth month =
                    new IncompleteMonth(missing, Session.closedBefore(workspace, period), workspace.command("run"));
            List<String> unlisted = unlisted(prepared.facts().systems());
            List<CheckFault> faults =
                    unlisted.isEmpty() ? gate(prepared, shares, month, posted) : GateFaults.lost(unlisted);
            List<Rejection> rejections = rejections(beside, !unlisted.isEmpty());
            List<MissingInput> lacking = Stream.concat(missing.all().stream(), month.skipped().stream())
                    .toList();
            return new CheckOutcome(
                    unlisted.isEmpty() ? exit(faults, rejections) : Exit.WRONG_USE,
                    new CheckedFiles(beside, prepared.documents().lines()).of(reading.files()),
                    rejections,
                    Stream.concat(notes(prepared, scenarios).stream(), posted.notes())
                            .toList(),
                    period,
                    shares(shares),
                    new LineFates(prepared.documents().lines()).sums(),
                    faults,
                    lacking,
                    posted.change(),
                    toDo(prepared, new CheckList.Found(faults, shares, rejections, lacking)),
                    settings.currency());
        }

        private List<ToDo> toDo(Prepared prepared, CheckList.Found found) {
            return CheckList.of(workspace, prepared, settings, period).steps(found, faults());
        }

        private static Exit exit(List<CheckFault> faults, List<Rejection> rejections) {
            return !faults.isEmpty() ? Exit.GATE : rejections.isEmpty() ? Exit.DONE : Exit.REJECTIONS;
        }

        private List<String> notes(Prepared prepared, ScenarioBook scenarios) {
            List<String> notes = new ArrayList<>(Session.lost(workspace).stream()
                    .map(words -> "a run with these options would stop: " + words)
                    .toList());
            notes.addAll(PostingNotes.of(prepared, period));
            prepared.costs().notes().stream()
                    .filter(note -> note.startsWith(EffortPricing.UNRELATED))
                    .forEach(notes::add);
            notes.addAll(prepared.budgets().notes());
            notes.addAll(scenarios.notes());
            notes.addAll(LineCharges.withoutPeriod(
                    prepared.documents().lines(), prepared.facts().of(Contract.class)));
            return notes;
        }

        /** Rows of a system that the register lost follow from that, and are not listed beside it. */
        private List<Rejection> rejections(List<Rejection> beside, boolean lost) {
            return Stream.concat(
                            reading.rejections().stream(),
                            beside.stream().filter(r -> !lost || r.code() != RejectionCode.UNKNOWN_SYSTEM))
                    .sorted(Comparator.comparing((Rejection r) -> r.source().place())
                            .thenComparing(r -> r.source().line()))
                    .toList();
        }

        private GateFaults faults() {
            return new GateFaults(
                    workspace.command("run") + " --period " + period,
                    RateHistory.of(reading.of(ExchangeRate.class)).remedy(period));
        }

        private List<CheckFault> gate(Prepared prepared, RejectedShares shares, IncompleteMonth month, Posted posted) {
            GateFaults gate = faults();
            List<CheckFault> faults = new ArrayList<>();
            List<Rejection> all = rejections(prepared.rejections(), false);
            shares.faults(settings.gate()).forEach(text -> faults.add(gate.rejected(text, all)));
            RejectedShares.unread(reading.files()).forEach(text -> faults.add(gate.unread(text)));
            WorkspaceReading.registerFaults(
                            prepared.facts().systems(), !reading.lines().isEmpty())
                    .forEach(text -> faults.add(CheckFault.command(Cause.NO_REGISTER, text, workspace.command("map"))));
            posted.faults().forEach(text -> faults.add(gate.removed(text)));
            if (faults.isEmpty() && reading.hasInputs()) {
                WorkbookRange.exceeded(prepared.targets(), settings.currency())
                        .ifPresent(text ->
                                faults.add(CheckFault.advice(Cause.OUT_OF_RANGE, text, "fix the amount named")));
                month.fault(posted.preliminary(), closedWithout()).ifPresent(text -> faults.add(gate.incomplete(text)));
            }
            return faults;
        }

        private List<String> closedWithout() {
            return archive().latest(period, IssuedReport::closedWithout).orElse(List.of());
        }

        private ReportArchive archive() {
            return new ReportArchive(Session.data(workspace));
        }

        /** Systems that the last report posted cost for, and that the register does not list any more. */
        private List<String> unlisted(List<TechSystem> systems) {
            List<PostedCost> posted = Session.closedBefore(workspace, period)
                    .flatMap(last -> archive().latest(last, report -> report.posted(FormerIds.of(systems))))
                    .orElse(List.of());
            return new RegisterWatch(List.of(), systems, posted, settings.currency()).faults();
        }

        private RejectedShares shares(List<Rejection> beside) {
            return RejectedShares.of(
                    reading.files(),
                    summed(beside),
                    new Valuation(ExchangeRates.of(reading.of(ExchangeRate.class)), settings.currency(), period));
        }

        private static List<RejectedBeside> summed(List<Rejection> beside) {
            Map<String, Map<String, List<Rejection>>> byTable = beside.stream()
                    .collect(Collectors.groupingBy(
                            Rejection::table,
                            TreeMap::new,
                            Collectors.groupingBy(Rejection::currency, TreeMap::new, Collectors.toList())));
            List<RejectedBeside> sums = new ArrayList<>();
            byTable.forEach((table, byCurrency) -> byCurrency.forEach((currency, rows) -> sums.add(new RejectedBeside(
                    table,
                    currency,
                    Rejection.rows(rows),
                    Sum.of(rows.stream().flatMap(r -> r.amount().stream()).map(BigDecimal::abs))))));
            return sums;
        }

        private List<TableShare> shares(RejectedShares shares) {
            return shares.tables().entrySet().stream()
                    .map(t -> new TableShare(
                            t.getKey(),
                            t.getValue().rowsRead(),
                            t.getValue().rowsRejected(),
                            t.getValue().ofRows(),
                            t.getValue().ofMoney(),
                            settings.gate().maxRejectedShare()))
                    .toList();
        }
    }
}
