package io.outlay.statistics;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;

/**
 * Test M: does a series without seasonality (annual totals, a single metric) rise or fall? Mann–Kendall with tie variance,
 * widened for the first-order memory of what remains after Theil–Sen detrending.
 *
 * @param s pairs that rise minus pairs that fall
 * @param variance of s without memory, ties allowed for
 * @param sen Theil–Sen slope a step
 * @param r1 correlation of neighbouring values after detrending
 * @param rho the same, corrected for the bias of short series
 * @param z standard score
 * @param pUp chance of a z at least as large when nothing rises
 * @param pDown chance of a z at least as small when nothing falls
 */
public record MannKendallTest(
        long s,
        double variance,
        double sen,
        double r1,
        double rho,
        double varianceFactor,
        double z,
        double pUp,
        double pDown) {
    /** Largest correlation of neighbouring values that is reckoned with. */
    public static final double MAX_RHO = 0.95;

    private static final int FEWEST = 5;

    /** @throws IllegalArgumentException below five values */
    public static MannKendallTest of(double[] x) {
        int n = x.length;
        if (n < FEWEST) {
            throw new IllegalArgumentException("Mann-Kendall needs " + FEWEST + " values, got " + n);
        }
        long s = score(x);
        double variance = ((double) n * (n - 1) * (2L * n + 5) - ties(x)) / 18;
        double sen = TheilSen.of(x).slope();
        double r1 = lagOne(detrended(x, sen));
        double rho = Math.min(MAX_RHO, Math.max(0, (n * r1 + 2) / (n - 4)));
        double factor = SeasonalTrendTest.varianceFactor(rho, n);
        double z = variance == 0 ? 0 : Long.signum(s) * (Math.abs(s) - 1) / StrictMath.sqrt(variance * factor);
        return new MannKendallTest(s, variance, sen, r1, rho, factor, z, upperTail(z), upperTail(-z));
    }

    private static long score(double[] x) {
        long s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                s += Integer.signum(Double.compare(x[j], x[i]));
            }
        }
        return s;
    }

    private static double ties(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int i = 0, run = 1; i < sorted.length; i++, run++) {
            if (i == sorted.length - 1 || sorted[i + 1] != sorted[i]) {
                sum += (double) run * (run - 1) * (2L * run + 5);
                run = 0;
            }
        }
        return sum;
    }

    private static double[] detrended(double[] x, double slope) {
        double[] rest = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            rest[i] = x[i] - slope * i;
        }
        return rest;
    }

    private static double lagOne(double[] x) {
        double mean = Arrays.stream(x).sum() / x.length;
        double products = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            squares += (x[i] - mean) * (x[i] - mean);
            products += i == 0 ? 0 : (x[i] - mean) * (x[i - 1] - mean);
        }
        return squares == 0 ? 0 : products / squares;
    }

    private static double upperTail(double z) {
        return 0.5 * Erf.erfc(z / StrictMath.sqrt(2));
    }
}
