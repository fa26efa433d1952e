package io.outlay.scenario.cash;

import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/** Time value of money. Flows are listed from t = 0, one for each period; rates are those of one period. */
public final class Finance {
    private static final double YEAR = 12;
    private static final double DUST = 1e-9;
    private static final double EXACT = 1e-14;
    private static final int STEPS = 1000;

    private Finance() {}

    /** The monthly rate that compounds to a rate a year. */
    public static double monthly(double rate) {
        return StrictMath.pow(1 + rate, 1 / YEAR) - 1;
    }

    /** The rate a year to which a monthly one compounds. */
    public static double yearly(double monthly) {
        return StrictMath.pow(1 + monthly, YEAR) - 1;
    }

    /** Worth at t = 0; the first flow is not discounted. */
    public static double presentValue(double rate, double[] flows) {
        double value = 0;
        for (int t = flows.length - 1; t >= 0; t--) {
            value = value / (1 + rate) + flows[t];
        }
        return value;
    }

    /** The even payment at the end of each of {@code periods} that is worth {@code presentValue} today. */
    static double payment(double rate, double periods, double presentValue) {
        return rate == 0 ? presentValue / periods : presentValue * rate / (1 - StrictMath.pow(1 + rate, -periods));
    }

    /** Equivalent annual cost over a horizon in months. */
    public static double equivalentAnnualCost(double rate, int horizon, double presentValue) {
        return payment(rate, horizon / YEAR, presentValue);
    }

    /** How often the sign changes from one flow to the next; zeros don't count. */
    public static int signChanges(double[] flows) {
        int changes = 0;
        double last = 0;
        for (double flow : flows) {
            if (Math.abs(flow) > DUST) {
                changes += last * flow < 0 ? 1 : 0;
                last = Math.signum(flow);
            }
        }
        return changes;
    }

    /** The rate at which the flows are worth nothing; empty unless their sign changes exactly once. */
    public static OptionalDouble internalRate(double[] flows) {
        if (signChanges(flows) != 1) {
            return OptionalDouble.empty();
        }
        UnivariateFunction worth = rate -> presentValue(rate, flows);
        double low = -0.5;
        while (low > -0.999 && sameSign(worth.value(low), worth.value(1))) {
            low = (low - 1) / 2;
        }
        double high = 1;
        while (high < 1e6 && sameSign(worth.value(low), worth.value(high))) {
            high *= 2;
        }
        return sameSign(worth.value(low), worth.value(high))
                ? OptionalDouble.empty()
                : OptionalDouble.of(root(worth, low, high));
    }

    /** What is paid is financed at one rate, what comes back is put to work at another; empty unless there is both. */
    public static OptionalDouble modifiedInternalRate(double[] flows, double finance, double reinvest) {
        int n = flows.length - 1;
        double paid = 0;
        double earned = 0;
        for (int t = 0; t <= n; t++) {
            if (flows[t] < 0) {
                paid -= flows[t] / StrictMath.pow(1 + finance, t);
            } else {
                earned += flows[t] * StrictMath.pow(1 + reinvest, n - t);
            }
        }
        return paid > DUST && earned > DUST
                ? OptionalDouble.of(StrictMath.pow(earned / paid, 1.0 / n) - 1)
                : OptionalDouble.empty();
    }

    /**
     * Periods until the discounted flows have paid back for the first time, straight within a period; 0 when nothing is paid
     * first, empty when it is never paid back.
     */
    public static OptionalDouble payback(double rate, double[] flows) {
        double sum = 0;
        double factor = 1;
        boolean paid = false;
        for (int t = 0; t < flows.length; t++) {
            double flow = flows[t] * factor;
            if (paid && sum + flow >= -DUST) {
                return OptionalDouble.of(t - 1 - sum / flow);
            }
            sum += flow;
            paid |= sum < -DUST;
            factor /= 1 + rate;
        }
        return paid ? OptionalDouble.empty() : OptionalDouble.of(0);
    }

    public static double root(UnivariateFunction function, double low, double high) {
        double atLow = function.value(low);
        double atHigh = function.value(high);
        if (atLow == 0 || atHigh == 0) {
            return atLow == 0 ? low : high;
        }
        return new BrentSolver(EXACT, EXACT).solve(STEPS, function, low, high);
    }

    static boolean sameSign(double a, double b) {
        return Math.signum(a) == Math.signum(b);
    }
}
