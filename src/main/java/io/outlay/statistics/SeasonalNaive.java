package io.outlay.statistics;

import java.util.Arrays;

/**
 * What every other forecast has to beat: the same month of the last year known, and below a year of history the mean of the
 * last three values.
 */
public final class SeasonalNaive {
    private static final int YEAR = 12;
    private static final int RECENT = 3;

    private SeasonalNaive() {}

    /** @throws IllegalArgumentException when nothing is known */
    public static double[] forecast(double[] known, int months) {
        if (known.length == 0) {
            throw new IllegalArgumentException("nothing is known that could be continued");
        }
        double[] ahead = new double[months];
        if (known.length < YEAR) {
            Arrays.fill(ahead, recent(known));
            return ahead;
        }
        for (int h = 0; h < months; h++) {
            ahead[h] = known[known.length - YEAR + h % YEAR];
        }
        return ahead;
    }

    /** Mean of the last three values, or of as many as there are. */
    public static double recent(double[] known) {
        int from = Math.max(0, known.length - RECENT);
        return Arrays.stream(known, from, known.length).average().orElseThrow();
    }
}
