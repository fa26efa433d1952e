package io.outlay.analysis.outlook;

/**
 * Months ahead, counted from 0.
 *
 * @param from the first
 * @param to behind the last
 */
record MonthsAhead(int from, int to) {
    private static final int YEAR = 12;

    static MonthsAhead first(int months) {
        return new MonthsAhead(0, months);
    }

    /** @param number from 1 */
    static MonthsAhead year(int number) {
        return new MonthsAhead((number - 1) * YEAR, number * YEAR);
    }
}
