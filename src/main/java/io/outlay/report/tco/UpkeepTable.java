package io.outlay.report.tco;

import io.outlay.analysis.outlook.TcoAhead;
import io.outlay.model.Names;
import io.outlay.model.Sourcing;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Decimals;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** {@code upkeep.csv}, and its block on the sheet TCO. */
public final class UpkeepTable {
    private static final Fields<TcoAhead> FIELD = new Fields<>();

    private UpkeepTable() {}

    public static Table<TcoAhead> of(CloseReport report) {
        return Table.of(
                "upkeep",
                List.of(
                        FIELD.text("system_id", TcoAhead::systemId),
                        FIELD.text("sourcing", t -> t.sourcing().map(Sourcing::id))
                                .shown(t -> t.sourcing().map(Sourcing::id).map(Names::plain)),
                        FIELD.amount("build_cost", t -> upkeep(t).buildCost()).titled("Build cost °"),
                        FIELD.text("build_cost_from", UpkeepTable::buildCostFrom)
                                .titled("Known from"),
                        FIELD.number("planned_share", t -> upkeep(t).planned()).titled("Planned upkeep a year"),
                        FIELD.amount("upkeep_t12m", t -> upkeep(t).twelveMonths())
                                .titled("Upkeep T12M °"),
                        FIELD.number("upkeep_share", t -> upkeep(t).share())
                                .titled("of build cost")
                                .by((t, at) -> at.fixed("upkeep_t12m") + "/" + at.fixed("build_cost"))
                                .strong(),
                        FIELD.amount("upkeep_next_36", t -> upkeep(t).next36()).titled("Next 36 months °"),
                        FIELD.amount("upkeep_next_60", t -> upkeep(t).next60()).titled("Next 60 months °"),
                        FIELD.text("currency", t -> report.head().currency()),
                        FIELD.number("times", UpkeepTable::times)
                                .titled("60 months ÷ build cost")
                                .format(Look.ABOUT_TIMES)
                                .by((t, at) -> at.fixed("upkeep_next_60") + "/" + at.fixed("build_cost"))
                                .sheetOnly()),
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

    private static Optional<BigDecimal> times(TcoAhead tco) {
        return upkeep(tco)
                .buildCost()
                .filter(cost -> cost.signum() > 0)
                .map(cost -> Decimals.quotient(upkeep(tco).next60(), cost));
    }
}
