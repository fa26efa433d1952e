package io.outlay.job.whatif;

import io.outlay.intake.Intake;
import io.outlay.intake.UnreadableFile;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.FileStamp;
import io.outlay.job.workspace.NearFile;
import io.outlay.job.workspace.Stopped;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.ScenarioRow;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scenario files given by name, read as the inbox's are. */
public record ScenarioFiles(List<ScenarioRow> rows, List<Rejection> rejections, List<String> notes) {

    /** @throws Stopped naming every file that is not there, or one that changed while it was read */
    public static ScenarioFiles read(List<Path> files) {
        List<String> missing = files.stream()
                .filter(file -> !Files.isRegularFile(file))
                .map(file ->
                        NearFile.noFile("file", file, "Give a scenario as .xlsx or .csv, or begin one with --new."))
                .toList();
        if (!missing.isEmpty()) {
            throw new Stopped(Exit.WRONG_USE, missing);
        }
        ScenarioFiles read = new ScenarioFiles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        files.stream().distinct().forEach(read::add);
        return read;
    }

    private void add(Path file) {
        int before = rejections.size();
        List<Fact> facts = new ArrayList<>();
        InputFile read = read(file, facts);
        read.notes().forEach(note -> notes.add(read.path() + ": " + note));
        List<ScenarioRow> own = facts.stream()
                .filter(ScenarioRow.class::isInstance)
                .map(ScenarioRow.class::cast)
                .toList();
        rows.addAll(own);
        if (own.isEmpty() && rejections.size() == before) {
            rejections.add(new Rejection(
                    RejectionCode.UNKNOWN_FILE,
                    "what_if",
                    new SourceRef(read.path(), "", 1),
                    "",
                    "",
                    "the file holds no scenario",
                    "Give the table of scenarios: scenario, option, kind, parameter, likely, low, high, unit, source, note.",
                    "",
                    Optional.empty(),
                    ""));
        }
    }

    private InputFile read(Path file, List<Fact> facts) {
        String path = file.toString();
        int before = rejections.size();
        try {
            FileStamp stamp = FileStamp.of(file);
            InputFile read = Intake.read(file, path, stamp.sha256(), facts::add, rejections::add);
            stamp.refuseChange(file, path);
            return read;
        } catch (UncheckedIOException e) {
            return unreadable(UnreadableFile.of(path, e), facts, before);
        } catch (UnreadableFile e) {
            return unreadable(e, facts, before);
        }
    }

    private InputFile unreadable(UnreadableFile failed, List<Fact> facts, int before) {
        facts.clear();
        rejections.subList(before, rejections.size()).clear();
        rejections.add(failed.rejection());
        return failed.file("");
    }
}
