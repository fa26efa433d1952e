package io.outlay.intake.table.read;

import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.TableStart;
import io.outlay.intake.table.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one table of a house format from its rows, the header already taken. */
final class MappedReading {
    static final String READ_BY = "read by ";

    private MappedReading() {}

    /** Where a table begins under a mapping, below the lines that it skips; empty when the file ends before. */
    static Optional<TableStart<Fit>> start(RowSource rows, Mapping mapping) {
        RowSource below =
                new WantedRows(rows, row -> row.line() <= mapping.read().skipLines());
        return TableStart.find(below, row -> Fit.of(mapping, row), List.of(Fit::complete));
    }

    /** Reads the rows; a header that lacks what the mapping needs, or has it twice, rejects all of them. */
    static TableReading of(Fit fit, RowSource rows, Target target) {
        List<Fault> faults = fit.faults();
        if (!faults.isEmpty()) {
            faults.forEach(fault -> target.reject(match(fit, fit.table()), fit.header(), fault));
            return dropped(fit, rows, target);
        }
        LeftOut leftOut = new LeftOut(fit.mapping(), MappedRows.sources(fit));
        Table table = new MappedTable(fit.mapping(), fit.table(), leftOut);
        MappedRows mapped = new MappedRows(rows, fit);
        TableReading read = TableReading.of(match(fit, table), MappedRows.header(fit), mapped, target);
        String prefix = target.place().prefix();
        List<String> notes =
                new ArrayList<>(List.of(prefix + READ_BY + fit.mapping().name()));
        notes.addAll(read.notes());
        mapped.note().ifPresent(note -> notes.add(prefix + note));
        leftOut.notes().forEach(note -> notes.add(prefix + note));
        fit.absent()
                .forEach((column, from) -> notes.add(prefix + column + " is blank: the header has no "
                        + Fit.quoted(from) + ", where " + fit.mapping().name() + " looks for it"));
        if (!fit.ignored().isEmpty()) {
            notes.add(prefix + TableReading.IGNORED + String.join(", ", fit.ignored()));
        }
        return new TableReading(read.totals(), List.copyOf(notes), read.readable());
    }

    /** Counts the rows as rejected, without a word on each, but those that {@code where} would leave out. */
    static TableReading dropped(Fit fit, RowSource rows, Target target) {
        LeftOut leftOut = new LeftOut(fit.mapping(), MappedRows.sources(fit));
        Match match = match(fit, new MappedTable(fit.mapping(), fit.table(), leftOut));
        // A row whose cells cannot be told apart may be wanted.
        RowSource wanted =
                new WantedRows(new MappedRows(rows, fit), row -> row.broken().isEmpty() && !leftOut.holds(row));
        return TableReading.dropped(match, MappedRows.header(fit), wanted, target);
    }

    private static Match match(Fit fit, Table table) {
        return new Match(table, fit.present(), List.of(), fit.present(), 0);
    }
}
