package io.outlay.report.outlook;

import io.outlay.analysis.outlook.Elasticity;
import io.outlay.analysis.outlook.OutlookMethod;
import io.outlay.analysis.outlook.PeakSeason;
import io.outlay.analysis.outlook.TcoAhead;
import io.outlay.model.Sourcing;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Column;
import io.outlay.report.sheet.Table;
import java.util.List;

/** What else is ahead: cost of ownership for 36 and 60 months, upkeep against build cost, the peak, elasticity. */
public final class AheadTables {
    private AheadTables() {}

    public static List<Table<?>> of(CloseReport report) {
        return List.of(OutlookTable.of(report), tco(report), upkeep(report), peaks(report), elasticities(report));
    }

    private record Line(TcoAhead system, TcoAhead.Line line) {}

    private static Table<Line> tco(CloseReport report) {
        return Table.of(
                "tco_ahead",
                List.of(
                        Column.text("system_id", l -> l.system().systemId()),
                        Column.text("cost_pool", l -> l.line().costPool().id()),
                        Column.text(
                                "method",
                                l -> l.line().method().map(OutlookMethod::id).orElse("allocated")),
                        Column.amount("next_36", l -> l.line().next36()),
                        Column.amount("next_60", l -> l.line().next60()),
                        Column.text("currency", l -> report.currency())),
                report.analysis().outlook().tco().stream()
                        .flatMap(tco -> tco.lines().stream().map(line -> new Line(tco, line)))
                        .toList());
    }

    private static Table<TcoAhead> upkeep(CloseReport report) {
        return Table.of(
                "upkeep",
                List.of(
                        Column.text("system_id", TcoAhead::systemId),
                        Column.text("sourcing", t -> t.sourcing().map(Sourcing::id)),
                        Column.amount("build_cost", t -> upkeep(t).buildCost()),
                        Column.text("build_cost_from", AheadTables::buildCostFrom),
                        Column.number("planned_share", t -> upkeep(t).planned()),
                        Column.amount("upkeep_t12m", t -> upkeep(t).twelveMonths()),
                        Column.number("upkeep_share", t -> upkeep(t).share()),
                        Column.amount("upkeep_next_36", t -> upkeep(t).next36()),
                        Column.amount("upkeep_next_60", t -> upkeep(t).next60()),
                        Column.text("currency", t -> report.currency())),
                report.analysis().outlook().tco().stream()
                        .filter(tco -> tco.upkeep().isPresent())
                        .toList());
    }

    private static TcoAhead.Upkeep upkeep(TcoAhead tco) {
        return tco.upkeep().orElseThrow();
    }

    private static String buildCostFrom(TcoAhead tco) {
        return upkeep(tco).buildCost().isEmpty() ? "" : upkeep(tco).registered() ? "register" : "ledger";
    }

    private static Table<PeakSeason> peaks(CloseReport report) {
        return Table.of(
                "peak_season",
                List.of(
                        Column.text("level", p -> OutlookTable.level(p.level())),
                        Column.text("id", PeakSeason::id),
                        Column.month("month", PeakSeason::month),
                        Column.amount("cost_peak", PeakSeason::costPeak),
                        Column.amount("cost_t12m", PeakSeason::costYear),
                        Column.number("cost_share", PeakSeason::costShare),
                        Column.text("driver", PeakSeason::driver),
                        Column.number("driver_peak", PeakSeason::driverPeak),
                        Column.number("driver_t12m", PeakSeason::driverYear),
                        Column.number("driver_share", PeakSeason::driverShare),
                        Column.amount("elastic", PeakSeason::elastic),
                        Column.amount("fixed", PeakSeason::fixed),
                        Column.number("elastic_share", PeakSeason::elasticShare),
                        Column.text("currency", p -> report.currency())),
                report.analysis().outlook().peaks());
    }

    private static Table<Elasticity> elasticities(CloseReport report) {
        return Table.of(
                "elasticity",
                List.of(
                        Column.text("level", e -> OutlookTable.level(e.level())),
                        Column.text("id", Elasticity::id),
                        Column.text("driver", Elasticity::driver),
                        Column.count("months", Elasticity::months),
                        Column.statistic("driver_variation", Elasticity::variation),
                        Column.statistic("elasticity", Elasticity::estimate),
                        Column.statistic("se", Elasticity::se),
                        Column.statistic("low", Elasticity::low),
                        Column.statistic("high", Elasticity::high),
                        Column.text("note", Elasticity::note)),
                report.analysis().outlook().elasticities());
    }
}
