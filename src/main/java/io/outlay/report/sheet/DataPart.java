package io.outlay.report.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFTable;

/** Rows of a table on one sheet, streamed, and how wide its columns must be to show them. */
public final class DataPart<T> {
    private static final int FIRST = Extent.HEADER + 1;
    /** Of a line of text, in points. */
    private static final double LINE_HEIGHT = 13.5;

    private static final Look TOTAL = Look.BODY.strong().edge(Palette.LINE);
    private static final int WIDEST = 46;
    private static final int WIDEST_PROSE = 60;

    private final Page page;
    private final String name;
    private final List<Field<T>> columns;
    private final List<String> names;
    private final RowStream stream;
    private final DataLooks looks;
    private final Styles styles;
    private final BigDecimal[] sums;
    private final int[] widths;
    private final TextCells[] texts;
    private int rows;
    private int lines;

    public DataPart(Page page, List<Field<T>> columns, WorkbookFile file, Styles styles) {
        this.page = page;
        this.name = page.sheet().getSheetName();
        this.columns = columns;
        this.names = columns.stream().map(Field::name).toList();
        this.stream = file.behind(page.sheet());
        this.styles = styles;
        this.looks = DataLooks.of(styles, columns);
        this.sums = new BigDecimal[columns.size()];
        this.widths = new int[columns.size()];
        this.texts = new TextCells[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            sums[i] = BigDecimal.ZERO;
            texts[i] = new TextCells(styles);
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

    /**
     * Title, note and headings, as every sheet of the table has them.
     *
     * @param note of several lines, each one below the other
     */
    public void head(String title, String note) {
        page.title(title);
        long lines = note.lines().count();
        if (lines > 1) {
            page.across(1, columns.size() - 1, note, Look.NOTE.wrapped());
            page.height(1, LINE_HEIGHT * lines);
        } else {
            page.note(1, note);
        }
        for (int i = 0; i < columns.size(); i++) {
            Field<T> column = columns.get(i);
            boolean right = column.kind().isFigure();
            page.text(Extent.HEADER, i, column.title(), right ? Look.HEADER.right() : Look.HEADER);
        }
        page.height(Extent.HEADER, 26);
        page.freeze(0, Extent.HEADER);
        page.print(title, 0);
    }

    public String name() {
        return name;
    }

    public int rows() {
        return rows;
    }

    public void add(T row) {
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
            figure(index, column, row, number);
        } else if (value instanceof Double statistic) {
            BigDecimal exact = new BigDecimal(statistic).round(Decimals.SIGNIFICANT);
            widen(index, stream.number(index, looks.figures()[index], exact) + 2);
        } else if (value instanceof Number number) {
            BigDecimal exact = BigDecimal.valueOf(number.longValue());
            widen(index, stream.number(index, looks.figures()[index], exact) + 2);
        } else if (value instanceof YearMonth month) {
            widen(index, 9);
            stream.number(index, looks.month(), ExcelDay.number(month.atDay(1)));
        } else if (value instanceof LocalDate date) {
            widen(index, 12);
            stream.number(index, looks.day(), ExcelDay.number(date));
        } else {
            words(index, column, value instanceof Boolean flag ? flag ? "yes" : "no" : value.toString());
        }
    }

    private void figure(int index, Field<T> column, T row, BigDecimal number) {
        if (column.summed()) {
            sums[index] = sums[index].add(number);
        }
        String formula = column.formula(row, at());
        int characters = formula == null
                ? stream.number(index, style(index, column, number), number)
                : stream.live(index, looks.figures()[index], new Live(formula, number));
        widen(index, characters + number.precision() / 3 + 2);
    }

    /** Addresses in the row that is written. */
    private Cells at() {
        return new Cells(names, 0, new Cells.Rows(FIRST + 1, FIRST + rows + 1), FIRST + rows + 1);
    }

    /** What is not in the reporting currency is shown with the decimals that it comes with. */
    private int style(int index, Field<T> column, BigDecimal number) {
        return column.kind() == Field.Kind.AMOUNT && column.unit().isEmpty()
                ? styles.index(Look.BODY.format(Look.decimals(number.scale())))
                : looks.figures()[index];
    }

    private void words(int index, Field<T> column, String text) {
        boolean prose = column.kind() == Field.Kind.PROSE;
        widen(index, Math.min(text.length() + 2, prose ? WIDEST_PROSE : WIDEST));
        lines = prose ? Math.max(lines, (text.length() + 1) / WIDEST_PROSE + 1) : lines;
        byte[] cell = texts[index].cell(text, looks, prose);
        if (cell == null) {
            stream.text(index, looks.of(text, prose), text);
        } else {
            stream.text(index, cell);
        }
    }

    private void widen(int column, int characters) {
        widths[column] = Math.max(widths[column], characters);
    }

    /** Sums that follow the filter, on the first of the parts, over all. */
    public static <T> void totals(List<DataPart<T>> parts) {
        DataPart<T> first = parts.get(0);
        boolean labelled = false;
        for (int i = 0; i < first.columns.size(); i++) {
            if (!first.columns.get(i).summed()) {
                continue;
            }
            int column = i;
            if (!labelled && i > 0) {
                first.page.text(2, i - 1, "Total of rows shown", TOTAL.right());
                labelled = true;
            }
            Live total = parts.stream()
                    .map(part -> part.subtotal(column))
                    .reduce(Live::plus)
                    .orElseThrow();
            first.page.live(2, i, total, TOTAL.format(Look.MONEY));
        }
    }

    private Live subtotal(int column) {
        String rowsShown = new Extent.Part(name, FIRST, rows).column(column);
        return new Live("SUBTOTAL(109," + rowsShown + ")", sums[column]);
    }

    public void goesOnIn(String next) {
        page.line(2, "Goes on in sheet " + next, Look.NOTE.strong());
    }

    /** Sizes the columns and makes the rows an Excel table; a table without rows is none. */
    public void finish() {
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
