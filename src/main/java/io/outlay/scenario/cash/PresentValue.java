package io.outlay.scenario.cash;

/** Sums payments at their present value; payments of several months by sums of the discount factors made beforehand. */
final class PresentValue implements Cash {
    private final double[] factor;
    private final double[] factors;
    private final double[] volumes;
    private double sum;

    /** @param rate a year */
    PresentValue(double rate, int horizon) {
        double monthly = Finance.monthly(rate);
        factor = new double[horizon + 1];
        factors = new double[horizon + 1];
        volumes = new double[horizon + 1];
        for (int t = 0; t <= horizon; t++) {
            factor[t] = StrictMath.pow(1 + monthly, -t);
            factors[t] = t == 0 ? 0 : factors[t - 1] + factor[t];
        }
    }

    /** Starts a new course of events. */
    void conditions(Conditions conditions) {
        for (int m = 1; m < factor.length; m++) {
            volumes[m] = volumes[m - 1] + factor[m] * conditions.volume(m);
        }
    }

    /** The sum since it was last taken. */
    double take() {
        double taken = sum;
        sum = 0;
        return taken;
    }

    @Override
    public void at(LineItem item, int t, double amount) {
        if (t < factor.length && item.isCash()) {
            sum += amount * factor[t];
        }
    }

    @Override
    public void months(LineItem item, int from, int to, double each) {
        int last = Math.min(to, factor.length - 1);
        if (from <= last && item.isCash()) {
            sum += each * (factors[last] - factors[from - 1]);
        }
    }

    @Override
    public void units(LineItem item, int from, int to, double price) {
        int last = Math.min(to, factor.length - 1);
        if (from <= last) {
            sum += price * (volumes[last] - volumes[from - 1]);
        }
    }

    @Override
    public Cash bridge() {
        return this;
    }
}
