package io.outlay.scenario.answer;

import io.outlay.model.BillingCycle;
import java.util.ArrayList;
import java.util.List;

/**
 * A payment of the plan for up to twelve months ahead.
 *
 * @param at month after which it is paid
 * @param from first month that its share lies on: that after the payment, or the plan's first where a contract runs on until
 *     it is renewed, though its payment lies before the plan
 * @param to the last one
 * @param share of one month
 */
record PaidAhead(int at, int from, int to, double share) {
    private static final int YEAR = 12;

    /**
     * @param amounts by month, up to the horizon
     * @param goesOn whether the contract runs on before the first payment
     */
    static List<PaidAhead> of(double[] amounts, boolean goesOn) {
        int horizon = amounts.length - 1;
        List<PaidAhead> all = new ArrayList<>();
        for (int t = 0; t < horizon; t++) {
            if (amounts[t] != 0) {
                int months = Math.min(YEAR, horizon - t);
                all.add(new PaidAhead(t, goesOn && all.isEmpty() ? 1 : t + 1, t + months, amounts[t] / months));
            }
        }
        return all;
    }

    /** Adds its months' shares. */
    void spread(double[] months) {
        for (int m = from; m <= to; m++) {
            months[m] += share;
        }
    }

    /**
     * Adds what is billed of it: ahead in the first month of each cycle, in arrears in the month after it. What was billed
     * before the plan, or is after it, is left out; so is a year ahead of the first payment.
     */
    void pay(BillingCycle cycle, double[] months) {
        int length = cycle.months();
        boolean yearAhead = length == YEAR && !cycle.arrears();
        for (int m = yearAhead ? at + 1 : from; m <= to; m++) {
            int number = Math.floorDiv(m - at - 1, length);
            int due = at + 1 + (cycle.arrears() ? number + 1 : number) * length;
            if (due >= 1 && due < months.length) {
                months[due] += share;
            }
        }
    }
}
