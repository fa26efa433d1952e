package io.outlay.analysis.tco;

import io.outlay.analysis.series.CostSpans;
import io.outlay.model.Basis;
import io.outlay.model.TechLayer;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** Documents and what is accrued for missing ones. */
    public CostSpans external() {
        return of(Set.of(Basis.EFFECTIVE, Basis.ACCRUAL));
    }

    /** Hours at cost. */
    public CostSpans internal() {
        return of(Set.of(Basis.EFFORT));
    }

    /** Net of what came from other systems and what went to them. */
    public CostSpans allocated() {
        return of(Set.of(Basis.ALLOCATED));
    }

    /** Fully loaded. */
    public CostSpans total() {
        return of(Set.of(Basis.values()));
    }

    private CostSpans of(Set<Basis> bases) {
        return lines.stream()
                .filter(line -> bases.contains(line.basis()))
                .map(TcoLine::cost)
                .reduce(CostSpans.ZERO, CostSpans::plus);
    }
}
