package io.outlay.statistics;

import java.util.Arrays;

/**
 * Ordinary least squares by Householder reflections on columns scaled by powers of two, refined by residuals in doubled
 * precision. Reaches the certified digits of the NIST StRD linear sets that double precision allows.
 */
public final class LeastSquares {
    /** A column that keeps less than this share of its length beside the others depends on them. */
    private static final double DEPENDENT = 1e-13;

    private static final int REFINEMENTS = 4;

    private final Householder decomposition;
    private final double[] coefficients;
    private final double[] residuals;

    private LeastSquares(Householder decomposition, double[] coefficients, double[] residuals) {
        this.decomposition = decomposition;
        this.coefficients = coefficients;
        this.residuals = residuals;
    }

    /**
     * Fits y on the columns of x; an intercept is a column of ones.
     *
     * @param x rows of equal length, more of them than columns
     * @throws IllegalArgumentException when there are too few rows or a column depends on the others
     */
    public static LeastSquares fit(double[][] x, double[] y) {
        if (x.length != y.length || x.length <= x[0].length) {
            throw new IllegalArgumentException(x.length + " rows do not determine " + x[0].length + " coefficients");
        }
        Householder decomposition = new Householder(x);
        if (decomposition.smallestPivot() < DEPENDENT) {
            throw new IllegalArgumentException("a column depends on the others");
        }
        double[] b = new double[x[0].length];
        double[] residuals = y.clone();
        for (int i = 0; i < REFINEMENTS; i++) {
            double[] step = decomposition.solve(residuals);
            for (int j = 0; j < b.length; j++) {
                b[j] += step[j];
            }
            residuals = residuals(x, y, b);
        }
        return new LeastSquares(decomposition, b, residuals);
    }

    public double[] coefficients() {
        return coefficients.clone();
    }

    public double[] residuals() {
        return residuals.clone();
    }

    public double residualSumOfSquares() {
        return Arrays.stream(residuals).map(e -> e * e).sum();
    }

    /** The variance of {@code c·b} in units of the residual variance: cᵀ(XᵀX)⁻¹c. */
    public double unscaledVariance(double[] contrast) {
        return decomposition.unscaledVariance(contrast);
    }

    /** (XᵀX)⁻¹c: how the scores of the rows make up the error of {@code c·b}. */
    double[] normalInverse(double[] contrast) {
        return decomposition.normalInverse(contrast);
    }

    private static double[] residuals(double[][] x, double[] y, double[] b) {
        double[] e = new double[y.length];
        for (int i = 0; i < e.length; i++) {
            e[i] = residual(x[i], y[i], b);
        }
        return e;
    }

    /** y − x·b with the rounding errors of products and sums carried along. */
    private static double residual(double[] row, double y, double[] b) {
        double sum = y;
        double error = 0;
        for (int j = 0; j < b.length; j++) {
            double product = -row[j] * b[j];
            error += Math.fma(-row[j], b[j], -product);
            double next = sum + product;
            double kept = next - sum;
            error += (sum - (next - kept)) + (product - kept);
            sum = next;
        }
        return sum + error;
    }
}
