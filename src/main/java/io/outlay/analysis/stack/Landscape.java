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
public record Landscape(List<Indicator> indicators, StackMap stackMap, List<Coverage> coverage) {}
