package io.outlay.statistics;

import java.util.Arrays;

/**
 * Exponential smoothing with level, trend and the season of a year (Winters 1960), started as R does it: season and line
 * from the first two years, smoothing from the second year on.
 *
 * @param multiplicative whether the season is a factor rather than an amount
 * @param level after the last value
 * @param trend after the last value, a month
 * @param season of the next twelve months
 * @param sse sum of squared errors one month ahead, from the second year on
 */
public record HoltWinters(
        boolean multiplicative,
        double alpha,
        double beta,
        double gamma,
        double level,
        double trend,
        double[] season,
        double sse) {
    private static final int YEAR = 12;
    /** Values it needs: two years. */
    public static final int FEWEST = 2 * YEAR;

    /**
     * Smooths with given weights, 0 to 1 each.
     *
     * @throws IllegalArgumentException when there are less than two years
     */
    public static HoltWinters with(double[] x, boolean multiplicative, double alpha, double beta, double gamma) {
        return new Start(x, multiplicative).smoothed(x, alpha, beta, gamma);
    }

    /**
     * Weights of the smallest squared error.
     *
     * @throws IllegalArgumentException when there are less than two years
     */
    public static HoltWinters fit(double[] x, boolean multiplicative) {
        return fit(x, multiplicative, KnownWeights.none());
    }

    /** The same, not searched where the weights are known; throws the same. */
    public static HoltWinters fit(double[] x, boolean multiplicative, KnownWeights known) {
        Start start = new Start(x, multiplicative);
        double[] best = known.of(
                multiplicative ? "season as a factor" : "season as an amount",
                x,
                () -> BoxSearch.minimise(3, (w, enough) -> start.sse(x, w, enough)));
        return start.smoothed(x, best[0], best[1], best[2]);
    }

    /** The next values. */
    public double[] forecast(int months) {
        double[] ahead = new double[months];
        for (int h = 0; h < months; h++) {
            double line = level + (h + 1) * trend;
            ahead[h] = multiplicative ? line * season[h % YEAR] : line + season[h % YEAR];
        }
        return ahead;
    }

    /** Level, trend and season before the second year: a classical decomposition of the first two. */
    private static final class Start {
        private final boolean multiplicative;
        private final double level;
        private final double trend;
        private final double[] season = new double[YEAR];

        Start(double[] x, boolean multiplicative) {
            if (x.length < FEWEST) {
                throw new IllegalArgumentException("Holt-Winters needs " + FEWEST + " values, got " + x.length);
            }
            this.multiplicative = multiplicative;
            double[][] design = new double[YEAR][];
            double[] middle = new double[YEAR];
            for (int i = 0; i < YEAR; i++) {
                middle[i] = centred(x, YEAR / 2 + i);
                design[i] = new double[] {1, i + 1};
                double value = x[YEAR / 2 + i];
                season[(YEAR / 2 + i) % YEAR] = multiplicative ? value / middle[i] : value - middle[i];
            }
            double[] line = LeastSquares.fit(design, middle).coefficients();
            level = line[0];
            trend = line[1];
            double mean = Arrays.stream(season).sum() / YEAR;
            for (int i = 0; i < YEAR; i++) {
                season[i] = multiplicative ? season[i] / mean : season[i] - mean;
            }
        }

        /** Mean of the year around a month, its two ends counted half. */
        private static double centred(double[] x, int at) {
            double sum = (x[at - YEAR / 2] + x[at + YEAR / 2]) / 2;
            for (int i = at - YEAR / 2 + 1; i < at + YEAR / 2; i++) {
                sum += x[i];
            }
            return sum / YEAR;
        }

        /** Squared errors with weights, as {@link #smoothed} sums them; less than all of them once they are enough. */
        double sse(double[] x, double[] weights, double enough) {
            // Named once: what a loop asks of an array anew costs as much as its sums.
            double alpha = weights[0];
            double beta = weights[1];
            double gamma = weights[2];
            double ofLevel = 1 - alpha;
            double ofTrend = 1 - beta;
            double ofSeason = 1 - gamma;
            double[] s = season.clone();
            double l = level;
            double b = trend;
            double sse = 0;
            int month = 0;
            for (int t = YEAR; t < x.length && !(sse >= enough); t++) {
                double value = x[t];
                double old = s[month];
                double line = l + b;
                double error = value - (multiplicative ? line * old : line + old);
                sse += error * error;
                double before = l;
                l = alpha * (multiplicative ? value / old : value - old) + ofLevel * line;
                b = beta * (l - before) + ofTrend * b;
                s[month] = gamma * (multiplicative ? value / l : value - l) + ofSeason * old;
                month = month == YEAR - 1 ? 0 : month + 1;
            }
            return sse;
        }

        HoltWinters smoothed(double[] x, double alpha, double beta, double gamma) {
            double[] s = season.clone();
            double l = level;
            double b = trend;
            double sse = 0;
            for (int t = YEAR; t < x.length; t++) {
                double old = s[t % YEAR];
                double error = x[t] - (multiplicative ? (l + b) * old : l + b + old);
                sse += error * error;
                double before = l;
                l = alpha * (multiplicative ? x[t] / old : x[t] - old) + (1 - alpha) * (l + b);
                b = beta * (l - before) + (1 - beta) * b;
                s[t % YEAR] = gamma * (multiplicative ? x[t] / l : x[t] - l) + (1 - gamma) * old;
            }
            double[] next = new double[YEAR];
            for (int h = 0; h < YEAR; h++) {
                next[h] = s[(x.length + h) % YEAR];
            }
            return new HoltWinters(multiplicative, alpha, beta, gamma, l, b, next, sse);
        }
    }
}
