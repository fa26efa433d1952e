package io.outlay.statistics;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Half the width of the band that holds 8 in 10 outcomes, by month ahead, from the errors of a back-test: the root mean
 * square of errors up to three months nearer or further ahead, never smaller than for a nearer month, times the 90th
 * percentile of Student's t with as many degrees of freedom as origins that it rests on.
 */
public final class ForecastBand {
    /** Share of outcomes below the band's upper end; as many lie above the lower. */
    public static final double UPPER = 0.9;

    private static final int NEIGHBOURS = 3;

    private ForecastBand() {}

    /** @return NaN throughout when nothing could be checked */
    public static double[] halfWidths(Backtest backtest, int months) {
        double[] widths = new double[months];
        double widest = Double.NaN;
        for (int h = 0; h < months; h++) {
            double width = width(backtest.errors(), h);
            widest = Double.isNaN(width) || width <= widest ? widest : width;
            widths[h] = widest;
        }
        double first = Double.NaN;
        for (int h = months - 1; h >= 0; h--) {
            first = Double.isNaN(widths[h]) ? first : widths[h];
            widths[h] = first;
        }
        return widths;
    }

    private static double width(double[][] errors, int h) {
        double squares = 0;
        int checks = 0;
        int origins = 0;
        for (double[] row : errors) {
            int before = checks;
            for (int i = Math.max(0, h - NEIGHBOURS); i < row.length && i <= h + NEIGHBOURS; i++) {
                squares += Double.isNaN(row[i]) ? 0 : row[i] * row[i];
                checks += Double.isNaN(row[i]) ? 0 : 1;
            }
            origins += checks > before ? 1 : 0;
        }
        return checks == 0
                ? Double.NaN
                : StrictMath.sqrt(squares / checks)
                        * new TDistribution(null, origins).inverseCumulativeProbability(UPPER);
    }
}
