package io.outlay.statistics;

import java.util.Arrays;

/** How much values vary beside their size: standard deviation (n − 1) ÷ mean. */
public final class CoefficientOfVariation {
    private CoefficientOfVariation() {}

    /** NaN below two values. */
    public static double of(double[] x) {
        if (x.length < 2) {
            return Double.NaN;
        }
        double mean = Arrays.stream(x).sum() / x.length;
        double squares =
                Arrays.stream(x).map(value -> (value - mean) * (value - mean)).sum();
        return StrictMath.sqrt(squares / (x.length - 1)) / mean;
    }
}
