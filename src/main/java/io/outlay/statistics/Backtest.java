package io.outlay.statistics;

import java.util.Optional;

/**
 * How far a forecast would have been off: made anew at each of the last month-ends with what was known then, and held
 * against what came.
 *
 * @param errors forecast − actual by origin and month ahead: {@code errors[k−1][h−1]} was made k months before the last
 *     value and looks h months ahead, h ≤ k; NaN where too little was known
 * @param actuals what came, in the same places
 */
public record Backtest(double[][] errors, double[][] actuals) {
    /** By what share sums of the same numbers in another order may differ, and more. */
    private static final double ROUNDING = 1e-9;

    /**
     * @param origins month-ends to forecast from
     * @param least values that must be known at an origin
     */
    public static Backtest of(double[] x, Forecaster forecaster, int origins, int least) {
        Backtest all = new Backtest(new double[origins][], new double[origins][]);
        for (int k = 1; k <= origins; k++) {
            int known = x.length - k;
            all.check(x, k, known < least || known < 1 ? null : forecaster.ahead(known, k));
        }
        return all;
    }

    /**
     * That of another forecaster from the origins of this one, if it was off by less. It is not asked any more once it was off
     * by more: from the earliest origin on, which has the most to check.
     */
    public Optional<Backtest> better(double[] x, Forecaster other) {
        int origins = errors.length;
        Backtest all = new Backtest(new double[origins][], new double[origins][]);
        double most = absolute(errors) * (1 + ROUNDING);
        double sum = 0;
        for (int k = origins; k >= 1 && !(sum > most); k--) {
            all.check(x, k, Double.isNaN(errors[k - 1][0]) ? null : other.ahead(x.length - k, k));
            sum += absolute(all.errors[k - 1]);
        }
        return !(sum > most) && all.meanAbsoluteError() < meanAbsoluteError() ? Optional.of(all) : Optional.empty();
    }

    /** @param ahead what was forecast k months before the last value; null where too little was known */
    private void check(double[] x, int k, double[] ahead) {
        errors[k - 1] = new double[k];
        actuals[k - 1] = new double[k];
        for (int h = 0; h < k; h++) {
            errors[k - 1][h] = ahead == null ? Double.NaN : ahead[h] - x[x.length - k + h];
            actuals[k - 1][h] = ahead == null ? Double.NaN : x[x.length - k + h];
        }
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

    private static double absolute(double[]... rows) {
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
