package io.outlay.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Does a monthly series rise? One-sided, with the season held apart and the memory of the residuals allowed for. Two
 * regressions on twelve month dummies: {@code S} asks for a steady slope, {@code G} for the last twelve months lying above
 * the twelve before; the stricter reading of the better one counts.
 *
 * @param s slope a month
 * @param g the last twelve months against the twelve before: 12·slope + 6.5·bend
 * @param p min(1, 2·min(p of S, p of G))
 */
public record SeasonalTrendTest(Fit s, Fit g, double p) {
    private static final int YEAR = 12;
    /** Largest correlation of neighbouring months that is reckoned with. */
    public static final double MAX_RHO = 0.9;
    /** Residuals never count as smaller than half a percent: a bill fixed to the cent is no proof of anything. */
    public static final double LEAST_DEVIATION = 0.005;

    private static final double LEAST_VARIANCE = LEAST_DEVIATION * LEAST_DEVIATION;

    private static final double EXACT = 1e-12;

    /**
     * One regression's answer.
     *
     * @param r1 correlation of neighbouring residuals
     * @param rho the same, corrected for the bias of short series
     * @param varianceFactor how much that memory widens the variance
     * @param residualVariance s²
     * @param se standard error of the estimate
     * @param df degrees of freedom
     * @param p chance of a t at least as large in a series that does not rise
     */
    public record Fit(
            double estimate,
            double se,
            double r1,
            double rho,
            double varianceFactor,
            double residualVariance,
            int df,
            double t,
            double p) {}

    /**
     * @param x one value a month, {@link Double#NaN} for months dropped as gaps (they keep their place in time)
     * @param firstMonth calendar month of {@code x[0]}, 1 to 12
     * @throws IllegalArgumentException when too few months are left to fit season and slope
     */
    public static SeasonalTrendTest of(double[] x, int firstMonth) {
        int[] t = IntStream.range(0, x.length).filter(i -> !Double.isNaN(x[i])).toArray();
        int[] season = Arrays.stream(t).map(i -> (firstMonth - 1 + i) % YEAR).toArray();
        int[] dummies = Arrays.stream(season).distinct().sorted().toArray();
        double[] y = Arrays.stream(t).mapToDouble(i -> x[i]).toArray();
        double[][] steady = new double[t.length][];
        double[][] bent = new double[t.length][];
        for (int i = 0; i < t.length; i++) {
            bent[i] = new double[dummies.length + 2];
            bent[i][Arrays.binarySearch(dummies, season[i])] = 1;
            bent[i][dummies.length] = t[i];
            bent[i][dummies.length + 1] = Math.max(0, t[i] - (x.length - 13));
            steady[i] = Arrays.copyOf(bent[i], dummies.length + 1);
        }
        double[] slope = new double[dummies.length + 1];
        slope[dummies.length] = 1;
        double[] lastYear = new double[dummies.length + 2];
        lastYear[dummies.length] = 12;
        lastYear[dummies.length + 1] = 6.5;
        Fit s = fit(steady, y, t, slope);
        Fit g = fit(bent, y, t, lastYear);
        return new SeasonalTrendTest(s, g, Math.min(1, 2 * Math.min(s.p, g.p)));
    }

    private static Fit fit(double[][] design, double[] y, int[] t, double[] contrast) {
        LeastSquares fit = LeastSquares.fit(design, y);
        int n = y.length;
        int k = contrast.length;
        double squares = fit.residualSumOfSquares();
        double r1 = squares <= EXACT * n ? 0 : neighbours(fit.residuals(), t) / squares;
        double rho = Math.min(MAX_RHO, Math.max(0, r1 + (1 + 3 * r1) * k / (2.0 * n)));
        double factor = varianceFactor(rho, n);
        double variance = Math.max(squares / (n - k), LEAST_VARIANCE);
        double se = StrictMath.sqrt(variance * fit.unscaledVariance(contrast) * factor);
        double estimate = dot(contrast, fit.coefficients());
        double value = estimate / se;
        return new Fit(estimate, se, r1, rho, factor, variance, n - k, value, upperTail(value, n - k));
    }

    /** Σ eₜeₜ₋₁ over months that follow each other; across a gap there is no neighbour. */
    private static double neighbours(double[] e, int[] t) {
        double sum = 0;
        for (int i = 1; i < e.length; i++) {
            sum += t[i] - t[i - 1] == 1 ? e[i] * e[i - 1] : 0;
        }
        return sum;
    }

    /** How much first-order memory ρ widens the variance of a mean of n values; never below 1. */
    static double varianceFactor(double rho, int n) {
        double sum = 0;
        double power = 1;
        for (int j = 1; j < n; j++) {
            power *= rho;
            sum += (1 - (double) j / n) * power;
        }
        return Math.max(1, 1 + 2 * sum);
    }

    /** P(T ≥ t) by symmetry: 1 − cdf would lose all digits of a small tail. */
    private static double upperTail(double t, int df) {
        return new TDistribution(null, df).cumulativeProbability(-t);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
