package io.outlay.intake.table.read;

import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import java.util.List;
import java.util.Optional;

/** Rows of a house format in the order of a mapping's columns; line and excerpt stay those of the file. */
final class MappedRows implements RowSource {
    private final FileRows rows;
    private final MappedRow mapped;

    MappedRows(FileRows rows, Fit fit) {
        this.rows = rows;
        this.mapped = new MappedRow(fit);
    }

    @Override
    public String sheet() {
        return rows.sheet();
    }

    @Override
    public Optional<RawRow> next() {
        return rows.next().map(mapped::of);
    }

    @Override
    public List<String> notes() {
        return rows.notes();
    }
}
