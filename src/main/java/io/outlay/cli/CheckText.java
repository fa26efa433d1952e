package io.outlay.cli;

import io.outlay.job.CheckOutcome;
import io.outlay.model.InputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/** What {@code check} tells a reader. */
final class CheckText {
    private CheckText() {}

    /** Each file with its rows, then the sum. */
    static List<String> result(CheckOutcome outcome) {
        TextTable files = new TextTable(
                Set.of(3, 4, 5, 6), "file", "state", "table", "read", "accepted", "rejected", "duplicate");
        for (InputFile file : outcome.inputs()) {
            if (file.tables().isEmpty()) {
                files.add(file.path(), file.state(), "", "", "", "", "");
            }
            file.tables().forEach(table -> add(files, file, table));
        }
        List<String> lines = new ArrayList<>(outcome.inputs().isEmpty() ? List.of() : files.lines());
        lines.add(sum(outcome));
        return lines;
    }

    private static void add(TextTable files, InputFile file, InputFile.Table table) {
        files.add(
                file.path() + (table.sheet().isEmpty() ? "" : "#" + table.sheet()),
                file.state(),
                table.kind(),
                Words.count(table.rowsRead()),
                Words.count(table.rowsAccepted()),
                Words.count(table.rowsRejected()),
                Words.count(table.rowsDuplicate()));
    }

    private static String sum(CheckOutcome outcome) {
        return Words.count(outcome.inputs().size(), "file") + ": a run would accept "
                + Words.count(total(outcome, InputFile.Table::rowsAccepted), "row") + ", reject "
                + Words.count(total(outcome, InputFile.Table::rowsRejected)) + " and skip "
                + Words.count(total(outcome, InputFile.Table::rowsDuplicate)) + " as duplicate";
    }

    private static long total(CheckOutcome outcome, ToLongFunction<InputFile.Table> rows) {
        return outcome.inputs().stream()
                .flatMap(file -> file.tables().stream())
                .mapToLong(rows)
                .sum();
    }

    /** Notes of the files and of the whole; for stderr. */
    static List<String> details(CheckOutcome outcome) {
        List<String> lines = new ArrayList<>();
        for (InputFile file : outcome.inputs()) {
            file.notes().forEach(note -> lines.add("Note: " + file.path() + ": " + note));
        }
        outcome.notes().forEach(note -> lines.add("Note: " + note));
        return lines;
    }
}
