package io.outlay.analysis;

import io.outlay.model.Basis;
import io.outlay.model.TechLayer;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Total cost of ownership of one system, or of what belongs to none.
 *
 * @param from first month of "since go-live": the month of go-live, else the system's first in the ledger, whichever is
 *     later
 * @param lines by pool, then basis
 */
public record SystemTco(String systemId, String name, Optional<TechLayer> layer, YearMonth from, List<TcoLine> lines) {

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
