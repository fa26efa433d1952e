package io.outlay.report.whatif;

import io.outlay.report.book.Book;
import io.outlay.report.book.BuildOrBuy;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.DataSums;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import io.outlay.scenario.answer.ScenarioTracking;
import java.util.List;

/** What approved scenarios planned, month by month: what the sheet Build or buy holds the ledger against. */
public final class PlanSheet implements ReportSheet {
    private static final String SHEET = "Plan";
    private static final Fields<Row> FIELD = new Fields<>();

    private record Row(String scenario, WhatIfTables.TrackedRow month) {}

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        String note = rows(book).isEmpty()
                ? "No scenario is approved."
                : "Planned cost and cash of each approved scenario, from its own workbook, where cash flows are live.";
        new DataSheet<>(SHEET, note, table(book)).write(book);
    }

    /** Sums of {@code planned} and {@code planned_cash} of a scenario, by {@code month}. */
    static DataSums sums(Book book, String scenario) {
        return DataSums.of(book, table(book), rows(book).size())
                .where("scenario", io.outlay.report.sheet.CellText.inFormula(scenario));
    }

    private static List<Row> rows(Book book) {
        return book.report().buildOrBuy().cases().stream()
                .map(BuildOrBuy.Case::tracking)
                .flatMap(tracking -> tracking.stream().flatMap(PlanSheet::rows))
                .toList();
    }

    private static java.util.stream.Stream<Row> rows(ScenarioTracking tracking) {
        return WhatIfTables.months(tracking).stream().map(month -> new Row(tracking.scenario(), month));
    }

    private static Table<Row> table(Book book) {
        return Table.of(
                SHEET,
                List.of(
                        FIELD.text("scenario", Row::scenario),
                        FIELD.month("month", row -> row.month().month().month()),
                        FIELD.amount("planned", row -> row.month().month().planned())
                                .in(book.currency()),
                        FIELD.amount("planned_cash", row -> row.month().month().plannedCash())
                                .in(book.currency())),
                rows(book));
    }
}
