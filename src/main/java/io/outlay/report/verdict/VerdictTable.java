package io.outlay.report.verdict;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Tag;
import io.outlay.model.Names;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Palette;
import io.outlay.report.sheet.Table;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code verdicts.csv}: a row for each system, layer and the portfolio, with every figure its verdict rests on; and what of
 * it the sheet Payoff shows.
 */
public final class VerdictTable {
    private static final Fields<Judgement> FIELD = new Fields<>();

    private VerdictTable() {}

    public static Table<Judgement> of(List<Judgement> judgements, YearMonth period) {
        List<Field<Judgement>> fields = Stream.of(what(period), money(), statistics(), words())
                .flatMap(List::stream)
                .toList();
        return Table.of("verdicts", fields, judgements);
    }

    private static List<Field<Judgement>> what(YearMonth period) {
        return List.of(
                FIELD.month("period", j -> period),
                FIELD.text("level", j -> j.level().id())
                        .look(look -> look.colour(Palette.MUTED))
                        .line(11)
                        .width(9),
                FIELD.text("id", Judgement::id)
                        .titled("Key")
                        .look(look -> look.colour(Palette.MUTED))
                        .width(16),
                FIELD.text("name", Judgement::name).strong().line(24).width(23),
                FIELD.text("layer", j -> j.layer().map(TechLayer::id))
                        .shown(j -> j.layer().map(TechLayer::title))
                        .missing(j -> j.level() == Level.PORTFOLIO ? "All" : "n/a")
                        .look((j, look) -> look.strong()
                                .colour(j.layer().map(Palette::text).orElse(Palette.INK)))
                        .width(15),
                FIELD.text("type", j -> j.type().map(SystemType::id)),
                FIELD.text("verdict", j -> j.verdict().name())
                        .shown(j -> j.verdict().label())
                        .look((j, look) -> look.fill(Palette.fill(j.verdict())))
                        .width(25),
                FIELD.month("since", Judgement::since).missing("").width(9),
                FIELD.text("tags", j -> j.tags().stream().map(Tag::name).collect(Collectors.joining(";")))
                        .shown(VerdictTable::tags)
                        .line(17)
                        .width(17));
    }

    private static List<Field<Judgement>> money() {
        return List.of(
                FIELD.amount("cost_month", j -> j.cost().costMonth()).width(11),
                FIELD.amount("cost_t12m", j -> j.cost().costT12m())
                        .titled("Cost T12M")
                        .look(look -> look.colour(Palette.LINK))
                        .width(12),
                FIELD.amount("comparable_t12m", j -> j.cost().comparableT12m())
                        .titled("Comparable T12M")
                        .width(12),
                FIELD.statistic("cost_growth", j -> j.growth().costGrowth())
                        .titled("Cost growth")
                        .format(Look.GROWTH)
                        .width(9),
                FIELD.text("driver", j -> j.growth().driver())
                        .shown(j -> j.growth().driver().map(Names::plain))
                        .width(15),
                FIELD.number("driver_t12m", j -> j.growth().driverT12m())
                        .titled("Driver T12M °")
                        .format(Look.WHOLE)
                        .width(13),
                FIELD.statistic("driver_growth", j -> j.growth().driverGrowth())
                        .titled("Driver growth")
                        .format(Look.GROWTH)
                        .width(9),
                FIELD.statistic("gap_log", j -> j.growth().gapLog()),
                FIELD.statistic("unit_cost_t12m", j -> j.cost().unitCostT12m())
                        .titled("Unit cost")
                        .format(Look.decimals(4))
                        .width(10),
                FIELD.amount("excess_cost", j -> j.cost().excessCost())
                        .titled("Cost beyond growth")
                        .strong()
                        .width(12));
    }

    private static List<Field<Judgement>> statistics() {
        return List.of(
                FIELD.statistic("slope_month", j -> j.test().slopeMonth()),
                FIELD.statistic("t", j -> j.test().t()),
                FIELD.statistic("df", j -> j.test().df()),
                FIELD.statistic("growth_12m", j -> j.test().growth12m()),
                FIELD.statistic("p_unit", j -> j.test().pUnit()),
                FIELD.statistic("q_unit", j -> j.test().qUnit()),
                FIELD.statistic("p_rise", j -> j.test().pRise()),
                FIELD.statistic("q_rise", j -> j.test().qRise()),
                FIELD.statistic("fresh", j -> j.test().fresh()),
                FIELD.count("months_valid", j -> j.test().monthsValid()));
    }

    private static List<Field<Judgement>> words() {
        return List.of(
                FIELD.prose("action", j -> j.rationale().action()).line(33).width(28),
                FIELD.prose("why", j -> j.rationale().why()).line(67).width(56).sheetOnly());
    }

    /** Tags as a reader says them, such as {@code price step, notice due}. */
    private static String tags(Judgement j) {
        return j.tags().stream()
                .map(tag -> tag == Tag.GMV_PRICED ? "priced by revenue" : Names.plain(Names.id(tag)))
                .collect(Collectors.joining(", "));
    }
}
