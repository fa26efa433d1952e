package io.outlay.statistics;

import java.util.Arrays;
import java.util.List;

/** Percentiles of type R-7: linear between the neighbouring order statistics, as Excel's PERCENTILE.INC. */
public final class Percentile {
    /** Name of the type in the literature (Hyndman & Fan 1996). */
    public static final String TYPE = "R-7";

    private Percentile() {}

    /**
     * @param share 0 to 1
     * @throws IllegalArgumentException when there is no value or the share lies outside
     */
    public static double of(double[] values, double share) {
        if (values.length == 0 || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("no percentile " + share + " of " + values.length + " values");
        }
        return ofSorted(sorted(values), share);
    }

    /** Several percentiles of the same values. */
    public static List<Double> of(double[] values, List<Double> shares) {
        if (values.length == 0 || !shares.stream().allMatch(share -> share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("no percentiles " + shares + " of " + values.length + " values");
        }
        double[] sorted = sorted(values);
        return shares.stream().map(share -> ofSorted(sorted, share)).toList();
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double ofSorted(double[] sorted, double share) {
        double rank = share * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    /** The middle value, or the mean of the two middle ones. */
    public static double median(double[] values) {
        return of(values, 0.5);
    }
}
