package io.outlay.analysis.stack;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An indicator of one of the pitfalls beyond its threshold: a row of {@code csv/hotspots.csv}.
 *
 * @param level {@code portfolio}, {@code layer}, {@code system}, {@code capability} or {@code entity}
 * @param id what it is about, at that level
 * @param indicator what is measured, in words
 * @param unit of value and threshold, such as {@code %} or {@code systems}
 * @param money a year, reporting currency; empty where none can be named
 * @param finding one plain sentence
 * @param action one plain sentence
 */
public record Hotspot(
        Pitfall pitfall,
        String level,
        String id,
        String indicator,
        BigDecimal value,
        Optional<BigDecimal> threshold,
        String unit,
        Optional<BigDecimal> money,
        String finding,
        String action) {

    /** What goes wrong in tech stacks. */
    public enum Pitfall {
        COMPLEXITY_TRAP,
        BUY_VS_BUILD_MISTAKE,
        INTEGRATION_GAP,
        RUN_GROW_TRANSFORM
    }
}
