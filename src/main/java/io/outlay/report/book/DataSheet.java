package io.outlay.report.book;

import io.outlay.model.Cursor;
import io.outlay.report.sheet.DataPart;
import io.outlay.report.sheet.Extent;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as sheets for checking: title, note, totals of the rows shown, then an Excel table with filter and frozen header.
 * A full sheet goes on in another.
 *
 * @param note what the rows are, or that there are none; of several lines each is one below the other
 */
public record DataSheet<T>(String sheet, String note, Table<T> table) {
    public void write(Book book) {
        List<DataPart<T>> parts = new ArrayList<>();
        parts.add(part(book, book.page(sheet)));
        try (Cursor<T> rows = table.rows().get()) {
            while (rows.hasNext()) {
                DataPart<T> part = parts.get(parts.size() - 1);
                if (part.rows() == book.rowLimit() - Extent.HEADER - 1) {
                    String next = sheet + " " + (parts.size() + 1);
                    part.goesOnIn(next);
                    part = part(book, book.continuation(part.name(), next));
                    parts.add(part);
                }
                part.add(rows.next());
            }
        }
        parts.forEach(DataPart::finish);
        DataPart.totals(parts);
    }

    /** All rows of a field that fit on one sheet, for formulas elsewhere. */
    public static String range(Table<?> table, int rows, String field) {
        return Extent.part(table, rows).column(table.column(field));
    }

    private DataPart<T> part(Book book, Page page) {
        DataPart<T> part = new DataPart<>(page, table.columns(), book.file(), book.styles());
        part.head(book.words(sheet), note);
        return part;
    }
}
