package io.outlay.report.whatif;

import io.outlay.model.Basis;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.scenario.answer.ScenarioTracking;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** An approved scenario against the ledger: its sums, a chart, and each month of the plan. */
record TrackingBlock(Book book, Page page, ScenarioTracking tracking) {
    static final int PLANNED = 1;
    static final int ACTUAL = 2;
    static final int DIFFERENCE = 3;
    static final int PLANNED_CASH = 4;
    static final int PAID = 5;
    static final int CASH_DIFFERENCE = 6;
    static final int FORECAST = 7;
    static final int PLAN_SUM = 8;
    static final int REAL_SUM = 9;
    private static final int CHART_ROWS = 15;
    private static final List<String> TITLES = List.of(
            "Month",
            "Planned cost °",
            "Actual cost",
            "Difference",
            "Planned cash °",
            "Paid",
            "Difference",
            "Forecast to complete",
            "Plan, summed",
            "Actual and forecast");

    private static final Look CELL = BuildOrBuySheet.CELL;
    private static final Look WHOLE = BuildOrBuySheet.WHOLE;

    /** @return the row below */
    int write(int first) {
        page.text(
                first,
                0,
                tracking.scenario() + ": approved, against the ledger",
                Look.BODY.size(12).strong());
        page.height(first, 18);
        BuildOrBuySheet.prose(page, first + 1, sentence(), Look.BODY.size(10).strong());
        BuildOrBuySheet.prose(
                page,
                first + 2,
                "Planned cost spreads licences and seats, which the plan pays a year ahead, over their months, and is held against effective"
                        + " cost, accruals and hours; planned cash against documents of the month and hours. Shared cost"
                        + " that is allocated is in neither. Forecast: planned cost × the pace of the last twelve months, 1 before three can be compared.",
                Look.NOTE);
        int systems = first + 3;
        page.text(systems, 0, "Ledger of", CELL.strong());
        for (int i = 0; i < tracking.systemIds().size(); i++) {
            page.text(systems, 1 + i, tracking.systemIds().get(i), CELL);
        }
        int sums = systems + 1;
        int months = sums + 5 + CHART_ROWS + 2;
        months(systems, sums, months);
        sums(sums, months);
        new TrackingChart(page, tracking).write(sums + 5, sums + 5 + CHART_ROWS, months + 1);
        return months + 1 + tracking.months().size();
    }

    private String sentence() {
        int compared = tracking.compared().size();
        String decided = "\"" + tracking.option() + "\" was decided on " + tracking.decided() + ". ";
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

    private void sums(int row, int months) {
        header(row, List.of("To date", "Planned °", "Actual", "Difference", "in %"), 5);
        line(row + 1, "Cost", months, PLANNED, ACTUAL, tracking.plannedToDate(), tracking.actualToDate());
        line(row + 2, "Cash", months, PLANNED_CASH, PAID, tracking.plannedCashToDate(), tracking.paidToDate());
        List<String> whole = List.of("Pace", "Forecast to complete", "At the end", "Planned °", "Difference");
        for (int i = 0; i < whole.size(); i++) {
            page.text(row, 6 + i, whole.get(i), Look.HEADER.right());
        }
        page.live(row + 1, 6, pace(months), CELL.right().format("0.00"));
        Live forecast =
                new Live(range("SUM", FORECAST, months, tracking.months().size()), tracking.forecastToComplete());
        page.live(row + 1, 7, forecast, WHOLE);
        page.live(
                row + 1,
                8,
                new Live(
                        cell(2, row + 1) + "+" + cell(7, row + 1),
                        tracking.actualToDate().add(tracking.forecastToComplete())),
                WHOLE.strong());
        page.live(
                row + 1,
                9,
                new Live(range("SUM", PLANNED, months, tracking.months().size()), tracking.planned()),
                WHOLE);
        page.live(
                row + 1,
                10,
                new Live(
                        cell(8, row + 1) + "-" + cell(9, row + 1),
                        tracking.actualToDate()
                                .add(tracking.forecastToComplete())
                                .subtract(tracking.planned())),
                WHOLE);
    }

    /** Actual ÷ planned over the last twelve compared months. */
    private Live pace(int months) {
        int compared = tracking.compared().size();
        boolean measured = tracking.pace().compareTo(BigDecimal.ONE) != 0;
        int from = months + 1 + Math.max(0, compared - 12);
        int to = months + compared;
        return measured
                ? new Live(
                        "ROUND(SUM(" + cell(ACTUAL, from) + ":" + cell(ACTUAL, to) + ")/SUM(" + cell(PLANNED, from)
                                + ":" + cell(PLANNED, to) + "),4)",
                        tracking.pace())
                : new Live("1", BigDecimal.ONE);
    }

    private void line(int row, String name, int months, int planned, int actual, BigDecimal plan, BigDecimal real) {
        int compared = tracking.compared().size();
        page.text(row, 0, name, CELL.strong());
        page.live(
                row,
                1,
                compared == 0
                        ? new Live("0", BigDecimal.ZERO)
                        : new Live(range("SUM", planned, months, compared), plan),
                WHOLE);
        page.live(
                row,
                2,
                compared == 0 ? new Live("0", BigDecimal.ZERO) : new Live(range("SUM", actual, months, compared), real),
                WHOLE);
        page.live(row, 3, new Live(cell(2, row) + "-" + cell(1, row), real.subtract(plan)), WHOLE.strong());
        if (plan.signum() == 0) {
            page.missing(row, 4, CELL);
        } else {
            BigDecimal share = real.subtract(plan).divide(plan, 15, RoundingMode.HALF_UP);
            page.live(
                    row,
                    4,
                    new Live(cell(3, row) + "/" + cell(1, row), share),
                    CELL.right().format(Look.GROWTH));
        }
    }

    private void months(int systems, int sums, int header) {
        header(header, TITLES, TITLES.size());
        page.sheet().setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
        BigDecimal plan = BigDecimal.ZERO;
        BigDecimal real = BigDecimal.ZERO;
        for (int i = 0; i < tracking.months().size(); i++) {
            ScenarioTracking.Month month = tracking.months().get(i);
            int row = header + 1 + i;
            page.month(row, 0, month.month(), CELL);
            page.number(row, PLANNED, month.planned(), WHOLE);
            page.number(row, PLANNED_CASH, month.plannedCash(), WHOLE);
            if (month.actual().isPresent()) {
                actual(systems, row, month);
                real = real.add(month.actual().get());
            } else {
                List.of(ACTUAL, DIFFERENCE, PAID, CASH_DIFFERENCE).forEach(column -> page.blank(row, column, CELL));
                BigDecimal forecast = month.forecast().orElseThrow();
                String pace = "$G$" + (sums + 2);
                String product = cell(PLANNED, row) + "*" + pace;
                String rounded = "ROUND(" + product + "," + book.unit().digits() + ")";
                page.live(row, FORECAST, new Live(rounded, forecast), WHOLE);
                real = real.add(forecast);
            }
            plan = plan.add(month.planned());
            page.live(row, PLAN_SUM, summed(PLANNED, header, row, plan), WHOLE);
            String both = "SUM(" + column(ACTUAL, header, row) + ")+SUM(" + column(FORECAST, header, row) + ")";
            page.live(row, REAL_SUM, new Live(both, real), WHOLE);
        }
    }

    private static Live summed(int column, int header, int row, BigDecimal value) {
        return new Live("SUM(" + column(column, header, row) + ")", value);
    }

    private void actual(int systems, int row, ScenarioTracking.Month month) {
        Live cost = new Live("0", BigDecimal.ZERO);
        Live shared = cost;
        Live billed = cost;
        for (int i = 0; i < tracking.systemIds().size(); i++) {
            Criterion system = Criterion.system(
                    "$" + letter(1 + i) + "$" + (systems + 1),
                    tracking.systemIds().get(i));
            Criterion when = Criterion.month("$A" + (row + 1), month.month());
            cost = cost.plus(book.ledger().cost(system, when));
            shared = shared.plus(book.ledger().cost(system, when, Criterion.basis(Basis.ALLOCATED)));
            billed = billed.plus(book.ledger().billed(system, when))
                    .plus(book.ledger().cost(system, when, Criterion.basis(Basis.EFFORT)));
        }
        Live own = new Live(
                cost.formula() + "-(" + shared.formula() + ")", cost.value().subtract(shared.value()));
        page.live(row, ACTUAL, own, WHOLE);
        page.live(
                row,
                DIFFERENCE,
                new Live(
                        cell(ACTUAL, row) + "-" + cell(PLANNED, row),
                        own.value().subtract(month.planned())),
                WHOLE.strong());
        page.live(row, PAID, billed, WHOLE);
        page.live(
                row,
                CASH_DIFFERENCE,
                new Live(
                        cell(PAID, row) + "-" + cell(PLANNED_CASH, row),
                        billed.value().subtract(month.plannedCash())),
                WHOLE.strong());
        page.blank(row, FORECAST, CELL);
    }

    private void header(int row, List<String> titles, int count) {
        for (int i = 0; i < count; i++) {
            page.text(row, i, titles.get(i), i == 0 ? Look.HEADER : Look.HEADER.right());
        }
        page.height(row, 26);
    }

    private static String range(String function, int column, int header, int rows) {
        return function + "(" + column(column, header, header + rows) + ")";
    }

    /** Cells of a column from the first month to a row. */
    private static String column(int column, int header, int row) {
        return letter(column) + "$" + (header + 2) + ":" + letter(column) + (row + 1);
    }

    private static String letter(int column) {
        return CellReference.convertNumToColString(column);
    }

    private static String cell(int column, int row) {
        return letter(column) + (row + 1);
    }
}
