package io.outlay.intake.table;

import java.util.Optional;

/** Rows of a house format without those that {@code where} leaves out, for files whose rows are only counted. */
record WantedRows(RowSource rows, LeftOut leftOut) implements RowSource {
    @Override
    public String sheet() {
        return rows.sheet();
    }

    @Override
    public boolean positional() {
        return rows.positional();
    }

    /** One whose cells cannot be told apart may be wanted. */
    @Override
    public Optional<RawRow> next() {
        Optional<RawRow> row = rows.next();
        while (row.isPresent() && row.get().broken().isEmpty() && !leftOut.holds(row.get())) {
            row = rows.next();
        }
        return row;
    }
}
