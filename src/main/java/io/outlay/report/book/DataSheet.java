package io.outlay.report.book;

import io.outlay.model.Cursor;
import io.outlay.report.sheet.Extent;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A table as sheets for checking: title, note, totals of the rows shown, then an Excel table with filter and frozen header.
 * A full sheet goes on in another.
 *
 * @param note what the rows are, or that there are none; of several lines each is one below the other
 */
public record DataSheet<T>(String sheet, String note, Table<T> table) {
    /** Columns that A4 shows in readable size. */
    private static final int MANY = 12;

    /** Of a line of text, in points. */
    private static final double LINE_HEIGHT = 13.5;

    private static final Look TOTAL = Look.BODY.strong().edge(Palette.LINE);

    public void write(Book book) {
        List<DataPart<T>> parts = new ArrayList<>();
        parts.add(part(book, book.page(sheet), sheet));
        try (Cursor<T> rows = table.rows().get()) {
            while (rows.hasNext()) {
                DataPart<T> part = parts.get(parts.size() - 1);
                if (part.rows() == book.rowLimit() - Extent.HEADER - 1) {
                    String next = sheet + " " + (parts.size() + 1);
                    part.goesOnIn(next);
                    part = part(book, book.continuation(part.name(), next), next);
                    parts.add(part);
                }
                part.add(rows.next());
            }
        }
        parts.forEach(DataPart::finish);
        totals(parts);
    }

    /** All rows of a field that fit on one sheet, for formulas elsewhere. */
    public static String range(Table<?> table, int rows, String field) {
        return new Extent.Part(table.name(), Extent.HEADER + 1, rows).column(table.column(field));
    }

    private DataPart<T> part(Book book, Page page, String name) {
        return new DataPart<>(head(book, page), name, table.columns(), book);
    }

    private Page head(Book book, Page page) {
        page.text(0, 0, book.title(sheet), Look.TITLE);
        page.height(0, 24);
        note(page);
        for (int i = 0; i < table.columns().size(); i++) {
            Field<T> column = table.columns().get(i);
            page.text(Extent.HEADER, i, column.title(), header(column));
        }
        page.height(Extent.HEADER, 26);
        page.sheet().createFreezePane(0, Extent.HEADER + 1);
        page.sheet().setRepeatingRows(new CellRangeAddress(Extent.HEADER, Extent.HEADER, -1, -1));
        page.print(book.title(sheet), 0);
        if (table.columns().size() > MANY) {
            page.wide();
        }
        return page;
    }

    private void note(Page page) {
        long lines = note.lines().count();
        page.text(1, 0, note, lines > 1 ? Look.NOTE.wrapped() : Look.NOTE);
        if (lines > 1) {
            page.merge(1, 0, table.columns().size() - 1);
            page.height(1, LINE_HEIGHT * lines);
        }
    }

    private static Look header(Field<?> column) {
        return switch (column.kind()) {
            case AMOUNT, NUMBER, STATISTIC, COUNT -> Look.HEADER.right();
            default -> Look.HEADER;
        };
    }

    /** Sums that follow the filter, on the first sheet, over all. */
    private void totals(List<DataPart<T>> parts) {
        boolean labelled = false;
        for (int i = 0; i < table.columns().size(); i++) {
            if (!table.columns().get(i).summed()) {
                continue;
            }
            int column = i;
            Live total = new Live(
                    String.join("+", parts.stream().map(p -> p.subtotal(column)).toList()),
                    parts.stream().map(p -> p.sum(column)).reduce(BigDecimal.ZERO, BigDecimal::add));
            if (!labelled && i > 0) {
                parts.get(0).page().text(2, i - 1, "Total of rows shown", TOTAL.right());
                labelled = true;
            }
            parts.get(0).page().live(2, i, total, TOTAL.format(Look.MONEY));
        }
    }
}
