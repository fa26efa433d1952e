package io.outlay.report.whatif;

import io.outlay.model.Basis;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.DataSums;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Table;
import io.outlay.report.whatif.WhatIfTables.TrackedRow;
import io.outlay.scenario.answer.ScenarioTracking;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tables of an approved scenario: its systems, what it cost to date and will cost at the end, and each month.
 *
 * @param sums row of the headings of the sums; the systems stand above it
 * @param header row of the headings of the months
 */
record TrackingTables(Book book, ScenarioTracking tracking, int sums, int header) {
    private static final Fields<Sum> SUM = new Fields<>();
    private static final Fields<ScenarioTracking> WHOLE = new Fields<>();
    private static final Live NOTHING = new Live("0", BigDecimal.ZERO);

    /** Plan and reality to date, by their fields of a month. */
    private record Sum(String name, String planned, String actual, BigDecimal plan, BigDecimal real) {
        private BigDecimal difference() {
            return real.subtract(plan);
        }

        private Optional<BigDecimal> share() {
            return plan.signum() == 0
                    ? Optional.empty()
                    : Optional.of(difference().divide(plan, 15, RoundingMode.HALF_UP));
        }
    }

    void write(Page page) {
        systems().rows(page, row -> BuildOrBuySheet.CELL);
        Block<TrackedRow> months = months();
        months.write(page, 26, row -> BuildOrBuySheet.CELL);
        toDate().write(page, 26, row -> BuildOrBuySheet.CELL);
        atTheEnd().write(page, 26, row -> BuildOrBuySheet.CELL);
    }

    private Block<ScenarioTracking> systems() {
        List<Field<ScenarioTracking>> fields =
                new ArrayList<>(List.of(WHOLE.text("ledger", row -> "Ledger of").strong()));
        for (int i = 0; i < tracking.systemIds().size(); i++) {
            String systemId = tracking.systemIds().get(i);
            fields.add(WHOLE.text(system(systemId), row -> systemId));
        }
        return new Block<>(BuildOrBuySheet.SHEET, sums - 2, fields, List.of(tracking));
    }

    /** Name of the field that holds a system's id. */
    private static String system(String id) {
        return "system " + id;
    }

    private Block<Sum> toDate() {
        return new Block<>(
                BuildOrBuySheet.SHEET,
                sums,
                List.of(
                        SUM.text("to_date", Sum::name).strong(),
                        SUM.live("planned", (sum, at) -> Optional.of(toDate(sum.planned(), sum.plan())))
                                .titled("Planned"),
                        SUM.live("actual", (sum, at) -> Optional.of(toDate(sum.actual(), sum.real()))),
                        SUM.amount("difference", Sum::difference)
                                .by((sum, at) -> at.cell("actual") + "-" + at.cell("planned"))
                                .strong(),
                        SUM.number("share", Sum::share)
                                .titled("in %")
                                .format(Look.GROWTH)
                                .by((sum, at) -> at.cell("difference") + "/" + at.cell("planned"))
                                .look((sum, look) -> sum.share().isPresent() ? look : BuildOrBuySheet.CELL)),
                List.of(
                        new Sum("Cost", "planned", "actual", tracking.plannedToDate(), tracking.actualToDate()),
                        new Sum("Cash", "planned_cash", "paid", tracking.plannedCashToDate(), tracking.paidToDate())));
    }

    private Live toDate(String field, BigDecimal value) {
        int compared = tracking.compared().size();
        return compared == 0
                ? NOTHING
                : new Live("SUM(" + months().cells(compared - 1).upTo(field) + ")", value);
    }

    private Block<ScenarioTracking> atTheEnd() {
        BigDecimal end = tracking.actualToDate().add(tracking.forecastToComplete());
        return new Block<>(
                BuildOrBuySheet.SHEET,
                sums,
                toDate().fields().size() + 1,
                List.of(
                        WHOLE.live("pace", (row, at) -> Optional.of(pace())).format(Look.PACE),
                        WHOLE.live("forecast", (row, at) -> Optional.of(all("forecast", row.forecastToComplete())))
                                .titled("Forecast to complete"),
                        WHOLE.amount("at_the_end", row -> end)
                                .by((row, at) -> toDate().cells(0).cell("actual") + "+" + at.cell("forecast"))
                                .strong(),
                        WHOLE.live("planned", (row, at) -> Optional.of(all("planned", row.planned())))
                                .titled("Planned"),
                        WHOLE.amount("difference", row -> end.subtract(row.planned()))
                                .by((row, at) -> at.cell("at_the_end") + "-" + at.cell("planned"))),
                List.of(tracking));
    }

    private Live all(String field, BigDecimal value) {
        Cells last = months().cells(tracking.months().size() - 1);
        return new Live("SUM(" + last.upTo(field) + ")", value);
    }

    /** Actual ÷ planned over the last twelve compared months. */
    private Live pace() {
        int compared = tracking.compared().size();
        if (tracking.pace().compareTo(BigDecimal.ONE) == 0) {
            return new Live("1", BigDecimal.ONE);
        }
        Cells first = months().cells(Math.max(0, compared - 12));
        Cells last = months().cells(compared - 1);
        return new Live(
                "ROUND(SUM(" + first.cell("actual") + ":" + last.cell("actual") + ")/SUM(" + first.cell("planned") + ":"
                        + last.cell("planned") + "),4)",
                tracking.pace());
    }

    Block<TrackedRow> months() {
        Table<TrackedRow> table = WhatIfTables.tracking(book.report());
        return new Block<>(
                BuildOrBuySheet.SHEET,
                header,
                List.of(
                        table.field("month"),
                        planned(table.field("planned")),
                        over(table.field("actual").live(this::actual)),
                        over(table.field("difference")),
                        planned(table.field("planned_cash")),
                        over(table.field("paid").live(this::paid)),
                        over(table.field("cash_difference")),
                        table.field("forecast")
                                .by((row, at) -> "ROUND(" + at.cell("planned") + "*"
                                        + atTheEnd().cells(0).absolute("pace") + ","
                                        + book.unit().digits() + ")")
                                .missing("")
                                .look((row, look) -> isOver(row) ? BuildOrBuySheet.CELL : look),
                        table.field("plan_sum"),
                        table.field("real_sum")),
                WhatIfTables.months(tracking));
    }

    private Field<TrackedRow> planned(Field<TrackedRow> field) {
        DataSums plan = PlanSheet.of(book, tracking.scenario());
        return field.by((row, at) -> plan.where("month", at.fixed("month")).sum(field.name()));
    }

    /** Of months that are over; free in those to come. */
    private static Field<TrackedRow> over(Field<TrackedRow> field) {
        return field.missing("").look((row, look) -> isOver(row) ? look : BuildOrBuySheet.CELL);
    }

    private static boolean isOver(TrackedRow row) {
        return row.month().actual().isPresent();
    }

    private Optional<Live> actual(TrackedRow row, Cells at) {
        Live cost = NOTHING;
        Live shared = NOTHING;
        for (Criterion system : criteria()) {
            Criterion month = month(row, at);
            cost = cost.plus(book.ledger().cost(system, month));
            shared = shared.plus(book.ledger().cost(system, month, Criterion.basis(Basis.ALLOCATED)));
        }
        Live own = new Live(
                cost.formula() + "-(" + shared.formula() + ")", cost.value().subtract(shared.value()));
        return Optional.of(own).filter(any -> isOver(row));
    }

    private Optional<Live> paid(TrackedRow row, Cells at) {
        Live paid = NOTHING;
        for (Criterion system : criteria()) {
            Criterion month = month(row, at);
            paid = paid.plus(book.ledger().billed(system, month))
                    .plus(book.ledger().cost(system, month, Criterion.basis(Basis.EFFORT)));
        }
        return Optional.of(paid).filter(any -> isOver(row));
    }

    private static Criterion month(TrackedRow row, Cells at) {
        return Criterion.month(at.fixed("month"), row.month().month());
    }

    private List<Criterion> criteria() {
        Cells at = systems().cells(0);
        return tracking.systemIds().stream()
                .map(id -> Criterion.system(at.absolute(system(id)), id))
                .toList();
    }
}
