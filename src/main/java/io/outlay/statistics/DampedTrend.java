package io.outlay.statistics;

/**
 * Exponential smoothing with a level and a trend that fades, additive errors (ETS(A,Ad,N), Gardner and McKenzie 1985):
 * ŷ = l + φb, then l ← ŷ + αe, b ← φb + βe. With β = 0 it is simple smoothing, with φ = 1 Holt's line.
 *
 * @param alpha weight of an error in the level
 * @param beta weight of an error in the trend
 * @param phi share of the trend that is left after a month
 * @param level after the last value
 * @param trend after the last value, a month
 * @param sse sum of squared errors one month ahead
 * @param n values smoothed
 */
public record DampedTrend(double alpha, double beta, double phi, double level, double trend, double sse, int n) {
    private static final double LEAST_WEIGHT = 1e-4;
    /** Below, the trend is gone at once; above, it hardly fades: the bounds in use since Hyndman et al. (2008). */
    private static final double LEAST_PHI = 0.8;

    private static final double MOST_PHI = 0.98;
    private static final int PARAMETERS = 5;

    /** Smooths a series with given weights and first states. */
    public static DampedTrend with(double[] x, double alpha, double beta, double phi, double level, double trend) {
        double l = level;
        double b = trend;
        double sse = 0;
        for (double value : x) {
            double expected = l + phi * b;
            double error = value - expected;
            l = expected + alpha * error;
            b = phi * b + beta * error;
            sse += error * error;
        }
        return new DampedTrend(alpha, beta, phi, l, b, sse, x.length);
    }

    /**
     * Weights of the smallest squared error, 0 &lt; β ≤ α &lt; 1 and φ from 0.8 to 0.98; the first states follow from them.
     *
     * @throws IllegalArgumentException when there are too few values to fit five figures
     */
    public static DampedTrend fit(double[] x) {
        return fit(x, KnownWeights.none());
    }

    /** The same, not searched where the weights are known; throws the same. */
    public static DampedTrend fit(double[] x, KnownWeights known) {
        if (x.length <= PARAMETERS) {
            throw new IllegalArgumentException(x.length + " values do not determine a damped trend");
        }
        return smoothed(
                x,
                known.of(
                        "fading trend",
                        x,
                        () -> BoxSearch.minimise(
                                3, (point, enough) -> Start.of(x, point).sse(x, enough))));
    }

    /** The next values. */
    public double[] forecast(int months) {
        double[] ahead = new double[months];
        double fading = 0;
        double power = 1;
        for (int h = 0; h < months; h++) {
            power *= phi;
            fading += power;
            ahead[h] = level + fading * trend;
        }
        return ahead;
    }

    private static DampedTrend smoothed(double[] x, double[] point) {
        return Start.of(x, point).smoothed(x);
    }

    /** Weights, and the first states that suit them best. */
    private record Start(double alpha, double beta, double phi, double level, double trend) {
        static Start of(double[] x, double[] point) {
            double alpha = LEAST_WEIGHT + point[0] * (1 - 2 * LEAST_WEIGHT);
            double beta = Math.max(LEAST_WEIGHT, point[1] * alpha);
            double phi = LEAST_PHI + point[2] * (MOST_PHI - LEAST_PHI);
            Errors errors = new Errors(alpha, beta, phi);
            for (double value : x) {
                errors.add(value);
            }
            double ll = errors.ll;
            double lb = errors.lb;
            double bb = errors.bb;
            double l = -errors.lx;
            double b = -errors.bx;
            double determinant = ll * bb - lb * lb;
            return determinant < 1e-12 * ll * bb
                    ? new Start(alpha, beta, phi, l / ll, 0)
                    : new Start(alpha, beta, phi, (l * bb - b * lb) / determinant, (b * ll - l * lb) / determinant);
        }

        DampedTrend smoothed(double[] x) {
            return with(x, alpha, beta, phi, level, trend);
        }

        /** Squared errors; less than all of them once they are enough. */
        double sse(double[] x, double enough) {
            double l = level;
            double b = trend;
            double sse = 0;
            for (int i = 0; i < x.length && !(sse >= enough); i++) {
                double expected = l + phi * b;
                double error = x[i] - expected;
                l = expected + alpha * error;
                b = phi * b + beta * error;
                sse += error * error;
            }
            return sse;
        }
    }

    /**
     * Errors one month ahead are linear in data and first states, so that the best states solve two equations: products of the
     * errors of a first level of 1 (l), of a first trend of 1 (b) and of the data alone (x), summed. Plain variables, for this
     * is the innermost loop of all forecasts.
     */
    private static final class Errors {
        private final double alpha;
        private final double beta;
        private final double phi;
        private double dataLevel;
        private double dataTrend;
        private double levelOfLevel = 1;
        private double trendOfLevel;
        private double levelOfTrend;
        private double trendOfTrend = 1;
        private double ll;
        private double lb;
        private double bb;
        private double lx;
        private double bx;

        Errors(double alpha, double beta, double phi) {
            this.alpha = alpha;
            this.beta = beta;
            this.phi = phi;
        }

        void add(double value) {
            double expected = dataLevel + phi * dataTrend;
            double x = value - expected;
            dataLevel = expected + alpha * x;
            dataTrend = phi * dataTrend + beta * x;
            double l = -(levelOfLevel + phi * trendOfLevel);
            levelOfLevel = -l + alpha * l;
            trendOfLevel = phi * trendOfLevel + beta * l;
            double b = -(levelOfTrend + phi * trendOfTrend);
            levelOfTrend = -b + alpha * b;
            trendOfTrend = phi * trendOfTrend + beta * b;
            ll += l * l;
            lb += l * b;
            bb += b * b;
            lx += l * x;
            bx += b * x;
        }
    }
}
