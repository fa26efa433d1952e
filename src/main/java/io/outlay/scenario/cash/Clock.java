package io.outlay.scenario.cash;

/** What moves on from month to month, whatever is paid. */
public enum Clock {
    MONTH("Month"),
    YEAR("Year, from 0"),
    DISCOUNT("Discount factor"),
    WAGE("Wage factor"),
    VOLUME("Volume"),
    /** Of what is kept. */
    LICENCE("Licence by month (for other options' bridge)");

    private final String words;

    Clock(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
