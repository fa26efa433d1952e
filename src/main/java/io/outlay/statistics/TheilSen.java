package io.outlay.statistics;

import java.util.Arrays;

/**
 * A line that single months cannot bend: its slope is the median of the slopes between all pairs (Theil 1950, Sen 1968), it
 * passes through the medians of both (Conover).
 */
public record TheilSen(double slope, double intercept) {
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
        return new TheilSen(slope, Percentile.median(y) - slope * Percentile.median(x));
    }
}
