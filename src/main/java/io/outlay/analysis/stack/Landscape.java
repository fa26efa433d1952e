package io.outlay.analysis.stack;

import io.outlay.analysis.Analysis;
import java.util.List;

/**
 * The stack as a whole, beside the verdicts on its parts.
 *
 * @param indicators every figure that tells of a pitfall, by pitfall; {@link Analysis#hotspots()} are those beyond their
 *     thresholds
 * @param coverage layers in their order, then the portfolio
 */
public record Landscape(List<Indicator> indicators, StackMap stackMap, List<Coverage> coverage) {
    /** Of a company about which nothing is known yet. */
    public static final Landscape NONE = new Landscape(List.of(), new StackMap(List.of(), List.of(), 0), List.of());
}
