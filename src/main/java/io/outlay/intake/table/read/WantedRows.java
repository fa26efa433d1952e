package io.outlay.intake.table.read;

import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import java.util.Optional;
import java.util.function.Predicate;

/** Rows without those that are left out before anything is read of them. */
record WantedRows(RowSource rows, Predicate<RawRow> leftOut) implements RowSource {
    @Override
    public String sheet() {
        return rows.sheet();
    }

    @Override
    public boolean positional() {
        return rows.positional();
    }

    @Override
    public Optional<RawRow> next() {
        Optional<RawRow> row = rows.next();
        while (row.filter(leftOut).isPresent()) {
            row = rows.next();
        }
        return row;
    }
}
