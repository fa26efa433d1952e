package io.outlay.report.book;

import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Table;
import java.util.Collection;
import java.util.List;

/**
 * A data sheet whose rows other sheets sum.
 *
 * @param <R> a row
 */
public abstract class SummedSheet<R> implements ReportSheet {
    private final String name;

    protected SummedSheet(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    /**
     * What the rows are.
     *
     * @param any whether there are rows; else it says why there are none
     */
    protected abstract String note(boolean any);

    protected abstract Collection<R> rows(Book book);

    protected abstract List<Field<R>> fields(Book book);

    @Override
    public final void write(Book book) {
        Collection<R> rows = rows(book);
        new DataSheet<>(name, note(!rows.isEmpty()), Table.of(name, fields(book), rows)).write(book);
    }

    /** Sums of its figures, under conditions on its other fields. */
    public final DataSums sums(Book book) {
        Collection<R> rows = rows(book);
        return DataSums.of(book, Table.of(name, fields(book), rows), rows.size());
    }
}
