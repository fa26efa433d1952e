package io.outlay.statistics;

/**
 * How far a forecast would have been off: made anew at each of the last month-ends with what was known then, and held
 * against what came.
 *
 * @param errors forecast − actual by origin and month ahead: {@code errors[k−1][h−1]} was made k months before the last
 *     value and looks h months ahead, h ≤ k; NaN where too little was known
 * @param actuals what came, in the same places
 */
public record Backtest(double[][] errors, double[][] actuals) {

    /**
     * @param origins month-ends to forecast from
     * @param least values that must be known at an origin
     */
    public static Backtest of(double[] x, Forecaster forecaster, int origins, int least) {
        double[][] errors = new double[origins][];
        double[][] actuals = new double[origins][];
        for (int k = 1; k <= origins; k++) {
            int known = x.length - k;
            double[] ahead = known < least || known < 1 ? null : forecaster.ahead(known, k);
            errors[k - 1] = new double[k];
            actuals[k - 1] = new double[k];
            for (int h = 0; h < k; h++) {
                errors[k - 1][h] = ahead == null ? Double.NaN : ahead[h] - x[known + h];
                actuals[k - 1][h] = ahead == null ? Double.NaN : x[known + h];
            }
        }
        return new Backtest(errors, actuals);
    }

    /** Forecasts that could be checked. */
    public int checks() {
        int checks = 0;
        for (double[] row : errors) {
            for (double error : row) {
                checks += Double.isNaN(error) ? 0 : 1;
            }
        }
        return checks;
    }

    /** Origins from which something could be checked. */
    public int origins() {
        int origins = 0;
        for (double[] row : errors) {
            origins += Double.isNaN(row[0]) ? 0 : 1;
        }
        return origins;
    }

    /** Mean absolute error; NaN without checks. */
    public double meanAbsoluteError() {
        return absolute(errors) / checks();
    }

    /** Σ|error| ÷ Σ|actual|: by what share it was off; NaN without checks, or when nothing came. */
    public double relativeError() {
        double sum = absolute(actuals);
        return sum == 0 ? Double.NaN : absolute(errors) / sum;
    }

    /** Errors of a sum: those of its parts at the same origin and month, where a part has one. */
    public Backtest plus(Backtest other) {
        return new Backtest(sum(errors, other.errors), sum(actuals, other.actuals));
    }

    private static double absolute(double[][] rows) {
        double sum = 0;
        for (double[] row : rows) {
            for (double value : row) {
                sum += Double.isNaN(value) ? 0 : Math.abs(value);
            }
        }
        return sum;
    }

    private static double[][] sum(double[][] a, double[][] b) {
        double[][] sums = new double[a.length][];
        for (int k = 0; k < a.length; k++) {
            sums[k] = new double[a[k].length];
            for (int h = 0; h < a[k].length; h++) {
                boolean alone = Double.isNaN(b[k][h]);
                sums[k][h] = alone ? a[k][h] : Double.isNaN(a[k][h]) ? b[k][h] : a[k][h] + b[k][h];
            }
        }
        return sums;
    }
}
