package io.outlay.intake.table.read;

import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.formula.Unreadable;
import java.util.List;
import java.util.Optional;

/** Rows of a house format in the order of a mapping's columns; line and excerpt stay those of the file. */
final class MappedRows implements RowSource {
    private final FileRows rows;
    private final MappedRow mapped;
    private final Optional<RowIdentity> identity;

    MappedRows(FileRows rows, Fit fit) {
        this.rows = rows;
        this.mapped = new MappedRow(fit);
        this.identity = rows.summed() ? Optional.empty() : RowIdentity.of(fit);
    }

    @Override
    public String sheet() {
        return rows.sheet();
    }

    @Override
    public Optional<RawRow> next() {
        return rows.next().map(this::made);
    }

    private RawRow made(RawRow raw) {
        RawRow row = mapped.shown(raw);
        RawRow made = mapped.of(row);
        if (identity.isEmpty() || made.broken().isPresent() || !made.spoiled().isEmpty()) {
            return made;
        }
        RowCells cells = mapped.cells(row);
        try {
            RowIdentity.Rows one = identity.get().new Rows(identity.get().day(cells));
            one.add(cells, made.cells(), List.of());
            return made.of(one.exported());
        } catch (Unreadable e) {
            return made; // its fault is found where its columns are read
        }
    }

    @Override
    public List<String> notes() {
        return rows.notes();
    }
}
