package io.outlay.analysis.series;

import io.outlay.model.Names;

/** What a figure is about, from the single to the whole. */
public enum Level {
    SYSTEM,
    LAYER,
    PORTFOLIO;

    /** In CSV: {@code system}. */
    public String id() {
        return Names.id(this);
    }

    /** On sheets: {@code System}. */
    public String title() {
        return name().charAt(0) + id().substring(1);
    }
}
