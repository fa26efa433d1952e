package io.outlay.intake.einvoice;

/**
 * An invoicing period (BG-14, BG-26) as it is stated.
 *
 * @param start ISO date, both ends inside; empty when not stated
 * @param end ISO date; empty when not stated
 */
record BillingPeriod(String start, String end) {
    static final BillingPeriod NONE = new BillingPeriod("", "");

    boolean isWhole() {
        return !start.isEmpty() && !end.isEmpty();
    }

    /** Whether only one of its ends is stated. */
    boolean isHalf() {
        return start.isEmpty() != end.isEmpty();
    }
}
