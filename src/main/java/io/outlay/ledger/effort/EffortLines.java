package io.outlay.ledger.effort;

import io.outlay.model.LargestRemainder;
import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.EffortLine;
import io.outlay.settings.LedgerSettings;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The rows of hours behind the ledger's entries of effort, each with its share of them, in order of date, system and place.
 * What is booked as one lies within a month, so rows are made a month at a time, each time that they are gone through.
 */
public final class EffortLines extends AbstractCollection<EffortLine> {
    private static final Comparator<EffortLine> ORDER = Comparator.comparing(
                    (EffortLine line) -> line.entry().date())
            .thenComparing(line -> line.entry().systemId())
            .thenComparing(line -> line.entry().source().place())
            .thenComparing(line -> line.entry().source().line());

    private final Supplier<EffortPricing> pricing;
    private final MinorUnit unit;
    private final int size;

    /** @param pricing of all rows up to a month: asked for each time, as it is large */
    public EffortLines(Supplier<EffortPricing> pricing, LedgerSettings settings) {
        this.pricing = pricing;
        unit = MinorUnit.of(settings.currency());
        size = pricing.get().byKey().values().stream().mapToInt(List::size).sum();
    }

    @Override
    public Iterator<EffortLine> iterator() {
        SortedMap<YearMonth, List<Map.Entry<PricedEffort.Key, List<PricedEffort>>>> months = new TreeMap<>();
        pricing.get()
                .byKey()
                .entrySet()
                .forEach(booked -> months.computeIfAbsent(booked.getKey().month(), month -> new ArrayList<>())
                        .add(booked));
        return months.values().stream()
                .flatMap(month -> month.stream()
                        .flatMap(booked -> of(booked.getKey(), booked.getValue()).stream())
                        .sorted(ORDER))
                .iterator();
    }

    @Override
    public int size() {
        return size;
    }

    private List<EffortLine> of(PricedEffort.Key key, List<PricedEffort> rows) {
        BigDecimal rate = rows.get(0).fxRate();
        List<BigDecimal> exact = rows.stream().map(PricedEffort::cost).toList();
        List<BigDecimal> booked = LargestRemainder.of(
                LargestRemainder.of(exact, MinorUnit.of(key.currency())).stream()
                        .map(rate::multiply)
                        .toList(),
                unit);
        List<EffortLine> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            PricedEffort row = rows.get(i);
            lines.add(new EffortLine(row.entry(), row.hourly().hourlyCost(), key.currency(), rate, booked.get(i)));
        }
        return lines;
    }
}
