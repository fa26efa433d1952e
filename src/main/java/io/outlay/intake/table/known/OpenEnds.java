package io.outlay.intake.table.known;

import io.outlay.intake.table.Admission;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Tally;
import io.outlay.model.fact.Contract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Contracts whose end is a placeholder for none: they are read as open-ended, which is noted once for the table. */
final class OpenEnds implements Admission {
    private static final int SHOWN = 3;

    private final Admission rows;
    private final Tally tally;
    private final List<String> found = new ArrayList<>();

    OpenEnds(Admission rows, Tally tally) {
        this.rows = rows;
        this.tally = tally;
    }

    @Override
    public void offer(Row row) {
        Optional<LocalDate> start = row.find(ContractsTable.START);
        row.find(ContractsTable.END)
                .filter(end -> row.faults().isEmpty())
                .filter(end -> start.filter(first -> Contract.isPlaceholder(first, end))
                        .isPresent())
                .ifPresent(end -> found.add(row.get(ContractsTable.CONTRACT_ID) + " (line "
                        + row.raw().line() + ", " + end + ")"));
        rows.offer(row);
    }

    @Override
    public void end() {
        rows.end();
        if (!found.isEmpty()) {
            tally.note((found.size() == 1 ? "1 contract ends" : found.size() + " contracts end")
                    + " twenty years after the start or later and "
                    + (found.size() == 1 ? "is" : "are")
                    + " read as open-ended, as with a blank end: "
                    + found.stream().limit(SHOWN).collect(Collectors.joining(", "))
                    + (found.size() > SHOWN ? " and on" : ""));
        }
    }
}
