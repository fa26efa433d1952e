package io.outlay.scenario.cash;

import java.util.List;

/**
 * What the P&amp;L shows of an option month by month, at each t from 0 to the horizon: cash, with what is built capitalised and
 * depreciated, and what is paid ahead in the months that it is for. Nothing is rounded.
 *
 * @param assets lines that are capitalised; empty where the option builds nothing
 * @param depreciation straight line, from the month after go-live on
 * @param shifted fees of the months less what was paid ahead in them
 * @param bridged the same of today's terms of a contract until new ones begin
 * @param expense cash − capitalised + depreciation + shifted + bridged
 */
public record ExpenseFlow(
        String option,
        List<LineItem> assets,
        double[] capitalised,
        double[] depreciation,
        double[] shifted,
        double[] bridged,
        double[] expense) {
    /** Left of what was built, at the end of a month. */
    public double bookValue(int month) {
        double left = 0;
        for (int t = 0; t <= Math.min(month, capitalised.length - 1); t++) {
            left += capitalised[t] - depreciation[t];
        }
        return left;
    }

    /** All that the P&amp;L shows up to the horizon. */
    public double total() {
        double sum = 0;
        for (double month : expense) {
            sum += month;
        }
        return sum;
    }

    /** What it shows of a year; month 0 counts in the first. */
    public double year(int year) {
        double sum = 0;
        for (int t = year == 1 ? 0 : (year - 1) * Course.YEAR + 1; t <= year * Course.YEAR && t < expense.length; t++) {
            sum += expense[t];
        }
        return sum;
    }
}
