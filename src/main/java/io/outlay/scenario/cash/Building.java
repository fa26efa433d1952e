package io.outlay.scenario.cash;

import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.Terms;

/**
 * A build: effort evenly over its months, longer by the cube root of an overrun; from then on maintenance as a share of
 * what was spent, hosting, on-call. Returns the month of go-live.
 */
record Building(Option option) {
    private static final int YEAR = 12;
    /** Takes back what binary fractions add to a whole number of months. */
    private static final double DUST = 1e-9;

    int pay(double[] x, Conditions conditions, Cash cash) {
        Terms terms = option.terms();
        int start = terms.months(Parameter.START_MONTH, x);
        double overrun = terms.has(Parameter.OVERRUN) ? terms.of(Parameter.OVERRUN, x) : 1;
        int live = start + months(terms.months(Parameter.BUILD_MONTHS, x), overrun);
        double effort = terms.of(Parameter.PERSON_MONTHS, x) * conditions.personMonth() * overrun;
        Spreading.evenly(cash, LineItem.BUILD_EFFORT, start, live, effort);
        int horizon = conditions.horizon();
        months(cash, LineItem.TOOLING, start + 1, horizon, terms.of(Parameter.TOOLING_PER_MONTH, x));
        months(cash, LineItem.OPPORTUNITY, start + 1, live, terms.of(Parameter.OPPORTUNITY_COST_PER_MONTH, x));
        months(cash, LineItem.HOSTING, live + 1, horizon, terms.of(Parameter.HOSTING_BASE, x));
        double perUnit = terms.of(Parameter.HOSTING_PER_UNIT, x);
        if (perUnit != 0) {
            cash.units(LineItem.HOSTING_VOLUME, live + 1, horizon, perUnit);
        }
        upkeep(x, conditions, live, effort, cash);
        return live;
    }

    /** ⌈months · k^(1/3)⌉ for k &gt; 1. */
    static int months(int planned, double overrun) {
        return overrun > 1 ? (int) StrictMath.ceil(planned * StrictMath.cbrt(overrun) - DUST) : planned;
    }

    private void upkeep(double[] x, Conditions conditions, int live, double effort, Cash cash) {
        Terms terms = option.terms();
        double oncall = terms.of(Parameter.ONCALL_PER_MONTH, x);
        double keyPerson = terms.of(Parameter.KEY_PERSON_ALLOWANCE, x);
        double maintenance = effort * terms.of(Parameter.MAINTENANCE_SHARE, x) / YEAR;
        double ageing = 1 + terms.of(Parameter.DEBT_GROWTH, x);
        double aged = 1;
        int horizon = conditions.horizon();
        int from = live + 1;
        int birthday = live + YEAR;
        while (from <= horizon) {
            int year = (from - 1) / YEAR;
            int to = Math.min(Math.min(horizon, (year + 1) * YEAR), birthday);
            double wage = conditions.wages(year);
            months(cash, LineItem.MAINTENANCE, from, to, maintenance * wage * aged);
            months(cash, LineItem.ONCALL, from, to, oncall * wage);
            months(cash, LineItem.KEY_PERSON, from, to, keyPerson * wage);
            if (to == birthday) {
                birthday += YEAR;
                aged *= ageing;
            }
            from = to + 1;
        }
    }

    private static void months(Cash cash, LineItem item, int from, int to, double each) {
        if (each != 0) {
            cash.months(item, from, to, each);
        }
    }
}
