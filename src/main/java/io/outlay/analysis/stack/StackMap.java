package io.outlay.analysis.stack;

import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import java.math.BigDecimal;
import java.util.List;

/**
 * What serves which part of the customer journey: layers by types, and capabilities by the systems that cover them.
 *
 * @param cells every layer with every type, in their order; of a part the layers that it has
 * @param capabilities by name
 * @param unnamed systems in service that name no capability
 */
public record StackMap(List<Cell> cells, List<Cover> capabilities, int unnamed) {

    /** Of the cells, in their order; all where there are none. */
    public List<TechLayer> layers() {
        return cells.isEmpty()
                ? List.of(TechLayer.values())
                : cells.stream().map(Cell::layer).distinct().toList();
    }

    /**
     * A layer crossed with a type.
     *
     * @param systems in service, by spend, largest first; none is a gap
     */
    public record Cell(TechLayer layer, SystemType type, List<Entry> systems) {}

    /**
     * A system in service.
     *
     * @param spend twelve months' cost before allocation, reporting currency
     */
    public record Entry(String systemId, String name, BigDecimal spend, Verdict verdict) {}

    /**
     * A capability.
     *
     * @param state what the number of its systems means
     * @param systems in service, by spend, largest first
     * @param overlap spend of all but the first
     */
    public record Cover(String capability, State state, List<Entry> systems, BigDecimal overlap, String finding) {}

    /** How a capability is covered. */
    public enum State {
        /** By several systems. */
        OVERLAP,
        /** By none: the last one was retired, or the company says that it needs one. */
        GAP,
        COVERED
    }
}
