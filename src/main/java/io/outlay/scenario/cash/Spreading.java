package io.outlay.scenario.cash;

/** One-time cost over the months that it takes. */
final class Spreading {
    private Spreading() {}

    /** Evenly over the months after {@code start} up to {@code end}; at {@code start} when there are none. */
    static void evenly(Cash cash, LineItem item, int start, int end, double total) {
        if (total == 0) {
            return;
        }
        if (end == start) {
            cash.at(item, start, total);
        } else {
            cash.months(item, start + 1, end, total / (end - start));
        }
    }
}
