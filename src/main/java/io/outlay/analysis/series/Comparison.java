package io.outlay.analysis.series;

import io.outlay.model.Sum;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A year against the year before, over the calendar months that have cost and driver in both. Growths are rounded to 4
 * decimals before they are compared with a threshold, so that printed figures reproduce what was decided; money is computed
 * from the sums themselves.
 *
 * @param costBefore comparable cost C₀, above 0
 * @param costNow comparable cost C₁, above 0
 * @param driverBefore D₀, above 0
 * @param driverNow D₁, above 0
 */
public record Comparison(
        BigDecimal costBefore, BigDecimal costNow, BigDecimal driverBefore, BigDecimal driverNow, boolean counted) {
    public static final int DECIMALS = 4;
    /** A count below this many standard deviations of its own chance variation says nothing. */
    public static final double DEVIATIONS = 2;

    /** Empty when there is no driver, too few like months, or a sum that is not above 0. */
    public static Optional<Comparison> at(Series series, YearMonth end, int maxGaps) {
        List<YearMonth> like = likeMonths(series, end);
        return like.size() < Subject.YEAR - maxGaps ? Optional.empty() : over(series, like);
    }

    /** Over like months alone, however few; empty when there is no driver, no month, or a sum that is not above 0. */
    public static Optional<Comparison> over(Series series, List<YearMonth> like) {
        if (series.driver().isEmpty()) {
            return Optional.empty();
        }
        Comparison comparison = new Comparison(
                before(like, m -> series.subject().cost(m)),
                now(like, m -> series.subject().cost(m)),
                before(like, series::driver),
                now(like, series::driver),
                series.driver().get().counted());
        return Optional.of(comparison).filter(Comparison::positive);
    }

    /** Growth of cost alone, for what has no driver. */
    public static Optional<BigDecimal> costGrowth(Subject subject, YearMonth end, int maxGaps) {
        List<YearMonth> like = likeMonths(new Series(subject, Optional.empty()), end);
        return like.size() < Subject.YEAR - maxGaps
                ? Optional.empty()
                : growth(before(like, subject::cost), now(like, subject::cost));
    }

    /** now ÷ before − 1, 4 decimals; empty unless both are above 0. */
    static Optional<BigDecimal> growth(BigDecimal before, BigDecimal now) {
        return before.signum() <= 0 || now.signum() <= 0
                ? Optional.empty()
                : Optional.of(now.subtract(before).divide(before, DECIMALS, RoundingMode.HALF_UP));
    }

    public BigDecimal gCost() {
        return growth(costBefore, costNow).orElseThrow();
    }

    public BigDecimal gDriver() {
        return growth(driverBefore, driverNow).orElseThrow();
    }

    /** ln(1+g of cost) − ln(1+g of driver). */
    public double gap() {
        return log(gCost()) - log(gDriver());
    }

    /** ln(1+g of cost) − max(0, ln(1+g of driver)): a shrinking business does not make a bill rise. */
    public double rise() {
        return log(gCost()) - Math.max(0, log(gDriver()));
    }

    /** The smallest gap that means something; wider for a count so small that it varies by chance. */
    public double minGap(double least) {
        if (!counted) {
            return least;
        }
        double chance = StrictMath.sqrt(1 / driverNow.doubleValue() + 1 / driverBefore.doubleValue());
        return Math.max(least, DEVIATIONS * chance);
    }

    /** Whether cost outgrew business by what means something. */
    public boolean isWide(double least) {
        return gap() >= minGap(least);
    }

    /** Cost beyond growth, C₁ − C₀·D₁÷D₀, unrounded. */
    public BigDecimal excess() {
        return beyond(driverNow);
    }

    /** The same for a rising bill, where business that shrank explains nothing. */
    public BigDecimal risingExcess() {
        return beyond(driverNow.max(driverBefore));
    }

    private BigDecimal beyond(BigDecimal business) {
        return costNow.multiply(driverBefore)
                .subtract(costBefore.multiply(business))
                .divide(driverBefore, MathContext.DECIMAL128);
    }

    private boolean positive() {
        return growth(costBefore, costNow).filter(Comparison::hasLog).isPresent()
                && growth(driverBefore, driverNow).filter(Comparison::hasLog).isPresent();
    }

    /** A fall that rounds to −100.00 % has no log. */
    private static boolean hasLog(BigDecimal growth) {
        return BigDecimal.ONE.add(growth).signum() > 0;
    }

    private static double log(BigDecimal growth) {
        return StrictMath.log(BigDecimal.ONE.add(growth).doubleValue());
    }

    /** Those of the year that ends with a month that have cost and driver in both years. */
    public static List<YearMonth> likeMonths(Series series, YearMonth end) {
        return Series.months(end.minusMonths(Subject.YEAR - 1L), end).stream()
                .filter(series::like)
                .toList();
    }

    private static BigDecimal now(List<YearMonth> like, Function<YearMonth, Optional<BigDecimal>> figure) {
        return Sum.of(like, m -> figure.apply(m).orElseThrow());
    }

    private static BigDecimal before(List<YearMonth> like, Function<YearMonth, Optional<BigDecimal>> figure) {
        return now(like.stream().map(m -> m.minusYears(1)).toList(), figure);
    }
}
