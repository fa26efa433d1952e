package io.outlay.report.whatif;

import io.outlay.model.MinorUnit;
import io.outlay.model.Sum;
import io.outlay.report.book.BuildOrBuy;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Table;
import io.outlay.scenario.answer.OptionMeasures;
import io.outlay.scenario.answer.Risk;
import io.outlay.scenario.answer.ScenarioTracking;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code what_if.csv}: every option of every scenario; {@code what_if_tracking.csv}: approved ones month by month; and the
 * rows of the sheet Build or buy.
 */
public final class WhatIfTables {
    /** Decimals of a volume. */
    private static final int VOLUME_DIGITS = 2;

    private static final Fields<OptionRow> OPTION = new Fields<>();
    private static final Fields<TrackedRow> MONTH = new Fields<>();

    private WhatIfTables() {}

    /** One option of a scenario, over the scenario's horizon. */
    record OptionRow(BuildOrBuy.Case of, OptionMeasures measures, MinorUnit unit) {
        String option() {
            return measures.option();
        }

        boolean isCheapest() {
            return of.answer().main().cheapest().equals(option());
        }

        Risk.OptionRisk risk() {
            return of.answer().risk().of(option());
        }

        BigDecimal pv() {
            return amount(measures.pv());
        }

        /** What it costs above the cheapest. */
        BigDecimal above() {
            return pv().subtract(of.answer().main().options().stream()
                    .map(other -> amount(other.pv()))
                    .min(BigDecimal::compareTo)
                    .orElseThrow());
        }

        BigDecimal amount(double exact) {
            return unit.round(new BigDecimal(exact));
        }

        /** The lowest of several. */
        Optional<BigDecimal> breakEven() {
            return measures.breakEven().stream()
                    .findFirst()
                    .map(volume -> BigDecimal.valueOf(volume).setScale(VOLUME_DIGITS, RoundingMode.HALF_UP));
        }
    }

    public static Table<OptionRow> options(CloseReport report) {
        MinorUnit unit = MinorUnit.of(report.head().currency());
        return Table.of(
                "what_if",
                List.of(
                        OPTION.text("scenario", r -> r.of().name()),
                        OPTION.text("option", OptionRow::option)
                                .shown(r -> r.isCheapest() ? "▸ " + r.option() : r.option()),
                        OPTION.amount("pv", OptionRow::pv).titled("Cost in today's money °"),
                        OPTION.amount("pv_p50", r -> r.amount(r.risk().p50())).titled("Middle outcome °"),
                        OPTION.amount("pv_p80", r -> r.amount(r.risk().p80())).titled("8 in 10 stay under °"),
                        OPTION.amount("eac", r -> r.amount(r.measures().eac())).titled("A year °"),
                        OPTION.amount("nominal", r -> r.amount(r.measures().nominal()))
                                .titled("Undiscounted °"),
                        OPTION.count(
                                        "crossover_month",
                                        r -> r.measures().savings().crossover())
                                .titled("Cheaper from month °")
                                .format(Look.WHOLE),
                        OPTION.number("breakeven_volume", OptionRow::breakEven)
                                .titled("Break-even, units a month °")
                                .format(Look.WHOLE),
                        OPTION.statistic("probability_cheapest", r -> r.risk().chanceCheapest())
                                .titled("Cheapest in … of 100 °")
                                .shown(r -> r.risk().chanceCheapest() * 100)
                                .format(Look.COUNT),
                        OPTION.text(
                                        "kind",
                                        r -> r.of().answer()
                                                .scenario()
                                                .option(r.option())
                                                .kind()
                                                .id())
                                .sheetOnly(),
                        OPTION.amount("above", OptionRow::above)
                                .titled("Above the cheapest")
                                .by((r, at) -> at.cell("pv") + "-MIN(" + at.down("pv", at.rows()) + ")")
                                .sheetOnly()),
                report.buildOrBuy().cases().stream()
                        .map(scenario -> options(scenario, unit))
                        .flatMap(List::stream)
                        .toList());
    }

    /** In the order of the scenario. */
    static List<OptionRow> options(BuildOrBuy.Case scenario, MinorUnit unit) {
        return scenario.answer().main().options().stream()
                .map(measures -> new OptionRow(scenario, measures, unit))
                .toList();
    }

    /** One month of an approved scenario. */
    record TrackedRow(ScenarioTracking tracking, ScenarioTracking.Month month) {
        private Optional<BigDecimal> difference() {
            return month.actual().map(actual -> actual.subtract(month.planned()));
        }

        private Optional<BigDecimal> cashDifference() {
            return month.paid().map(paid -> paid.subtract(month.plannedCash()));
        }

        /** Of all months up to this one. */
        private BigDecimal sum(Function<ScenarioTracking.Month, BigDecimal> of) {
            return Sum.of(tracking.months().stream()
                    .limit(tracking.months().indexOf(month) + 1L)
                    .map(of));
        }
    }

    public static Table<TrackedRow> tracking(CloseReport report) {
        return Table.of(
                "what_if_tracking",
                List.of(
                        MONTH.text("scenario", r -> r.tracking().scenario()),
                        MONTH.text("option", r -> r.tracking().option()),
                        MONTH.month("month", r -> r.month().month()),
                        MONTH.amount("planned", r -> r.month().planned()).titled("Planned cost"),
                        MONTH.amount("actual", r -> r.month().actual()).titled("Actual cost"),
                        MONTH.amount("difference", TrackedRow::difference)
                                .by((r, at) -> at.cell("actual") + "-" + at.cell("planned"))
                                .strong(),
                        MONTH.amount("planned_cash", r -> r.month().plannedCash())
                                .titled("Planned cash"),
                        MONTH.amount("paid", r -> r.month().paid()),
                        MONTH.amount("cash_difference", TrackedRow::cashDifference)
                                .titled("Difference")
                                .by((r, at) -> at.cell("paid") + "-" + at.cell("planned_cash"))
                                .strong(),
                        MONTH.amount("forecast", r -> r.month().forecast()).titled("Forecast to complete"),
                        MONTH.text("currency", r -> report.head().currency()),
                        MONTH.amount("plan_sum", r -> r.sum(ScenarioTracking.Month::planned))
                                .titled("Plan, summed")
                                .by((r, at) -> "SUM(" + at.upTo("planned") + ")")
                                .sheetOnly(),
                        MONTH.amount(
                                        "real_sum",
                                        r -> r.sum(month -> month.actual()
                                                .or(month::forecast)
                                                .orElseThrow()))
                                .titled("Actual and forecast")
                                .by((r, at) -> "SUM(" + at.upTo("actual") + ")+SUM(" + at.upTo("forecast") + ")")
                                .sheetOnly()),
                report.buildOrBuy().cases().stream()
                        .flatMap(scenario -> scenario.tracking().stream())
                        .flatMap(tracking -> months(tracking).stream())
                        .toList());
    }

    static List<TrackedRow> months(ScenarioTracking tracking) {
        return tracking.months().stream()
                .map(month -> new TrackedRow(tracking, month))
                .toList();
    }
}
