package io.outlay.report.whatif;

import io.outlay.model.MinorUnit;
import io.outlay.report.book.BuildOrBuy;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Table;
import io.outlay.scenario.answer.OptionMeasures;
import io.outlay.scenario.answer.Risk;
import io.outlay.scenario.answer.ScenarioTracking;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** {@code what_if.csv}: every option of every scenario; {@code what_if_tracking.csv}: approved ones month by month. */
public final class WhatIfTables {
    /** Decimals of a volume. */
    private static final int VOLUME_DIGITS = 2;

    private WhatIfTables() {}

    /** One option of a scenario, over the scenario's horizon. */
    record OptionRow(String scenario, OptionMeasures measures, Risk.OptionRisk risk, MinorUnit unit) {
        BigDecimal pv() {
            return unit.round(new BigDecimal(measures.pv()));
        }

        BigDecimal p50() {
            return unit.round(new BigDecimal(risk.p50()));
        }

        BigDecimal p80() {
            return unit.round(new BigDecimal(risk.p80()));
        }

        BigDecimal eac() {
            return unit.round(new BigDecimal(measures.eac()));
        }

        BigDecimal nominal() {
            return unit.round(new BigDecimal(measures.nominal()));
        }

        /** The lowest of several. */
        Optional<BigDecimal> breakEven() {
            return measures.breakEven().stream()
                    .findFirst()
                    .map(volume -> BigDecimal.valueOf(volume).setScale(VOLUME_DIGITS, RoundingMode.HALF_UP));
        }
    }

    public static Table<OptionRow> options(CloseReport report) {
        MinorUnit unit = MinorUnit.of(report.currency());
        return Table.of(
                "what_if",
                List.of(
                        Field.text("scenario", OptionRow::scenario),
                        Field.text("option", r -> r.measures().option()),
                        Field.amount("pv", OptionRow::pv),
                        Field.amount("pv_p50", OptionRow::p50),
                        Field.amount("pv_p80", OptionRow::p80),
                        Field.amount("eac", OptionRow::eac),
                        Field.amount("nominal", OptionRow::nominal),
                        Field.count("crossover_month", r -> r.measures().crossover()),
                        Field.number("breakeven_volume", OptionRow::breakEven),
                        Field.statistic("probability_cheapest", r -> r.risk().chanceCheapest())),
                report.buildOrBuy().cases().stream()
                        .map(scenario -> options(scenario, unit))
                        .flatMap(List::stream)
                        .toList());
    }

    /** In the order of the scenario. */
    public static List<OptionRow> options(BuildOrBuy.Case scenario, MinorUnit unit) {
        return scenario.answer().main().options().stream()
                .map(measures -> new OptionRow(
                        scenario.name(), measures, scenario.answer().risk().of(measures.option()), unit))
                .toList();
    }

    /** One month of an approved scenario. */
    record TrackedRow(ScenarioTracking tracking, ScenarioTracking.Month month) {}

    public static Table<TrackedRow> tracking(CloseReport report) {
        return Table.of(
                "what_if_tracking",
                List.of(
                        Field.text("scenario", r -> r.tracking().scenario()),
                        Field.text("option", r -> r.tracking().option()),
                        Field.month("month", r -> r.month().month()),
                        Field.amount("planned", r -> r.month().planned()),
                        Field.amount("actual", r -> r.month().actual()),
                        Field.amount(
                                "difference",
                                r -> r.month()
                                        .actual()
                                        .map(a -> a.subtract(r.month().planned()))),
                        Field.amount("planned_cash", r -> r.month().plannedCash()),
                        Field.amount("paid", r -> r.month().paid()),
                        Field.amount(
                                "cash_difference",
                                r -> r.month()
                                        .paid()
                                        .map(p -> p.subtract(r.month().plannedCash()))),
                        Field.amount("forecast", r -> r.month().forecast()),
                        Field.text("currency", r -> report.currency())),
                tracked(report));
    }

    private static List<TrackedRow> tracked(CloseReport report) {
        return report.buildOrBuy().cases().stream()
                .flatMap(scenario -> scenario.tracking().stream())
                .flatMap(tracking -> tracking.months().stream().map(month -> new TrackedRow(tracking, month)))
                .toList();
    }
}
