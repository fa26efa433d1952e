package io.outlay.analysis.series;

import java.util.Locale;

/** What a figure is about, from the single to the whole. */
public enum Level {
    SYSTEM,
    LAYER,
    PORTFOLIO;

    /** In CSV: {@code system}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** On sheets: {@code System}. */
    public String title() {
        return name().charAt(0) + id().substring(1);
    }
}
