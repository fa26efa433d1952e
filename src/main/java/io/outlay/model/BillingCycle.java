package io.outlay.model;

/** How often a contract is billed; {@code _ARREARS} when billed after the service. */
public enum BillingCycle {
    ANNUAL,
    QUARTERLY,
    MONTHLY,
    USAGE,
    ANNUAL_ARREARS,
    QUARTERLY_ARREARS,
    MONTHLY_ARREARS,
    USAGE_ARREARS;

    /** The name in files, such as {@code monthly_arrears}. */
    public String id() {
        return Names.id(this);
    }

    /** Whether the bill comes after the service. */
    public boolean arrears() {
        return name().endsWith("_ARREARS");
    }

    /** Months that one bill is for. */
    public int months() {
        return switch (this) {
            case ANNUAL, ANNUAL_ARREARS -> 12;
            case QUARTERLY, QUARTERLY_ARREARS -> 3;
            case MONTHLY, MONTHLY_ARREARS, USAGE, USAGE_ARREARS -> 1;
        };
    }

    /** Whether the bill depends on what was used. */
    public boolean byUsage() {
        return this == USAGE || this == USAGE_ARREARS;
    }
}
