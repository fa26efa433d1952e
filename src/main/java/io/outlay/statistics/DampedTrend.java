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
        Smoother smoother = new Smoother(alpha, beta, phi, level, trend);
        double sse = 0;
        for (double value : x) {
            double error = smoother.error(value);
            sse += error * error;
        }
        return new DampedTrend(alpha, beta, phi, smoother.level, smoother.trend, sse, x.length);
    }

    /**
     * Weights of the smallest squared error, 0 &lt; β ≤ α &lt; 1 and φ from 0.8 to 0.98; the first states follow from them.
     *
     * @throws IllegalArgumentException when there are too few values to fit five figures
     */
    public static DampedTrend fit(double[] x) {
        if (x.length <= PARAMETERS) {
            throw new IllegalArgumentException(x.length + " values do not determine a damped trend");
        }
        return smoothed(
                x, BoxSearch.minimise(3, (point, enough) -> Start.of(x, point).sse(x, enough)));
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
        /**
         * Errors one month ahead are linear in data and first states, so that the best states solve two equations: products of
         * the errors of a first level of 1 (l), of a first trend of 1 (b) and of the data alone (x), summed.
         */
        static Start of(double[] x, double[] point) {
            double alpha = LEAST_WEIGHT + point[0] * (1 - 2 * LEAST_WEIGHT);
            double beta = Math.max(LEAST_WEIGHT, point[1] * alpha);
            double phi = LEAST_PHI + point[2] * (MOST_PHI - LEAST_PHI);
            Smoother data = new Smoother(alpha, beta, phi, 0, 0);
            Smoother ofLevel = new Smoother(alpha, beta, phi, 1, 0);
            Smoother ofTrend = new Smoother(alpha, beta, phi, 0, 1);
            double ll = 0;
            double lb = 0;
            double bb = 0;
            double lx = 0;
            double bx = 0;
            for (double value : x) {
                double error = data.error(value);
                double l = ofLevel.error(0);
                double b = ofTrend.error(0);
                ll += l * l;
                lb += l * b;
                bb += b * b;
                lx += l * error;
                bx += b * error;
            }
            return of(new Start(alpha, beta, phi, -lx, -bx), ll, lb, bb);
        }

        private static Start of(Start s, double ll, double lb, double bb) {
            double determinant = ll * bb - lb * lb;
            double l = s.level;
            double b = s.trend;
            return determinant < 1e-12 * ll * bb
                    ? new Start(s.alpha, s.beta, s.phi, l / ll, 0)
                    : new Start(
                            s.alpha, s.beta, s.phi, (l * bb - b * lb) / determinant, (b * ll - l * lb) / determinant);
        }

        DampedTrend smoothed(double[] x) {
            return with(x, alpha, beta, phi, level, trend);
        }

        /** Squared errors; less than all of them once they are enough. */
        double sse(double[] x, double enough) {
            Smoother smoother = new Smoother(alpha, beta, phi, level, trend);
            double sse = 0;
            for (int i = 0; i < x.length && !(sse >= enough); i++) {
                double error = smoother.error(x[i]);
                sse += error * error;
            }
            return sse;
        }
    }

    /** Level and trend as they follow a series. */
    private static final class Smoother {
        private final double alpha;
        private final double beta;
        private final double phi;
        private double level;
        private double trend;

        Smoother(double alpha, double beta, double phi, double level, double trend) {
            this.alpha = alpha;
            this.beta = beta;
            this.phi = phi;
            this.level = level;
            this.trend = trend;
        }

        /** What the next value is above what was expected of it. */
        double error(double value) {
            double expected = level + phi * trend;
            double error = value - expected;
            level = expected + alpha * error;
            trend = phi * trend + beta * error;
            return error;
        }
    }
}
