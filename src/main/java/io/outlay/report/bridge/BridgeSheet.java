package io.outlay.report.bridge;

import io.outlay.analysis.bridge.Bridge;
import io.outlay.analysis.bridge.ChangeSentence;
import io.outlay.analysis.series.Level;
import io.outlay.report.book.Book;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.book.TieNames;
import io.outlay.report.sheet.AsAtRun;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
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
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;

/** Why twelve months cost more or less than the twelve before: a waterfall of the portfolio, of each layer, and all rows. */
public final class BridgeSheet implements ReportSheet {
    private static final String SHEET = BridgeBlocks.SHEET;
    private static final int PICTURE = 5;
    private static final int PICTURE_ROWS = 12;
    private static final int SMALL_ROWS = 9;
    private static final int SMALL_IN_A_ROW = 3;

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        Page page = book.titled(SHEET);
        BridgeBlocks blocks = blocks(book);
        blocks.above().widths(page);
        if (blocks.above().rows().isEmpty()) {
            page.note(1, "The ledger holds no cost yet that could be compared.");
        } else {
            new Written(book, page, blocks.above(), blocks.systems()).write();
        }
        page.print(book.title(SHEET), 0);
    }

    /** Pictures of the layers stand between the two blocks. */
    private static BridgeBlocks blocks(Book book) {
        List<Bridge> layers = of(book, Level.LAYER);
        List<Bridge> above = Stream.concat(of(book, Level.PORTFOLIO).stream(), layers.stream())
                .toList();
        int summary = PICTURE + PICTURE_ROWS + 1;
        int pictures = (layers.size() + SMALL_IN_A_ROW - 1) / SMALL_IN_A_ROW * (SMALL_ROWS + 1);
        int systems = small(summary, above.size()) + pictures + 1;
        return new BridgeBlocks(
                book, new BridgeBlocks.Rows(summary, above), new BridgeBlocks.Rows(systems, systems(book)));
    }

    /** Row of the first picture of a layer. */
    private static int small(int summary, int above) {
        return summary + above + 2;
    }

    private static List<Bridge> of(Book book, Level level) {
        return book.report().analysis().bridges().stream()
                .filter(b -> b.level() == level)
                .toList();
    }

    /** By the size of their change; without cost in both years at the end. */
    private static List<Bridge> systems(Book book) {
        return of(book, Level.SYSTEM).stream()
                .sorted(Comparator.comparing((Bridge b) -> b.total().abs())
                        .reversed()
                        .thenComparing(Bridge::to, Comparator.reverseOrder())
                        .thenComparing(Bridge::id))
                .toList();
    }

    private record Written(Book book, Page page, Block<Bridge> above, Block<Bridge> systems) {
        void write() {
            Bridge portfolio = above.rows().get(0);
            names();
            String change = ChangeSentence.of(portfolio, book.currency(), book.yearBefore());
            new AsAtRun(change)
                    .across(page, 1, last(), Look.BODY.size(10).strong().wrapped());
            page.height(1, 27);
            notes(portfolio);
            above.write(page, 26, b -> Look.CELL);
            systems.write(page, 26, b -> Look.CELL);
            systems.filters(page);
            pictures(small(above.header(), above.rows().size()));
            page.sheet().setRowBreak(systems.header() - 1);
            page.sheet().createFreezePane(1, 0);
            book.workbook()
                    .setPrintArea(
                            book.workbook().getSheetIndex(SHEET),
                            0,
                            last(),
                            0,
                            systems.header() + Math.max(1, systems.rows().size()));
        }

        /** For the sheet Tie-out. */
        private void names() {
            book.name(TieNames.BRIDGE_FROM, above.absolute("from", 0));
            book.name(TieNames.BRIDGE_TO, above.absolute("to", 0));
            book.name(TieNames.BRIDGE_CORRECTION, above.absolute("correction", 0));
            book.name(TieNames.BRIDGE_SUMS_LEFT, above.range("difference"));
            book.name(TieNames.BRIDGE_LEFT, systems.range("difference"));
            Cells rows = systems.cells(0);
            book.name(
                    TieNames.BRIDGE_BARS,
                    systems.sheet() + "!" + rows.range("volume").replaceFirst(":.*", ":")
                            + rows.range("correction").replaceFirst(".*:", ""));
        }

        /** Column of the last field. */
        private int last() {
            return above.fields().size() - 1;
        }

        private void notes(Bridge portfolio) {
            wrapped(
                    2,
                    "Amounts in " + book.currency()
                            + ". Volume: more or less business, by each system's driver (by what is billed where it has none)."
                            + " Intensity: use for the same business. Price: unit prices and flat fees in the currency of the"
                            + " bill, and all of a fee by usage of which neither quantity nor driver is known. Effects sum what the method computes of each cost pool (sheet Bridge parts), all"
                            + " other figures are live sums of the sheet Ledger.",
                    Look.NOTE);
            wrapped(
                    3,
                    (portfolio.correction().isPresent()
                                    ? "Twelve months before: as reported a year ago; correction: what was posted for them"
                                            + " since."
                                    : "Twelve months before: as known now; no report of a year ago exists to correct.")
                            + " New and ended: cost whose first or last month lies within the two years; what the ledger"
                            + " doesn't reach back to is new. Pictures: the change, from 0; ▲ more, ▼ less.",
                    Look.NOTE);
        }

        private void wrapped(int row, String text, Look look) {
            page.across(row, last(), text, look.wrapped());
            page.height(row, 27);
        }

        /** What the pictures are drawn from stands right of what is printed. */
        private void pictures(int small) {
            int data = last() + 2;
            Waterfall.headings(page, PICTURE - 1, data);
            int next = PICTURE;
            for (int i = 0; i < above.rows().size(); i++) {
                Bridge b = above.rows().get(i);
                Waterfall steps = new Waterfall(page, next + 1, data, steps(b));
                next = steps.write(b.name());
                boolean isSmall = b.level() == Level.LAYER;
                new WaterfallChart(steps, title(b, steps), isSmall)
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

        /** Columns of the picture: every bar that is not 0, each from where the one before ends, and the change they sum to. */
        private List<Step> steps(Bridge b) {
            Cells at = above.cells(b);
            List<Step> steps = new ArrayList<>();
            for (Field<Bridge> bar : Field.pick(above.fields(), BridgeTable.BARS.toArray(String[]::new))) {
                BigDecimal value = BridgeTable.value(bar, b);
                if (value.signum() != 0) {
                    steps.add(new Step(bar.title().replace(" °", ""), at.fixed(bar.name()), value, false));
                }
            }
            steps.add(new Step("Change", at.fixed("total"), b.total(), true));
            return steps;
        }

        private String title(Bridge b, Waterfall steps) {
            if (!book.comparesYears()) {
                return (b.level() == Level.LAYER ? b.name() + ": the" : "The")
                        + " twelve months before are not known whole";
            }
            String largest = steps.largest(b.level() == Level.LAYER ? 2 : 3)
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
