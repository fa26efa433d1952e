package io.outlay.scenario.cash;

import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.Scenario;
import io.outlay.scenario.input.Terms;

/** What all options share in one course of events. */
final class Conditions {
    private static final int YEAR = 12;
    private final int horizon;
    private final double[] volume;
    private final double[] wages;
    private Terms shared;
    private double[] x;

    Conditions(int horizon) {
        this.horizon = horizon;
        this.volume = new double[horizon + 1];
        this.wages = new double[horizon / YEAR + 1];
    }

    /** At likely values. */
    Conditions(int horizon, Scenario scenario) {
        this(horizon);
        set(scenario.shared(), scenario.likely());
    }

    /** Takes over the shared values; the object is reused from draw to draw. */
    void set(Terms terms, double[] values) {
        shared = terms;
        x = values;
        double growth = 1 + shared(Parameter.VOLUME_GROWTH);
        double monthly = growth == 1 ? 1 : StrictMath.pow(growth, 1.0 / YEAR);
        double month = shared(Parameter.VOLUME_START);
        for (int m = 1; m <= horizon; m++) {
            volume[m] = month;
            month *= monthly;
        }
        double wage = 1;
        for (int y = 0; y < wages.length; y++) {
            wages[y] = wage;
            wage *= 1 + shared(Parameter.WAGE_GROWTH);
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

    double shared(Parameter parameter) {
        return shared.of(parameter, x);
    }
}
