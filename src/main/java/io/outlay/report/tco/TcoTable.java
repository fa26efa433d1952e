package io.outlay.report.tco;

import io.outlay.analysis.tco.SystemTco;
import io.outlay.analysis.tco.TcoLine;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Table;
import java.util.List;

/** {@code tco.csv}: what each system cost by pool and basis over the spans that finance asks for; rows add up. */
public final class TcoTable {
    private TcoTable() {}

    public static Table<TcoLine> of(CloseReport report) {
        return Table.of(
                "tco",
                List.of(
                        Field.text("system_id", TcoLine::systemId),
                        Field.text("cost_pool", l -> l.costPool().id()),
                        Field.text("basis", l -> l.basis().id()),
                        Field.amount("month", l -> l.cost().month()),
                        Field.amount("fytd", l -> l.cost().fiscalYearToDate()),
                        Field.amount("t12m", l -> l.cost().twelveMonths()),
                        Field.amount("since_go_live", l -> l.cost().sinceGoLive()),
                        Field.text("currency", l -> report.currency()),
                        Field.amount("prior_year_items", l -> l.cost().priorYearItems()),
                        Field.month("counted_from", l -> of(report, l).from()),
                        Field.text("counted_since", l -> of(report, l).older() ? "ledger_begins" : "acquisition")),
                lines(report));
    }

    private static SystemTco of(CloseReport report, TcoLine line) {
        return report.tco().systems().stream()
                .filter(system -> system.systemId().equals(line.systemId()))
                .findFirst()
                .orElseThrow();
    }

    /** By system as on the sheet TCO. */
    static List<TcoLine> lines(CloseReport report) {
        return report.tco().systems().stream()
                .map(SystemTco::lines)
                .flatMap(List::stream)
                .toList();
    }
}
