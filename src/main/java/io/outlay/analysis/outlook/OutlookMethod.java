package io.outlay.analysis.outlook;

import io.outlay.model.Names;

/** How a line of cost is continued. */
public enum OutlookMethod {
    CONTRACT("contract"),
    USAGE("last unit cost × driver ahead"),
    SEASON_AND_TREND("season and trend"),
    FADING_TREND("trend that fades"),
    AS_LAST_YEAR("as last year"),
    AS_LAST_MONTHS("as the last three months"),
    AS_TWELVE_MONTHS("mean of twelve months");

    private final String title;

    OutlookMethod(String title) {
        this.title = title;
    }

    /** Whether it says what every month ahead costs; others repeat their first year. */
    boolean reachesAhead() {
        return this == CONTRACT || this == USAGE;
    }

    /** The name in files, such as {@code season_and_trend}. */
    public String id() {
        return Names.id(this);
    }

    /** The name on pages for reading. */
    public String title() {
        return title;
    }
}
