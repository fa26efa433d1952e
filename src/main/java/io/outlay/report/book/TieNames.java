package io.outlay.report.book;

import java.util.List;

/** Names of cells on sheets for reading that the sheet Tie-out holds its own sums against. */
public final class TieNames {
    /** Of the portfolio's row of the sheet Bridge. */
    public static final String BRIDGE_FROM = "Bridge_from";

    public static final String BRIDGE_TO = "Bridge_to";
    public static final String BRIDGE_CORRECTION = "Bridge_correction";

    /** All bars of all systems. */
    public static final String BRIDGE_BARS = "Bridge_bars";

    /** What the bars of each row leave over: of systems, and of what sums them. */
    public static final String BRIDGE_LEFT = "Bridge_left_over";

    public static final String BRIDGE_SUMS_LEFT = "Bridge_sums_left_over";

    /** Columns of all rows of the sheet Payoff. */
    public static final String PAYOFF_LEVELS = "Payoff_levels";

    public static final String PAYOFF_KEYS = "Payoff_keys";
    public static final String PAYOFF_COMPARABLE = "Payoff_comparable";

    /** Columns of the sheet Outlook: of systems, and of the layers and the portfolio. */
    public static final String OUTLOOK_KEYS = "Outlook_keys";

    public static final String OUTLOOK_BASE = "Outlook_base";
    public static final String OUTLOOK_SUM_KEYS = "Outlook_sum_keys";
    public static final String OUTLOOK_SUM_BASE = "Outlook_sum_base";

    /** Checks of the sheet Tie-out, and how many of them hold. */
    public static final String CHECKS = "Tie_checks";

    public static final String PASSED = "Tie_passed";

    /** What sheets give a place that are written after Tie-out. */
    static final List<String> LATER = List.of(
            BRIDGE_FROM,
            BRIDGE_TO,
            BRIDGE_CORRECTION,
            BRIDGE_BARS,
            BRIDGE_LEFT,
            BRIDGE_SUMS_LEFT,
            PAYOFF_LEVELS,
            PAYOFF_KEYS,
            PAYOFF_COMPARABLE,
            OUTLOOK_KEYS,
            OUTLOOK_BASE,
            OUTLOOK_SUM_KEYS,
            OUTLOOK_SUM_BASE);

    private TieNames() {}

    /** Names that formulas may use before the cells they mean are written. */
    public static void begin(Book book, String place) {
        LATER.stream().filter(name -> book.workbook().getName(name) == null).forEach(name -> book.name(name, place));
    }
}
