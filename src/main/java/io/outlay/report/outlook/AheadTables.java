package io.outlay.report.outlook;

import io.outlay.analysis.outlook.OutlookMethod;
import io.outlay.analysis.outlook.TcoAhead;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.util.List;

/** What else is ahead: cost of ownership for 36 and 60 months, upkeep against build cost, the peak, elasticity. */
public final class AheadTables {
    private static final Fields<Line> FIELD = new Fields<>();

    private AheadTables() {}

    public static List<Table<?>> of(CloseReport report) {
        return List.of(OutlookTable.of(report), tco(report), PeakTable.of(report), ElasticityTable.of(report));
    }

    private record Line(TcoAhead system, TcoAhead.Line line) {}

    private static Table<Line> tco(CloseReport report) {
        return Table.of(
                "tco_ahead",
                List.of(
                        FIELD.text("system_id", l -> l.system().systemId()),
                        FIELD.text("cost_pool", l -> l.line().costPool().id()),
                        FIELD.text(
                                "method",
                                l -> l.line().method().map(OutlookMethod::id).orElse("allocated")),
                        FIELD.amount("next_36", l -> l.line().next36()),
                        FIELD.amount("next_60", l -> l.line().next60()),
                        FIELD.text("currency", l -> report.head().currency())),
                report.analysis().outlook().tco().stream()
                        .flatMap(tco -> tco.lines().stream().map(line -> new Line(tco, line)))
                        .toList());
    }
}
