package io.outlay.report.whatif;

import io.outlay.report.book.Book;
import io.outlay.report.book.BuildOrBuy;
import io.outlay.report.book.DataSums;
import io.outlay.report.book.SummedSheet;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.scenario.answer.ScenarioTracking;
import java.util.List;
import java.util.stream.Stream;

/** What approved scenarios planned, month by month: what the sheet Build or buy holds the ledger against. */
public final class PlanSheet extends SummedSheet<PlanSheet.Row> {
    private static final Fields<Row> FIELD = new Fields<>();

    record Row(String scenario, WhatIfTables.TrackedRow month) {}

    public PlanSheet() {
        super("Plan");
    }

    @Override
    protected String note(boolean any) {
        return any
                ? "Planned cost and cash of each approved scenario, from its own workbook, where cash flows are live."
                : "No scenario is approved.";
    }

    /** Sums of {@code planned} and {@code planned_cash} of a scenario, by {@code month}. */
    static DataSums of(Book book, String scenario) {
        return new PlanSheet().sums(book).where("scenario", CellText.inFormula(scenario));
    }

    @Override
    protected List<Row> rows(Book book) {
        return book.report().buildOrBuy().cases().stream()
                .map(BuildOrBuy.Case::tracking)
                .flatMap(tracking -> tracking.stream().flatMap(PlanSheet::rows))
                .toList();
    }

    private static Stream<Row> rows(ScenarioTracking tracking) {
        return WhatIfTables.months(tracking).stream().map(month -> new Row(tracking.scenario(), month));
    }

    @Override
    protected List<Field<Row>> fields(Book book) {
        return List.of(
                FIELD.text("scenario", Row::scenario),
                FIELD.month("month", row -> row.month().month().month()),
                FIELD.amount("planned", row -> row.month().month().planned()).in(book.currency()),
                FIELD.amount("planned_cash", row -> row.month().month().plannedCash())
                        .in(book.currency()));
    }
}
