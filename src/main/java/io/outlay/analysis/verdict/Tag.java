package io.outlay.analysis.verdict;

/** What is worth knowing beside a verdict, independent of its tests; in the method's order. */
public enum Tag {
    /** Too little history for a verdict, but it outgrew its driver by far. */
    EARLY_SIGN,
    /** A recurring bill is above its like one a year before, and business did not follow. */
    BILL_STEP,
    /** The unit price rose at the renewal by more than is usual. */
    PRICE_STEP,
    /** More seats are paid than needed. */
    UNUSED_SEATS,
    /** The deadline of a notice is near. */
    NOTICE_DUE,
    /** In service for less than half a year. */
    NEW,
    /** Priced as a share of revenue. */
    GMV_PRICED,
    /** A part of the year's cost is estimated. */
    ESTIMATED
}
