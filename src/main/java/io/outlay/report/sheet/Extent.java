package io.outlay.report.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * Where the rows of a long table stand: on one sheet, and on further ones when a sheet is full.
 *
 * @param parts at least one
 * @param capacity rows of data that a sheet holds
 */
public record Extent(List<Part> parts, int capacity) {
    /** Rows a sheet can hold in Excel. */
    public static final int SHEET_ROWS = 1_048_576;
    /** Row of the header, counted from 0; title, note and total stand above it. */
    public static final int HEADER = 3;

    /**
     * Data rows of one sheet.
     *
     * @param first row counted from 0
     * @param count 0 only when the table is empty
     */
    public record Part(String sheet, int first, int count) {
        /** The cells of a column, counted from 0, as an absolute range; one empty row when there is no data. */
        public String column(int column) {
            return cell(column, 0) + ":" + absolute(column, Math.max(count, 1) - 1);
        }

        /** The cell of a column in the n-th row, counted from 0: {@code Assumptions!$C$5}. */
        public String cell(int column, int n) {
            return quoted(sheet) + "!" + absolute(column, n);
        }

        /** The first cell of a column as its own sheet calls it, so that a rule for the column goes on row by row: {@code C5}. */
        public String first(int column) {
            return CellReference.convertNumToColString(column) + (first + 1);
        }

        private String absolute(int column, int n) {
            return "$" + CellReference.convertNumToColString(column) + "$" + (first + n + 1);
        }
    }

    /** Of a table on one sheet. */
    public static Part part(Table<?> table, int rows) {
        return new Part(table.name(), HEADER + 1, rows);
    }

    public static Extent of(String sheet, long rows, int rowLimit) {
        int capacity = rowLimit - HEADER - 1;
        List<Part> parts = new ArrayList<>();
        long left = rows;
        do {
            String name = parts.isEmpty() ? sheet : sheet + " " + (parts.size() + 1);
            parts.add(new Part(name, HEADER + 1, (int) Math.min(left, capacity)));
            left -= capacity;
        } while (left > 0);
        return new Extent(List.copyOf(parts), capacity);
    }

    /** Address of the cell of a column in the n-th row of the table, counted from 0. */
    public String cell(int column, int n) {
        Part part = parts.get(n / capacity);
        return quoted(part.sheet()) + "!" + CellReference.convertNumToColString(column)
                + (part.first() + n % capacity + 1);
    }

    private static String quoted(String sheet) {
        return sheet.matches("[A-Za-z]+") ? sheet : "'" + sheet + "'";
    }
}
