package io.outlay.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A line that single months cannot bend: its slope is the median of the slopes between all pairs (Theil 1950, Sen 1968), it
 * passes through the medians of both (Conover).
 *
 * @param slopes of all pairs with different x, sorted
 */
public record TheilSen(double slope, double intercept, double[] slopes) {

    /** Where the true slope lies. */
    public record Interval(double lower, double upper) {}

    /** The line of a series over its steps 0, 1, 2 … */
    public static TheilSen of(double[] y) {
        double[] steps = new double[y.length];
        Arrays.setAll(steps, i -> i);
        return of(steps, y);
    }

    /** @throws IllegalArgumentException when no two x differ */
    public static TheilSen of(double[] x, double[] y) {
        double[] all = new double[x.length * (x.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                if (x[j] != x[i]) {
                    all[count++] = (y[j] - y[i]) / (x[j] - x[i]);
                }
            }
        }
        double[] slopes = Arrays.copyOf(all, count);
        Arrays.sort(slopes);
        double slope = Percentile.median(slopes);
        return new TheilSen(slope, Percentile.median(y) - slope * Percentile.median(x), slopes);
    }

    /**
     * Interval of the slope by Sen's rule: order statistics as far from the middle as Mann–Kendall's S varies by chance.
     *
     * @param variance of S, ties allowed for
     * @param share such as 0.95
     */
    public Interval interval(double variance, double share) {
        double width = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + share) / 2)
                * StrictMath.sqrt(variance);
        int n = slopes.length;
        int lower = (int) StrictMath.rint((n - width) / 2);
        int upper = (int) StrictMath.rint((n + width) / 2 + 1);
        return new Interval(slopes[Math.max(lower, 1) - 1], slopes[Math.min(upper, n) - 1]);
    }
}
