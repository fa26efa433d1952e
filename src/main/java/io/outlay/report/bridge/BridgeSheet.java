package io.outlay.report.bridge;

import io.outlay.analysis.bridge.Bridge;
import io.outlay.analysis.bridge.ChangeSentence;
import io.outlay.analysis.series.Level;
import io.outlay.report.book.Book;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Waterfall;
import io.outlay.report.sheet.Waterfall.Step;
import io.outlay.report.sheet.WaterfallChart;
import io.outlay.report.sheet.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;

/** Why twelve months cost more or less than the twelve before: a waterfall of the portfolio, of each layer, and all rows. */
public final class BridgeSheet implements ReportSheet {
    private static final String SHEET = "Bridge";
    private static final int PICTURE = 5;
    private static final int PICTURE_ROWS = 12;
    private static final int SMALL_ROWS = 9;
    private static final int SMALL_IN_A_ROW = 3;
    /** Column of what the pictures are drawn from, right of what is printed. */
    private static final int DATA = BridgeColumn.values().length + 1;

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        Page page = book.page(SHEET);
        List<Bridge> bridges = book.report().analysis().bridges();
        page.text(0, 0, book.title(SHEET), Look.TITLE);
        page.height(0, 24);
        for (BridgeColumn column : BridgeColumn.values()) {
            page.width(column.ordinal(), column.width());
        }
        if (bridges.isEmpty()) {
            page.text(1, 0, "The ledger holds no cost yet that could be compared.", Look.NOTE);
        } else {
            new Written(book, page, bridges).write();
        }
        page.print(book.title(SHEET), 0);
        page.wide();
    }

    private record Written(Book book, Page page, List<Bridge> bridges) {
        void write() {
            Bridge portfolio = of(Level.PORTFOLIO).get(0);
            wrapped(
                    1,
                    ChangeSentence.of(portfolio, book.currency(), book.yearBefore()),
                    Look.BODY.size(10).strong());
            notes(portfolio);
            int summary = PICTURE + PICTURE_ROWS + 1;
            List<Bridge> above = new ArrayList<>(of(Level.PORTFOLIO));
            above.addAll(of(Level.LAYER));
            int small = summary + above.size() + 2;
            int smallRows = (of(Level.LAYER).size() + SMALL_IN_A_ROW - 1) / SMALL_IN_A_ROW * (SMALL_ROWS + 1);
            int systems = small + smallRows + 1;
            List<Bridge> rows = systems();
            BridgeRows table = new BridgeRows(book, page, systems + 1, systems + Math.max(1, rows.size()));
            table(table, summary, above);
            table(table, systems, rows);
            page.sheet()
                    .setAutoFilter(new CellRangeAddress(
                            systems, systems + Math.max(1, rows.size()), 0, BridgeColumn.KEY.ordinal()));
            pictures(summary + 1, small, above);
            page.sheet().setRowBreak(systems - 1);
            page.sheet().createFreezePane(1, 0);
            book.workbook()
                    .setPrintArea(
                            book.workbook().getSheetIndex(SHEET),
                            0,
                            BridgeColumn.KEY.ordinal(),
                            0,
                            systems + Math.max(1, rows.size()));
        }

        private void table(BridgeRows table, int header, List<Bridge> rows) {
            table.header(header);
            for (int i = 0; i < rows.size(); i++) {
                table.write(header + 1 + i, rows.get(i));
            }
        }

        private void notes(Bridge portfolio) {
            wrapped(
                    2,
                    "Amounts in " + book.currency()
                            + ". Volume: more or less business, by each system's driver (by what is billed where it has none)."
                            + " Intensity: use for the same business. Price: unit prices and flat fees in the currency of the"
                            + " bill, and all of a fee by usage of which neither quantity nor driver is known. Columns marked ° are computed by the method (values; layers and portfolio sum them), all"
                            + " other figures are live sums of the sheet Ledger.",
                    Look.NOTE);
            wrapped(
                    3,
                    (portfolio.correction().isPresent()
                                    ? "Twelve months before: as reported a year ago; correction: what was posted for them"
                                            + " since."
                                    : "Twelve months before: as known now; no report of a year ago exists to correct.")
                            + " New and ended: cost whose first or last month lies within the two years; what the ledger"
                            + " doesn't reach back to is new. Axes of the pictures may begin above 0; layers in thousands.",
                    Look.NOTE);
        }

        private void wrapped(int row, String text, Look look) {
            page.text(row, 0, text, look.wrapped());
            page.merge(row, 0, BridgeColumn.KEY.ordinal());
            page.height(row, 27);
        }

        private List<Bridge> of(Level level) {
            return bridges.stream().filter(b -> b.level() == level).toList();
        }

        /** By the size of their change; without cost in both years at the end. */
        private List<Bridge> systems() {
            return of(Level.SYSTEM).stream()
                    .sorted(Comparator.comparing((Bridge b) -> b.total().abs())
                            .reversed()
                            .thenComparing(Bridge::to, Comparator.reverseOrder())
                            .thenComparing(Bridge::id))
                    .toList();
        }

        private void pictures(int firstRow, int small, List<Bridge> above) {
            for (int i = 0; i < Waterfall.TITLES.size(); i++) {
                page.text(PICTURE - 1, DATA + i, Waterfall.TITLES.get(i), Look.HEADER);
                page.width(DATA + i, i == 0 ? 20 : 13);
            }
            int next = PICTURE;
            for (int i = 0; i < above.size(); i++) {
                Bridge b = above.get(i);
                page.text(next, DATA, b.name(), Look.BODY.strong());
                Waterfall data = new Waterfall(page, next + 1, DATA, steps(firstRow + i, b));
                next = data.write();
                boolean isSmall = b.level() == Level.LAYER;
                new WaterfallChart(data, title(b, data), isSmall)
                        .draw(isSmall ? smallPlace(i - 1, small) : place(0, PICTURE, 16, PICTURE + PICTURE_ROWS));
            }
        }

        private static XSSFClientAnchor smallPlace(int index, int firstRow) {
            int[] columns = {0, 4, 10, 16};
            int side = index % SMALL_IN_A_ROW;
            int row = firstRow + index / SMALL_IN_A_ROW * (SMALL_ROWS + 1);
            return place(columns[side], row, columns[side + 1], row + SMALL_ROWS);
        }

        private static XSSFClientAnchor place(int left, int top, int right, int bottom) {
            return new XSSFClientAnchor(0, 0, 0, 0, left, top, right, bottom);
        }

        /** Columns of the picture: both years, and between them every bar that is not 0. */
        private static List<Step> steps(int row, Bridge b) {
            List<Step> steps = new ArrayList<>();
            steps.add(new Step(BridgeColumn.FROM.label(), "$" + BridgeColumn.FROM.cell(row), b.from(), true));
            for (BridgeColumn column : BridgeColumn.bars()) {
                BigDecimal value = column.of(b).orElse(BigDecimal.ZERO);
                if (value.signum() != 0) {
                    steps.add(new Step(column.label(), "$" + column.cell(row), value, false));
                }
            }
            steps.add(new Step(BridgeColumn.TO.label(), "$" + BridgeColumn.TO.cell(row), b.to(), true));
            return steps;
        }

        private String title(Bridge b, Waterfall data) {
            if (!book.comparesYears()) {
                return (b.level() == Level.LAYER ? b.name() + ": the" : "The")
                        + " twelve months before are not known whole";
            }
            String largest = data.largest(b.level() == Level.LAYER ? 2 : 3)
                    .map(step -> step.label().toLowerCase(java.util.Locale.ROOT) + " " + signed(step.value()))
                    .collect(Collectors.joining(", "));
            String change = b.level() == Level.LAYER
                    ? b.name() + " " + signed(b.total())
                    : "Twelve months cost " + book.money(b.total().abs())
                            + (b.total().signum() < 0 ? " less" : " more") + " than the twelve before";
            return largest.isEmpty() ? change : change + ": " + largest;
        }

        private static String signed(BigDecimal amount) {
            return (amount.signum() > 0 ? "+" : "") + Words.whole(amount);
        }
    }
}
