package io.outlay.ledger.effort;

import io.outlay.model.SourceRef;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.HourlyCost;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;

/** Rows that are booked as one, so at one rate. There are as many as rows of hours: they are put together when asked for. */
final class PricedRows extends AbstractList<PricedEffort> implements RandomAccess {
    private final List<EffortEntry> entries = new ArrayList<>();
    private final List<HourlyCost> costs = new ArrayList<>();
    private BigDecimal fxRate;

    @Override
    public boolean add(PricedEffort row) {
        fxRate = row.fxRate();
        entries.add(row.entry());
        return costs.add(row.hourly());
    }

    @Override
    public PricedEffort get(int index) {
        return new PricedEffort(entries.get(index), costs.get(index), fxRate);
    }

    @Override
    public PricedEffort set(int index, PricedEffort row) {
        PricedEffort before = get(index);
        entries.set(index, row.entry());
        costs.set(index, row.hourly());
        return before;
    }

    @Override
    public int size() {
        return entries.size();
    }

    /** In order of their place. */
    void sort() {
        for (int i = 1; i < size(); i++) {
            if (byPlace(entries.get(i - 1), entries.get(i)) > 0) {
                sort(Comparator.comparing(PricedEffort::entry, PricedRows::byPlace));
                return;
            }
        }
    }

    private static int byPlace(EffortEntry first, EffortEntry second) {
        SourceRef one = first.source();
        SourceRef other = second.source();
        boolean samePlace = one.file().equals(other.file()) && one.sheet().equals(other.sheet());
        int places = samePlace ? 0 : one.place().compareTo(other.place());
        return places != 0 ? places : Long.compare(one.line(), other.line());
    }
}
