package io.outlay.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * By how many per cent y moves when x moves by one: ln y on ln x beside twelve month dummies, with standard errors by Newey
 * and West.
 *
 * @param low 95 % interval by Student's t
 */
public record LogElasticity(double estimate, double se, double low, double high) {
    private static final int YEAR = 12;

    /**
     * @param month calendar month of each value, 1 to 12, in order of time
     * @throws IllegalArgumentException when there are too few months, or x says no more than the month does
     */
    public static LogElasticity of(double[] lnX, double[] lnY, int[] month) {
        int[] dummies = Arrays.stream(month).distinct().sorted().toArray();
        double[][] design = new double[lnX.length][dummies.length + 1];
        for (int i = 0; i < lnX.length; i++) {
            design[i][0] = lnX[i];
            design[i][1 + Arrays.binarySearch(dummies, month[i])] = 1;
        }
        NeweyWest fit = NeweyWest.of(design, lnY, NeweyWest.usualLag(lnX.length), true);
        double estimate = fit.coefficients()[0];
        double se = fit.standardErrors()[0];
        double t = new TDistribution(null, lnX.length - dummies.length - 1).inverseCumulativeProbability(0.975);
        return new LogElasticity(estimate, se, estimate - t * se, estimate + t * se);
    }

    /** Standard deviation of what the calendar month leaves unexplained. */
    public static double besideSeason(double[] lnX, int[] month) {
        double[] sums = new double[YEAR + 1];
        int[] counts = new int[YEAR + 1];
        for (int i = 0; i < lnX.length; i++) {
            sums[month[i]] += lnX[i];
            counts[month[i]]++;
        }
        double squares = 0;
        for (int i = 0; i < lnX.length; i++) {
            double rest = lnX[i] - sums[month[i]] / counts[month[i]];
            squares += rest * rest;
        }
        return StrictMath.sqrt(squares / lnX.length);
    }
}
