package io.outlay.report.sheet;

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

    private final Page page;
    private final String name;
    private final List<String> names;
    private final List<DataColumn<T>> columns;
    private final RowStream stream;
    private int rows;

    public DataPart(Page page, List<Field<T>> fields, WorkbookFile file, Styles styles) {
        this.page = page;
        this.name = page.sheet().getSheetName();
        this.names = fields.stream().map(Field::name).toList();
        this.stream = file.behind(page.sheet());
        DataLooks looks = DataLooks.of(styles);
        this.columns = IntStream.range(0, fields.size())
                .mapToObj(i -> new DataColumn<>(i, fields.get(i), looks, styles))
                .toList();
    }

    /**
     * Title, note and headings, as every sheet of the table has them.
     *
     * @param note of several lines, each one below the other
     */
    public void head(Page.Words title, String note) {
        page.title(title);
        long lines = note.lines().count();
        if (lines > 1) {
            page.across(1, columns.size() - 1, note, Look.NOTE.wrapped());
            page.height(1, LINE_HEIGHT * lines);
        } else {
            page.note(1, note);
        }
        // Readers that count rows, because cells below have no address, find none left out.
        page.blank(Extent.HEADER - 1, 0, Look.BODY);
        for (int i = 0; i < columns.size(); i++) {
            Field<T> column = columns.get(i).field();
            boolean right = column.kind().isFigure();
            page.text(Extent.HEADER, i, column.title(), right ? Look.HEADER.right() : Look.HEADER);
        }
        page.height(Extent.HEADER, 26);
        page.freeze(0, Extent.HEADER);
        page.print(title.value(), 0);
    }

    public String name() {
        return name;
    }

    public int rows() {
        return rows;
    }

    public void add(T row) {
        int number = FIRST + rows + 1;
        Cells at = new Cells(names, 0, new Cells.Rows(FIRST + 1, number), number);
        int lines = 1;
        stream.begin(number);
        for (DataColumn<T> column : columns) {
            lines = Math.max(lines, column.write(row, at, stream));
        }
        stream.end(lines);
        rows++;
    }

    /** Sums that follow the filter, on the first of the parts, over all. */
    public static <T> void totals(List<DataPart<T>> parts) {
        DataPart<T> first = parts.get(0);
        boolean labelled = false;
        for (int i = 0; i < first.columns.size(); i++) {
            if (!first.columns.get(i).field().summed()) {
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
        return new Live("SUBTOTAL(109," + rowsShown + ")", columns.get(column).sum());
    }

    public void goesOnIn(String next) {
        page.line(2, "Goes on in sheet " + next, Look.NOTE.strong());
    }

    /** Sizes the columns and makes the rows an Excel table; a table without rows is none. */
    public void finish() {
        IntStream.range(0, columns.size())
                .forEach(i -> page.width(i, columns.get(i).width()));
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
