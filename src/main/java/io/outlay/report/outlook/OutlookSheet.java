package io.outlay.report.outlook;

import io.outlay.analysis.outlook.Outlook;
import io.outlay.analysis.outlook.SubjectOutlook;
import io.outlay.report.book.Book;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.AsAtRun;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Twelve months ahead with their band, as pictures and month by month; the peak; how cost moves with its driver. */
public final class OutlookSheet implements ReportSheet {
    static final String SHEET = "Outlook";
    private static final int CHART = 6;
    private static final int LARGE = 17;
    private static final int SMALL = 16;
    private static final int TABLE = CHART + LARGE + 2 * SMALL + 1;
    /** Charts of layers side by side. */
    private static final int ABREAST = 3;

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        Outlook outlook = book.report().analysis().outlook();
        Page page = book.titled(SHEET);
        OutlookMonthsBlock months = new OutlookMonthsBlock(book, page);
        Block<SubjectOutlook> block = months.block(TABLE);
        block.widths(page);
        if (outlook.portfolio().isEmpty()) {
            page.note(1, "There is no ledger yet that could be continued.");
            page.print(book.title(SHEET), 0);
            return;
        }
        new AsAtRun(OutlookWords.landing(book))
                .write(page, 1, 0, Look.BODY.size(11).strong());
        new AsAtRun(OutlookWords.peak(book))
                .write(page, 2, 0, Look.BODY.size(11).strong());
        notes(book, page);
        months.write(TABLE);
        page.sheet().setRowBreak(TABLE - 1);
        int printed = block.fields().size() - 2;
        page.printOnly(printed, block.end());
        int next = new PeakBlock(book, page).write(block.end() + 1);
        new ElasticityBlock(book, page).write(next + 1);
        charts(book, page, edges(page.sheet(), printed));
        page.sheet().createFreezePane(1, 0);
        page.print(book.title(SHEET), 0);
    }

    private static void notes(Book book, Page page) {
        page.note(
                3,
                "In " + book.currency() + " at the rates of the period's month: invoices and hours, before allocation,"
                        + " without one-offs. 8 in 10 outcomes are expected between low and high. Known facts come first:"
                        + " contracts by fee, escalator and renewal, retired systems end, what is booked ahead stays.");
        page.note(
                4,
                "Everything else is continued in the way that was off by least when it was made at each of the last twelve"
                        + " month-ends. The band of a sum comes from errors of the sum. Columns marked ° are computed by the"
                        + " method (values); sums are live.");
    }

    private static void charts(Book book, Page page, List<Integer> edges) {
        OutlookSeries series = new OutlookSeries(book);
        List<SubjectOutlook> sums = series.subjects();
        OutlookChart chart = new OutlookChart(page, series.block(), book);
        chart.draw(sums.get(0), 0, new OutlookChart.Place(0, CHART, edges.get(ABREAST), CHART + LARGE - 1));
        for (int i = 1; i < sums.size(); i++) {
            int column = (i - 1) % ABREAST;
            int row = CHART + LARGE + (i - 1) / ABREAST * SMALL;
            chart.draw(
                    sums.get(i),
                    i,
                    new OutlookChart.Place(edges.get(column), row, edges.get(column + 1), row + SMALL - 1));
        }
    }

    /** Columns at which the charts of layers begin and end: thirds of what is printed. */
    private static List<Integer> edges(XSSFSheet sheet, int columns) {
        int whole = IntStream.range(0, columns).map(sheet::getColumnWidth).sum();
        List<Integer> edges = new ArrayList<>(List.of(0));
        int wide = 0;
        for (int column = 0; column < columns; column++) {
            wide += sheet.getColumnWidth(column);
            if (wide >= (long) whole * edges.size() / ABREAST) {
                edges.add(column + 1);
            }
        }
        return edges;
    }
}
