package io.outlay.statistics;

/**
 * Standard errors of a least-squares fit whose residuals are uneven and remember each other (Newey and West 1987): Bartlett
 * weights 1 − j/(lag+1), no prewhitening.
 *
 * @param coefficients as the fit's
 * @param standardErrors one for each
 * @param lag months of memory allowed for
 */
public record NeweyWest(double[] coefficients, double[] standardErrors, int lag) {

    /**
     * @param x rows of equal length, in order of time
     * @param adjusted whether variances are widened by n ÷ (n − k), as short series need
     */
    public static NeweyWest of(double[][] x, double[] y, int lag, boolean adjusted) {
        LeastSquares fit = LeastSquares.fit(x, y);
        double[] residuals = fit.residuals();
        int k = x[0].length;
        double[] errors = new double[k];
        for (int j = 0; j < k; j++) {
            double[] unit = new double[k];
            unit[j] = 1;
            double[] weights = fit.normalInverse(unit);
            double[] scores = new double[y.length];
            for (int t = 0; t < y.length; t++) {
                for (int i = 0; i < k; i++) {
                    scores[t] += x[t][i] * weights[i];
                }
                scores[t] *= residuals[t];
            }
            double widened = adjusted ? (double) y.length / (y.length - k) : 1;
            errors[j] = StrictMath.sqrt(longRun(scores, lag) * widened);
        }
        return new NeweyWest(fit.coefficients(), errors, lag);
    }

    /** The usual number of lags: ⌊4·(n/100)^(2/9)⌋. */
    public static int usualLag(int n) {
        return (int) Math.floor(4 * StrictMath.pow(n / 100.0, 2.0 / 9));
    }

    private static double longRun(double[] scores, int lag) {
        double sum = 0;
        for (int j = 0; j <= lag; j++) {
            double products = 0;
            for (int t = j; t < scores.length; t++) {
                products += scores[t] * scores[t - j];
            }
            sum += (j == 0 ? 1 : 2 * (1 - j / (lag + 1.0))) * products;
        }
        return sum;
    }
}
