package io.outlay.scenario.input;

/** What a parameter counts in, and with it which values make sense. */
public enum Quantity {
    /** Currency units; not negative. */
    MONEY("amount"),
    MONEY_A_MONTH("amount"),
    MONEY_A_YEAR("amount"),
    /** A fraction from 0 to 1: 10 % is 0.10. */
    SHARE("fraction"),
    /** A fraction a year that may be negative: 0.03 is 3 % more each year. */
    GROWTH("fraction a year"),
    /** Whole months. */
    MONTHS("months"),
    /** A number of things, people or hours; not negative. */
    COUNT("number"),
    /** Times the plan. */
    FACTOR("times"),
    /** A whole number that steers the calculation. */
    WHOLE("whole number"),
    TEXT("text");

    private final String unit;

    Quantity(String unit) {
        this.unit = unit;
    }

    /** Whether it is currency units, of whatever time. */
    public boolean isMoney() {
        return this == MONEY || this == MONEY_A_MONTH || this == MONEY_A_YEAR;
    }

    /** How the unit is called where a row gives none. */
    public String unit() {
        return unit;
    }
}
