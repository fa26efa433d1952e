package io.outlay.statistics;

import java.util.Arrays;

/**
 * How far a value lies from the middle of its like, in robust deviations: 0.6745·(x − median) ÷ MAD, MAD the median of the
 * absolute deviations from the median (Iglewicz and Hoaglin 1993, who call beyond 3.5 an outlier).
 *
 * @param mad as it divides: where the values' own is 0, the share of the median that stands for it
 */
public record ModifiedZScore(double median, double mad) {
    private static final double NORMAL = 0.6745;

    /**
     * @param values at least one
     * @param floor share of the median that stands for a spread of 0
     * @throws IllegalArgumentException without values
     */
    public static ModifiedZScore of(double[] values, double floor) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        double median = Percentile.median(values);
        double own = Percentile.median(
                Arrays.stream(values).map(x -> StrictMath.abs(x - median)).toArray());
        return new ModifiedZScore(median, own > 0 ? own : floor * StrictMath.abs(median));
    }

    /** Signed; 0 where there is no spread at all and {@code x} is the median, else infinite. */
    public double score(double x) {
        double deviation = x - median;
        return deviation == 0 ? 0 : NORMAL * deviation / mad;
    }

    /** The deviation from the median, as a share of it, that has a score when the spread is a share of it too. */
    public static double deviation(double score, double spread) {
        return score * spread / NORMAL;
    }
}
