package io.outlay.report.tco;

import io.outlay.analysis.tco.SystemTco;
import io.outlay.analysis.tco.TcoLine;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.util.List;

/**
 * {@code tco.csv}, and its block on the sheet TCO: what each system cost by pool and basis over the spans that finance asks
 * for; rows add up.
 */
public final class TcoTable {
    private static final Fields<Row> FIELD = new Fields<>();

    private TcoTable() {}

    /** A line of its system. */
    record Row(SystemTco system, TcoLine line) {}

    public static Table<Row> of(CloseReport report) {
        return Table.of(
                "tco",
                List.of(
                        FIELD.text("system_id", row -> row.system().systemId()),
                        FIELD.text("cost_pool", row -> row.line().costPool().id()),
                        FIELD.text("basis", row -> row.line().basis().id()),
                        FIELD.amount("month", row -> row.line().cost().month()),
                        FIELD.amount("fytd", row -> row.line().cost().fiscalYearToDate())
                                .titled("Fiscal year to date"),
                        FIELD.amount("t12m", row -> row.line().cost().twelveMonths())
                                .titled("T12M"),
                        FIELD.amount("since_go_live", row -> row.line().cost().sinceGoLive())
                                .titled("Since go-live"),
                        FIELD.text("currency", row -> report.head().currency()),
                        FIELD.amount(
                                        "prior_year_items",
                                        row -> row.line().cost().priorYearItems())
                                .titled("of which prior-year items"),
                        FIELD.month("counted_from", row -> row.system().from()),
                        FIELD.text("counted_since", row -> row.system().older() ? "ledger_begins" : "acquisition")),
                rows(report));
    }

    /** By system as on the sheet TCO. */
    static List<Row> rows(CloseReport report) {
        return report.tco().systems().stream()
                .flatMap(system -> system.lines().stream().map(line -> new Row(system, line)))
                .toList();
    }
}
