package io.outlay.report.book;

import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Decimals;
import io.outlay.report.sheet.Extent;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.RowStream;
import io.outlay.report.sheet.Styles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFTable;

/** Rows of a table on one sheet, streamed, and how wide its columns must be to show them. */
final class DataPart<T> {
    private static final int FIRST = Extent.HEADER + 1;
    private static final int WIDEST = 46;
    private static final int WIDEST_PROSE = 60;
    private static final Look TEXT = Look.BODY.align(HorizontalAlignment.LEFT);
    /** Days from Excel's day 0 to 1970-01-01. */
    private static final long EXCEL_EPOCH = 25_569;

    private final Page page;
    private final String name;
    private final List<Field<T>> columns;
    private final List<String> names;
    private final RowStream stream;
    private final Looks looks;
    private final Styles styles;
    private final BigDecimal[] sums;
    private final int[] widths;
    private int rows;
    private int lines;

    /** Styles of the cells: by column for figures, by what it holds for text. */
    private record Looks(int[] figures, int text, int quoted, int prose, int quotedProse, int month, int day) {
        static Looks of(Styles styles, List<? extends Field<?>> columns) {
            return new Looks(
                    columns.stream()
                            .mapToInt(c -> styles.index(
                                    Look.BODY.format(c.kind() == Field.Kind.AMOUNT ? Look.MONEY : "General")))
                            .toArray(),
                    styles.index(TEXT),
                    styles.index(TEXT.asText()),
                    styles.index(TEXT.wrapped()),
                    styles.index(TEXT.wrapped().asText()),
                    styles.index(TEXT.format(Look.MONTH)),
                    styles.index(TEXT.format(Look.DAY)));
        }

        int of(String text, boolean isProse) {
            if (CellText.looksLikeFormula(text)) {
                return isProse ? quotedProse : quoted;
            }
            return isProse ? prose : text();
        }
    }

    DataPart(Page page, String name, List<Field<T>> columns, Book book) {
        this.page = page;
        this.name = name;
        this.columns = columns;
        this.names = columns.stream().map(Field::name).toList();
        this.stream = book.streams().behind(page.sheet(), columns.size());
        this.styles = book.styles();
        this.looks = Looks.of(styles, columns);
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
        stream.begin(FIRST + rows);
        lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            Object value = columns.get(i).shownValue(row);
            if (value != null) {
                write(i, columns.get(i), row, value);
            }
        }
        stream.end(lines);
        rows++;
    }

    private void write(int index, Field<T> column, T row, Object value) {
        if (value instanceof BigDecimal number) {
            sums[index] = sums[index].add(number);
            widen(index, number.toPlainString().length() + number.precision() / 3 + 2);
            String formula = column.formula(row, at());
            if (formula == null) {
                stream.number(index, figure(index, column, number), number);
            } else {
                stream.live(index, looks.figures[index], new Live(formula, number));
            }
        } else if (value instanceof Number number) {
            BigDecimal exact = number instanceof Double statistic
                    ? new BigDecimal(statistic).round(Decimals.SIGNIFICANT)
                    : BigDecimal.valueOf(number.longValue());
            widen(index, exact.toPlainString().length() + 2);
            stream.number(index, looks.figures[index], exact);
        } else {
            words(index, column, value);
        }
    }

    /** Addresses in the row that is written. */
    private Cells at() {
        return new Cells(names, 0, new Cells.Rows(FIRST + 1, FIRST + rows + 1), FIRST + rows + 1);
    }

    /** What is not in the reporting currency is shown with the decimals that it comes with. */
    private int figure(int index, Field<T> column, BigDecimal number) {
        return column.kind() == Field.Kind.AMOUNT && column.unit().isEmpty()
                ? styles.index(Look.BODY.format(Look.decimals(number.scale())))
                : looks.figures[index];
    }

    private void words(int index, Field<T> column, Object value) {
        if (value instanceof YearMonth month) {
            widen(index, 9);
            stream.number(index, looks.month, day(month.atDay(1)));
        } else if (value instanceof LocalDate date) {
            widen(index, 12);
            stream.number(index, looks.day, day(date));
        } else {
            String text = value instanceof Boolean flag ? flag ? "yes" : "no" : value.toString();
            boolean prose = column.kind() == Field.Kind.PROSE;
            widen(index, Math.min(text.length() + 2, prose ? WIDEST_PROSE : WIDEST));
            lines = prose ? Math.max(lines, (text.length() + 1) / WIDEST_PROSE + 1) : lines;
            stream.text(index, looks.of(text, prose), text);
        }
    }

    private static BigDecimal day(LocalDate date) {
        return BigDecimal.valueOf(date.toEpochDay() + EXCEL_EPOCH);
    }

    private void widen(int column, int characters) {
        widths[column] = Math.max(widths[column], characters);
    }

    String subtotal(int column) {
        return "SUBTOTAL(109," + new Extent.Part(name, FIRST, rows).column(column) + ")";
    }

    void goesOnIn(String next) {
        page.text(2, 0, "Goes on in sheet " + next, Look.NOTE.strong());
    }

    /** Sizes the columns and makes the rows an Excel table; a table without rows is none. */
    void finish() {
        stream.close();
        IntStream.range(0, widths.length).forEach(i -> page.width(i, widths[i] * 0.92 + 2));
        if (rows == 0) {
            return;
        }
        int last = FIRST + rows - 1;
        page.sheet().setDimensionOverride(new CellRangeAddress(0, last, 0, columns.size() - 1));
        AreaReference area = new AreaReference(
                new CellReference(Extent.HEADER, 0),
                new CellReference(last, columns.size() - 1),
                page.sheet().getWorkbook().getSpreadsheetVersion());
        XSSFTable excel = page.sheet().createTable(area);
        excel.setName(name.replaceAll("[^A-Za-z0-9]", "") + "Data");
        excel.setDisplayName(excel.getName());
        excel.setStyleName("TableStyleLight1");
        excel.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    }
}
