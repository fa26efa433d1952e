package io.outlay.analysis.verdict;

/** What cost against growth says of a system, a layer or the portfolio. */
public enum Verdict {
    RISING_NO_PAYOFF("Rising, no payoff", "▲", true),
    RISING_FASTER_THAN_BUSINESS("Rising faster than business", "△", true),
    SAME_BILL_LESS_BUSINESS("Same bill, less business", "▼", true),
    WATCH("Watch", "◆", false),
    IN_LINE("In line", "○", false),
    INSUFFICIENT_DATA("Not enough data", "?", false),
    NOT_MEASURABLE("Not measurable", "–", false),
    IMMATERIAL("Immaterial", "·", false),
    ENDED("Ended", "×", false);

    private final String title;
    private final String symbol;
    private final boolean flagged;

    Verdict(String title, String symbol, boolean flagged) {
        this.title = title;
        this.symbol = symbol;
        this.flagged = flagged;
    }

    public String title() {
        return title;
    }

    public String symbol() {
        return symbol;
    }

    /** Symbol and title, as every report shows it. */
    public String label() {
        return symbol + " " + title;
    }

    /** Whether data carried it; without, nothing is known of the subject, neither good nor bad. */
    public boolean known() {
        return this != INSUFFICIENT_DATA && this != NOT_MEASURABLE;
    }

    /** Whether cost rises more than what it serves, with or without payoff. */
    public boolean rising() {
        return this == RISING_NO_PAYOFF || this == RISING_FASTER_THAN_BUSINESS;
    }

    /** Whether it is one of the three that call for action. */
    public boolean flagged() {
        return flagged;
    }
}
