package io.outlay.report.verdict;

import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Tag;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import io.outlay.report.sheet.Column;
import io.outlay.report.sheet.Table;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code verdicts.csv}: a row for each system, layer and the portfolio, with every figure its verdict rests on. */
public final class VerdictTable {
    private VerdictTable() {}

    public static Table<Judgement> of(List<Judgement> judgements, YearMonth period) {
        List<Column<Judgement>> columns = new ArrayList<>(what(period));
        columns.addAll(money());
        columns.addAll(statistics());
        return Table.of("verdicts", columns, judgements);
    }

    private static List<Column<Judgement>> what(YearMonth period) {
        return List.of(
                Column.month("period", j -> period),
                Column.text("level", j -> j.level().name().toLowerCase(Locale.ROOT)),
                Column.text("id", Judgement::id),
                Column.text("name", Judgement::name),
                Column.text("layer", j -> j.layer().map(TechLayer::id)),
                Column.text("type", j -> j.type().map(SystemType::id)),
                Column.text("verdict", j -> j.verdict().name()),
                Column.month("since", Judgement::since),
                Column.text("tags", j -> j.tags().stream().map(Tag::name).collect(Collectors.joining(";"))));
    }

    private static List<Column<Judgement>> money() {
        return List.of(
                Column.amount("cost_month", Judgement::costMonth),
                Column.amount("cost_t12m", Judgement::costT12m),
                Column.amount("comparable_t12m", Judgement::comparableT12m),
                Column.statistic("cost_growth", Judgement::costGrowth),
                Column.text("driver", Judgement::driver),
                Column.number("driver_t12m", Judgement::driverT12m),
                Column.statistic("driver_growth", Judgement::driverGrowth),
                Column.statistic("gap_log", Judgement::gapLog),
                Column.statistic("unit_cost_t12m", Judgement::unitCostT12m),
                Column.amount("excess_cost", Judgement::excessCost));
    }

    private static List<Column<Judgement>> statistics() {
        return List.of(
                Column.statistic("slope_month", Judgement::slopeMonth),
                Column.statistic("t", Judgement::t),
                Column.statistic("df", Judgement::df),
                Column.statistic("growth_12m", Judgement::growth12m),
                Column.statistic("p_unit", Judgement::pUnit),
                Column.statistic("q_unit", Judgement::qUnit),
                Column.statistic("p_rise", Judgement::pRise),
                Column.statistic("q_rise", Judgement::qRise),
                Column.statistic("fresh", Judgement::fresh),
                Column.count("months_valid", Judgement::monthsValid),
                Column.of("action", Column.Kind.PROSE, Judgement::action));
    }
}
