package io.outlay.report.whatif;

import io.outlay.analysis.series.Wording;
import io.outlay.report.book.Book;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.scenario.answer.ScenarioTracking;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** An approved scenario against the ledger: its sums, a chart, and each month of the plan. */
record TrackingBlock(Book book, Page page, ScenarioTracking tracking) {
    private static final int CHART_ROWS = 15;

    record Written(int chartEnd, int end) {}

    /** @return the row behind the chart, which paper ends with, and the row behind all */
    Written write(int first) {
        page.section(first, tracking.scenario() + ": approved, against the ledger");
        page.height(first, 18);
        BuildOrBuySheet.prose(page, first + 1, sentence(), Look.BODY.size(10).strong());
        BuildOrBuySheet.prose(
                page,
                first + 2,
                "Planned cost spreads licences and seats, which the plan pays a year ahead, over their months, and is held against effective"
                        + " cost, accruals and hours; planned cash, in the months in which the contract is billed, against documents of the month and hours. Shared cost"
                        + " that is allocated is in neither. Forecast: planned cost × the pace of the last twelve months, 1 before three can be compared.",
                Look.NOTE);
        int sums = first + 4;
        int chart = sums + 5;
        TrackingTables tables = new TrackingTables(book, tracking, sums, chart + CHART_ROWS + 2);
        tables.write(page);
        new TrackingChart(page, tracking).write(chart, chart + CHART_ROWS, tables.months());
        return new Written(chart + CHART_ROWS, tables.months().end());
    }

    private String sentence() {
        int compared = tracking.compared().size();
        String decided = "\"" + tracking.option() + "\" was decided on " + Wording.day(tracking.decided()) + ". ";
        if (compared == 0) {
            return decided + "No month of the plan is over yet.";
        }
        BigDecimal difference = tracking.actualToDate().subtract(tracking.plannedToDate());
        BigDecimal landing = tracking.actualToDate().add(tracking.forecastToComplete());
        return decided + "After " + compared + (compared == 1 ? " month" : " months") + " it cost "
                + amount(tracking.actualToDate()) + ", " + amount(difference.abs())
                + (difference.signum() < 0 ? " less" : " more") + " than planned; at this pace it ends at "
                + amount(landing) + " against a plan of " + amount(tracking.planned()) + ".";
    }

    private String amount(BigDecimal amount) {
        return book.currency() + " "
                + String.format(
                        Locale.ROOT,
                        "%,d",
                        amount.setScale(0, RoundingMode.HALF_UP).toBigInteger());
    }
}
