package io.outlay.report.verdict;

import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Tag;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Table;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code verdicts.csv}: a row for each system, layer and the portfolio, with every figure its verdict rests on. */
public final class VerdictTable {
    private VerdictTable() {}

    public static Table<Judgement> of(List<Judgement> judgements, YearMonth period) {
        List<Field<Judgement>> columns = new ArrayList<>(what(period));
        columns.addAll(money());
        columns.addAll(statistics());
        return Table.of("verdicts", columns, judgements);
    }

    private static List<Field<Judgement>> what(YearMonth period) {
        return List.of(
                Field.month("period", j -> period),
                Field.text("level", j -> j.level().id()),
                Field.text("id", Judgement::id),
                Field.text("name", Judgement::name),
                Field.text("layer", j -> j.layer().map(TechLayer::id)),
                Field.text("type", j -> j.type().map(SystemType::id)),
                Field.text("verdict", j -> j.verdict().name()),
                Field.month("since", Judgement::since),
                Field.text("tags", j -> j.tags().stream().map(Tag::name).collect(Collectors.joining(";"))));
    }

    private static List<Field<Judgement>> money() {
        return List.of(
                Field.amount("cost_month", Judgement::costMonth),
                Field.amount("cost_t12m", Judgement::costT12m),
                Field.amount("comparable_t12m", Judgement::comparableT12m),
                Field.statistic("cost_growth", Judgement::costGrowth),
                Field.text("driver", Judgement::driver),
                Field.number("driver_t12m", Judgement::driverT12m),
                Field.statistic("driver_growth", Judgement::driverGrowth),
                Field.statistic("gap_log", Judgement::gapLog),
                Field.statistic("unit_cost_t12m", Judgement::unitCostT12m),
                Field.amount("excess_cost", Judgement::excessCost));
    }

    private static List<Field<Judgement>> statistics() {
        return List.of(
                Field.statistic("slope_month", Judgement::slopeMonth),
                Field.statistic("t", Judgement::t),
                Field.statistic("df", Judgement::df),
                Field.statistic("growth_12m", Judgement::growth12m),
                Field.statistic("p_unit", Judgement::pUnit),
                Field.statistic("q_unit", Judgement::qUnit),
                Field.statistic("p_rise", Judgement::pRise),
                Field.statistic("q_rise", Judgement::qRise),
                Field.statistic("fresh", Judgement::fresh),
                Field.count("months_valid", Judgement::monthsValid),
                Field.of("action", Field.Kind.PROSE, Judgement::action));
    }
}
