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

    /**
     * What a factor did to a product that went from {@code before} to {@code now}: L(now, before) · ln(factor). The effects
     * of all factors add up to now − before.
     *
     * @param ratio the factor now ÷ the factor before, above 0
     */
    public static double effect(double now, double before, double ratio) {
        return of(now, before) * StrictMath.log(ratio);
    }
}
