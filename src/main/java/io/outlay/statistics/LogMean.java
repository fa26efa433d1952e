package io.outlay.statistics;

/**
 * The logarithmic mean, by which an additive index decomposition of Divisia type (LMDI-I, Ang 2005) shares a change among
 * the factors of a product without a rest.
 */
public final class LogMean {
    private LogMean() {}

    /**
     * L(a, b) = (a − b) ÷ ln(a ÷ b), and L(a, a) = a.
     *
     * @throws IllegalArgumentException unless both are above 0
     */
    public static double of(double a, double b) {
        if (!(a > 0 && b > 0)) {
            throw new IllegalArgumentException("no logarithmic mean of " + a + " and " + b);
        }
        double relative = (a - b) / b;
        return relative == 0 ? a : (a - b) / StrictMath.log1p(relative);
    }
}
