package io.outlay.report.verdict;

import org.apache.poi.ss.util.CellReference;

/** The columns of the sheet Payoff, in order; other sheets refer to them by letter. */
public enum PayoffColumn {
    LEVEL("Level", 9, false),
    NAME("Name", 24, false),
    LAYER("Layer", 15, false),
    VERDICT("Verdict", 25, false),
    COST_MONTH("Cost month", 11, true),
    COST_T12M("Cost T12M", 12, true),
    ALLOCATED("of which allocated", 11, true),
    COMPARABLE("Comparable T12M", 12, true),
    COST_GROWTH("Cost growth °", 9, true),
    DRIVER("Driver", 15, false),
    DRIVER_T12M("Driver T12M °", 13, true),
    DRIVER_GROWTH("Driver growth °", 9, true),
    EXCESS("Cost beyond growth °", 12, true),
    UNIT_COST("Unit cost", 10, true),
    SINCE("Since", 9, false),
    TAGS("Tags", 17, false),
    WHY("Why", 42, false),
    ACTION("Action", 38, false),
    ID("Key", 16, false);

    private final String title;
    private final int width;
    private final boolean figure;

    PayoffColumn(String title, int width, boolean figure) {
        this.title = title;
        this.width = width;
        this.figure = figure;
    }

    String title() {
        return title;
    }

    int width() {
        return width;
    }

    boolean figure() {
        return figure;
    }

    public String letter() {
        return CellReference.convertNumToColString(ordinal());
    }

    static int count() {
        return values().length;
    }
}
