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
            sse += error * error;
            l = expected + alpha * error;
            b = phi * b + beta * error;
        }
        return new DampedTrend(alpha, beta, phi, l, b, sse, x.length);
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
        return smoothed(x, BoxSearch.minimise(3, point -> smoothed(x, point).sse));
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
        double alpha = LEAST_WEIGHT + point[0] * (1 - 2 * LEAST_WEIGHT);
        double beta = Math.max(LEAST_WEIGHT, point[1] * alpha);
        double phi = LEAST_PHI + point[2] * (MOST_PHI - LEAST_PHI);
        double[] zero = new double[x.length];
        double[] data = errors(x, alpha, beta, phi, 0, 0);
        double[] ofLevel = errors(zero, alpha, beta, phi, 1, 0);
        double[] ofTrend = errors(zero, alpha, beta, phi, 0, 1);
        double ll = dot(ofLevel, ofLevel);
        double lb = dot(ofLevel, ofTrend);
        double bb = dot(ofTrend, ofTrend);
        double l = -dot(ofLevel, data);
        double b = -dot(ofTrend, data);
        double determinant = ll * bb - lb * lb;
        return determinant < 1e-12 * ll * bb
                ? with(x, alpha, beta, phi, l / ll, 0)
                : with(x, alpha, beta, phi, (l * bb - b * lb) / determinant, (b * ll - l * lb) / determinant);
    }

    /** Errors one month ahead: linear in data and first states, so that the best states solve two equations. */
    private static double[] errors(double[] x, double alpha, double beta, double phi, double level, double trend) {
        double l = level;
        double b = trend;
        double[] errors = new double[x.length];
        for (int t = 0; t < x.length; t++) {
            double expected = l + phi * b;
            errors[t] = x[t] - expected;
            l = expected + alpha * errors[t];
            b = phi * b + beta * errors[t];
        }
        return errors;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
