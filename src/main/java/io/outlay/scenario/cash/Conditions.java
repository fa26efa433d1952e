package io.outlay.scenario.cash;

import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.Terms;

/** What all options share in one course of events. */
public final class Conditions {
    private static final int YEAR = 12;
    private final int horizon;
    private final double[] volume;
    private final double[] wages;
    private double personMonth;
    private double revenuePerUnit;

    public Conditions(int horizon) {
        this.horizon = horizon;
        this.volume = new double[horizon + 1];
        this.wages = new double[horizon / YEAR + 1];
    }

    /** Takes over the shared values; the object is reused from draw to draw. */
    public void set(Terms shared, double[] x) {
        personMonth = shared.of(Parameter.FTE_MONTH_COST, x);
        revenuePerUnit = shared.of(Parameter.REVENUE_PER_UNIT, x);
        double growth = 1 + shared.of(Parameter.VOLUME_GROWTH, x);
        double monthly = growth == 1 ? 1 : StrictMath.pow(growth, 1.0 / YEAR);
        double month = shared.of(Parameter.VOLUME_START, x);
        for (int m = 1; m <= horizon; m++) {
            volume[m] = month;
            month *= monthly;
        }
        double wage = 1;
        for (int y = 0; y < wages.length; y++) {
            wages[y] = wage;
            wage *= 1 + shared.of(Parameter.WAGE_GROWTH, x);
        }
    }

    int horizon() {
        return horizon;
    }

    /** Units in month {@code m}, from 1. */
    double volume(int m) {
        return volume[m];
    }

    /** Growth factor of wages in year {@code y}, from 0. */
    double wages(int y) {
        return wages[y];
    }

    double personMonth() {
        return personMonth;
    }

    double revenuePerUnit() {
        return revenuePerUnit;
    }
}
