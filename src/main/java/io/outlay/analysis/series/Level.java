package io.outlay.analysis.series;

/** What a figure is about, from the single to the whole. */
public enum Level {
    SYSTEM,
    LAYER,
    PORTFOLIO
}
