package io.outlay.analysis;

import static io.outlay.model.MethodConstant.JUDGEMENT;

import io.outlay.analysis.bills.BillStepCalculator;
import io.outlay.analysis.bills.ContractPrices;
import io.outlay.analysis.bills.PriceStepCalculator;
import io.outlay.analysis.bills.RecurringBills;
import io.outlay.analysis.bills.RevenueShare;
import io.outlay.analysis.bills.SeatReadings;
import io.outlay.analysis.bridge.BilledQuantities;
import io.outlay.analysis.bridge.MovedBills;
import io.outlay.analysis.finding.ReasonCalculator;
import io.outlay.analysis.outlook.Continuation;
import io.outlay.analysis.outlook.ElasticityCalculator;
import io.outlay.analysis.outlook.SeriesContinuation;
import io.outlay.analysis.series.Comparison;
import io.outlay.analysis.series.IndexCalculator;
import io.outlay.analysis.stack.MasterIndicators;
import io.outlay.analysis.stack.Reading;
import io.outlay.analysis.verdict.EarlySign;
import io.outlay.analysis.verdict.JudgementCalculator;
import io.outlay.analysis.verdict.MonthEndCalculator;
import io.outlay.analysis.verdict.SinceCalculator;
import io.outlay.analysis.verdict.StandingCalculator;
import io.outlay.analysis.verdict.VerdictRule;
import io.outlay.model.MethodConstant;
import io.outlay.statistics.ForecastBand;
import io.outlay.statistics.Percentile;
import io.outlay.statistics.SeasonalTrendTest;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Values of the answers that no setting changes. */
public final class AnalysisConstants {
    private static final String MONTHS = "months";
    private static final String MONTH_ENDS = "month-ends";
    private static final String FRACTION = "fraction";

    private AnalysisConstants() {}

    /** Those of the verdict first. */
    public static List<MethodConstant> all() {
        List<MethodConstant> all = new ArrayList<>(verdict());
        all.addAll(since());
        all.addAll(bridge());
        all.addAll(bills());
        all.addAll(outlook());
        all.addAll(others());
        return List.copyOf(all);
    }

    private static List<MethodConstant> verdict() {
        return List.of(
                MethodConstant.of("a gap must be wide at each of the last", VerdictRule.RECENT, MONTH_ENDS, JUDGEMENT),
                MethodConstant.of(
                        "what stays on easier terms is followed over the last",
                        StandingCalculator.MONTH_ENDS,
                        MONTH_ENDS,
                        JUDGEMENT),
                MethodConstant.of(
                        "an early sign takes months with cost and business in both years, at least",
                        EarlySign.FEWEST,
                        MONTHS,
                        JUDGEMENT),
                MethodConstant.of(
                        "an early sign takes a gap of", decimal(EarlySign.WIDER), "× the least gap", JUDGEMENT),
                MethodConstant.of(
                        "no gap, and for what ended no cost, in the last",
                        MonthEndCalculator.RECENT,
                        MONTHS,
                        JUDGEMENT),
                MethodConstant.of(
                        "a rise must be seen in the middle of the last",
                        MonthEndCalculator.FRESH_MONTHS,
                        MONTHS,
                        JUDGEMENT),
                MethodConstant.of(
                        "least months with cost and driver, whatever the settings say",
                        MonthEndCalculator.FEWEST,
                        MONTHS,
                        "two whole seasons"),
                MethodConstant.of(
                        "band around the limit below which a bill is immaterial",
                        VerdictRule.LIMIT_BAND,
                        "× the limit",
                        JUDGEMENT),
                MethodConstant.of("part of the floor that keeps a verdict", VerdictRule.HALF, "× the floor", JUDGEMENT),
                MethodConstant.of(
                        "growths are rounded before they are compared", Comparison.DECIMALS, "decimals", JUDGEMENT),
                MethodConstant.of(
                        "a count must move by this many of its chance deviations",
                        decimal(Comparison.DEVIATIONS),
                        "deviations",
                        "about 95 of 100 chance moves are smaller (Poisson)"),
                MethodConstant.of(
                        "largest correlation of neighbouring months in the tests of the verdict",
                        decimal(SeasonalTrendTest.MAX_RHO),
                        "correlation",
                        JUDGEMENT),
                MethodConstant.of(
                        "residuals count as at least", decimal(SeasonalTrendTest.LEAST_DEVIATION), FRACTION, JUDGEMENT),
                MethodConstant.of(
                        "systems behind one driver that make one finding",
                        ReasonCalculator.MANY,
                        "systems",
                        JUDGEMENT));
    }

    private static List<MethodConstant> since() {
        return List.of(
                MethodConstant.of(
                        "change point: penalty per change",
                        decimal(SinceCalculator.PENALTY),
                        "× ln(months)",
                        "three times the Schwarz criterion's ln n"),
                MethodConstant.of("change point: shortest stretch", SinceCalculator.SHORTEST, MONTHS, JUDGEMENT),
                MethodConstant.of(
                        "change point: part of the year's rise that dates a verdict",
                        decimal(SinceCalculator.SUBSTANTIAL),
                        FRACTION,
                        JUDGEMENT),
                MethodConstant.of(
                        "change point: noise counts as at least",
                        decimal(SinceCalculator.LEAST_NOISE),
                        FRACTION,
                        JUDGEMENT));
    }

    private static List<MethodConstant> bridge() {
        return List.of(
                MethodConstant.of(
                        "bridge: part of both years' cost that must state a quantity in one unit",
                        BilledQuantities.COVERED,
                        FRACTION,
                        JUDGEMENT),
                MethodConstant.of(
                        "bridge: a bill that changes pool or currency is the same up to",
                        MovedBills.TWICE,
                        "× its size, or one part in as many",
                        JUDGEMENT));
    }

    private static List<MethodConstant> bills() {
        return List.of(
                MethodConstant.of(
                        "a seat is in use whose user was active in one of the last",
                        SeatReadings.ACTIVE_MONTHS,
                        MONTHS,
                        "90 days"),
                MethodConstant.of(
                        "a recurring bill and its like one a year before are 12 months apart, give or take",
                        RecurringBills.EARLY_OR_LATE,
                        MONTHS,
                        "method: 10 to 14 months"),
                MethodConstant.of(
                        "a recurring bill that swings is up when it is above each limit by its swing",
                        decimal(BillStepCalculator.SWINGS),
                        "× the swing",
                        JUDGEMENT),
                MethodConstant.of("prices are one, rounded, up to", ContractPrices.SAME, FRACTION, JUDGEMENT),
                MethodConstant.of(
                        "a rounded price may miss the limit of a price step by",
                        PriceStepCalculator.TOLERANCE,
                        "points",
                        JUDGEMENT),
                MethodConstant.of(
                        "a price is a share of revenue when it stays within",
                        decimal(RevenueShare.SAME_SHARE),
                        FRACTION,
                        JUDGEMENT),
                MethodConstant.of(
                        "a price is a share of revenue only while revenue moves by at least",
                        decimal(RevenueShare.MOVES),
                        FRACTION,
                        JUDGEMENT));
    }

    private static List<MethodConstant> outlook() {
        return List.of(
                MethodConstant.of(
                        "outlook: checked from the last",
                        Continuation.ORIGINS,
                        MONTH_ENDS,
                        "a year, so every season once"),
                MethodConstant.of("outlook: a trend that fades needs", SeriesContinuation.FEWEST, MONTHS, JUDGEMENT),
                MethodConstant.of("outlook: season and trend need", SeriesContinuation.SEASONS, MONTHS, JUDGEMENT),
                MethodConstant.of(
                        "outlook: share of outcomes under the band's upper end",
                        decimal(ForecastBand.UPPER),
                        FRACTION,
                        "a band for 8 in 10 outcomes"),
                MethodConstant.of("elasticity needs", ElasticityCalculator.FEWEST, MONTHS, JUDGEMENT));
    }

    private static List<MethodConstant> others() {
        return List.of(
                new MethodConstant(
                        "percentiles", Percentile.TYPE, "type", "Hyndman & Fan 1996; Excel's PERCENTILE.INC"),
                MethodConstant.of("a system is new for", JudgementCalculator.NEW_MONTHS, MONTHS, JUDGEMENT),
                MethodConstant.of("indexes are drawn over", IndexCalculator.MONTHS, MONTHS, JUDGEMENT),
                new MethodConstant(
                        "data that need one master",
                        String.join(", ", MasterIndicators.ENTITIES),
                        "entities",
                        JUDGEMENT),
                MethodConstant.of(
                        "shares of the stack are rounded before they are compared",
                        Reading.DECIMALS,
                        "decimals",
                        JUDGEMENT));
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(new BigDecimal(value, MathContext.DECIMAL64)
                .stripTrailingZeros()
                .toPlainString());
    }
}
