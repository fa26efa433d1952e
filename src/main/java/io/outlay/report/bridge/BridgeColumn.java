package io.outlay.report.bridge;

import io.outlay.analysis.bridge.Bridge;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;

/** The columns of the sheet Bridge, in order: from one year over the bars to the next. */
enum BridgeColumn {
    NAME("Name", "", 27),
    LAYER("Layer", "", 14),
    FROM("Twelve months before", "Before", 13),
    VOLUME("Volume °", "Volume", 11, Bridge::volume),
    INTENSITY("Intensity °", "Intensity", 11, Bridge::intensity),
    PRICE("Price °", "Price", 11, Bridge::price),
    FX("Currency °", "Currency", 11, Bridge::fx),
    STARTED("New °", "New", 11, Bridge::started),
    ENDED("Ended °", "Ended", 11, Bridge::ended),
    ONE_OFF("One-offs", "One-offs", 11, Bridge::oneOff),
    ALLOCATED("Allocation", "Allocation", 11, Bridge::allocated),
    CORRECTION("Correction", "Correction", 11, b -> b.correction().orElse(null)),
    TO("Last twelve months", "Now", 13),
    CHANGE("Change", "", 11),
    DIFFERENCE("Bars – change", "", 10),
    KEY("Key", "", 15);

    private final String title;
    private final String label;
    private final int width;
    private final Optional<Function<Bridge, BigDecimal>> bar;

    BridgeColumn(String title, String label, int width) {
        this.title = title;
        this.label = label;
        this.width = width;
        this.bar = Optional.empty();
    }

    BridgeColumn(String title, String label, int width, Function<Bridge, BigDecimal> bar) {
        this.title = title;
        this.label = label;
        this.width = width;
        this.bar = Optional.of(bar);
    }

    String title() {
        return title;
    }

    /** In a picture. */
    String label() {
        return label;
    }

    int width() {
        return width;
    }

    boolean isFigure() {
        return this != NAME && this != LAYER && this != KEY;
    }

    /** Whether the method computes it: a value for systems, their sum for layers and the portfolio. */
    boolean isEffect() {
        return compareTo(VOLUME) >= 0 && compareTo(ENDED) <= 0;
    }

    /** The bar of a row; empty when it is unknown, or when this is no bar. */
    Optional<BigDecimal> of(Bridge bridge) {
        return bar.flatMap(figure -> Optional.ofNullable(figure.apply(bridge)));
    }

    static List<BridgeColumn> bars() {
        return Stream.of(values()).filter(column -> column.bar.isPresent()).toList();
    }

    /** @param row counted from 0 */
    String cell(int row) {
        return CellReference.convertNumToColString(ordinal()) + (row + 1);
    }

    /** Cells of the column from one row to another, both inside, counted from 0. */
    String range(int first, int last) {
        String letter = "$" + CellReference.convertNumToColString(ordinal()) + "$";
        return letter + (first + 1) + ":" + letter + (last + 1);
    }
}
