package io.outlay.intake.table.known;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Words;
import io.outlay.model.CostPool;
import java.util.List;

/** What a cost was for, as tables name it: documents and contracts by category, effort by activity. */
final class CostPools {
    static final Column.Parser<CostPool> CATEGORY =
            Words.oneOf(List.of(CostPool.values()).subList(0, CostPool.RUN.ordinal()), CostPool::id);
    static final Column.Parser<CostPool> ACTIVITY =
            Words.oneOf(List.of(CostPool.RUN, CostPool.GROW, CostPool.TRANSFORM), CostPool::id);
    static final Column.Parser<CostPool> ANY = Words.oneOf(List.of(CostPool.values()), CostPool::id);

    private CostPools() {}
}
