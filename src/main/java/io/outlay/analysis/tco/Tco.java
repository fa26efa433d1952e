package io.outlay.analysis.tco;

import io.outlay.analysis.series.CostSpans;
import java.util.List;

/**
 * Total cost of ownership of a period, fully loaded: allocated cost is part of it and shown apart.
 *
 * @param systems those with cost, by twelve months' total, largest first; what is unmapped last
 * @param total sum of {@code systems}; allocation nets to zero in it
 * @param activities run, grow and transform of systems by money, layers in their order and the portfolio; those without
 *     effort in both years are left out
 */
public record Tco(List<SystemTco> systems, CostSpans total, List<ActivityMix> activities) {}
