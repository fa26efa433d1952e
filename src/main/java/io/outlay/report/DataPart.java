package io.outlay.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFTable;

/** Rows of a table on one sheet, and how wide its columns must be to show them. */
final class DataPart<T> {
    private static final int FIRST = Extent.HEADER + 1;
    private static final int WIDEST = 46;
    private static final int WIDEST_PROSE = 60;
    private static final Look TEXT = Look.BODY.align(HorizontalAlignment.LEFT);
    private final Page page;
    private final String name;
    private final List<Column<T>> columns;
    private final BigDecimal[] sums;
    private final int[] widths;
    private int rows;

    DataPart(Page page, String name, List<Column<T>> columns) {
        this.page = page;
        this.name = name;
        this.columns = columns;
        this.sums = new BigDecimal[columns.size()];
        this.widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            sums[i] = BigDecimal.ZERO;
            widths[i] = Math.max(7, longestWord(columns.get(i).title()) + 2);
        }
    }

    private static int longestWord(String title) {
        int longest = title.length() > 24 ? title.length() / 2 : 0;
        for (String word : title.split(" ")) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    Page page() {
        return page;
    }

    String name() {
        return name;
    }

    int rows() {
        return rows;
    }

    BigDecimal sum(int column) {
        return sums[column];
    }

    void add(T row) {
        for (int i = 0; i < columns.size(); i++) {
            Object value = columns.get(i).value(row);
            if (value != null) {
                write(i, columns.get(i), value);
            }
        }
        rows++;
    }

    private void write(int index, Column<T> column, Object value) {
        int row = FIRST + rows;
        if (value instanceof BigDecimal number) {
            sums[index] = sums[index].add(number);
            widen(index, number.toPlainString().length() + number.precision() / 3 + 2);
            Look look = Look.BODY.format(column.kind() == Column.Kind.AMOUNT ? Look.CENTS : "General");
            if (column.live() == null) {
                page.number(row, index, number, look);
            } else {
                page.live(row, index, new Live(column.live().apply(row + 1), number), look);
            }
        } else if (value instanceof Number number) {
            widen(index, number.toString().length() + 2);
            page.number(row, index, number.doubleValue(), Look.BODY);
        } else {
            words(row, index, column, value);
        }
    }

    private void words(int row, int index, Column<T> column, Object value) {
        if (value instanceof YearMonth month) {
            widen(index, 9);
            page.month(row, index, month, TEXT);
        } else if (value instanceof LocalDate date) {
            widen(index, 12);
            page.date(row, index, date, TEXT);
        } else {
            String text = value instanceof Boolean flag ? flag ? "yes" : "no" : value.toString();
            boolean prose = column.kind() == Column.Kind.PROSE;
            widen(index, Math.min(text.length() + 2, prose ? WIDEST_PROSE : WIDEST));
            page.text(row, index, text, prose ? TEXT.wrapped() : TEXT);
        }
    }

    private void widen(int column, int characters) {
        widths[column] = Math.max(widths[column], characters);
    }

    String subtotal(String letter) {
        return "SUBTOTAL(109," + new Extent.Part(name, FIRST, rows).column(letter) + ")";
    }

    void goesOnIn(String next) {
        page.text(2, 0, "Goes on in sheet " + next, Look.NOTE.strong());
    }

    /** Sizes the columns and makes the rows an Excel table; a table without rows is none. */
    void finish() {
        for (int i = 0; i < widths.length; i++) {
            page.width(i, widths[i] * 0.92 + 2);
        }
        if (rows == 0) {
            return;
        }
        AreaReference area = new AreaReference(
                new CellReference(Extent.HEADER, 0),
                new CellReference(FIRST + rows - 1, columns.size() - 1),
                page.sheet().getWorkbook().getSpreadsheetVersion());
        XSSFTable excel = page.sheet().createTable(area);
        excel.setName(name.replaceAll("[^A-Za-z0-9]", "") + "Data");
        excel.setDisplayName(excel.getName());
        excel.setStyleName("TableStyleLight1");
        excel.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    }
}
