package io.outlay.analysis.tco;

import io.outlay.analysis.series.CostSpans;
import io.outlay.model.TechLayer;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Total cost of ownership of one system, or of what belongs to none.
 *
 * @param from the system's first month in the ledger: since then cost is counted
 * @param older whether the ledger does not reach back to what bringing the system in cost: it begins after go-live, or with
 *     the system in it
 * @param lines by pool, then basis
 */
public record SystemTco(
        String systemId, String name, Optional<TechLayer> layer, YearMonth from, boolean older, List<TcoLine> lines) {

    /** Fully loaded. */
    public CostSpans total() {
        return lines.stream().map(TcoLine::cost).reduce(CostSpans.ZERO, CostSpans::plus);
    }
}
