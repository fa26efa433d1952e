package io.outlay.analysis.bridge;

import io.outlay.analysis.bridge.CostComponent.Key;
import io.outlay.analysis.bridge.TwoYears.Pair;
import io.outlay.analysis.series.BilledUnit;
import io.outlay.model.ledger.QuantitySum;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What bills state of quantities. */
public final class BilledQuantities {
    /** Share of both years' cost whose lines must state a quantity. */
    public static final BigDecimal COVERED = new BigDecimal("0.95");

    private final TwoYears years;
    private final Map<Key, List<QuantitySum>> byKey;

    BilledQuantities(TwoYears years, List<QuantitySum> sums) {
        this.years = years;
        this.byKey = sums.stream()
                .filter(sum -> BilledUnit.of(sum) != BilledUnit.NOTHING)
                .collect(Collectors.groupingBy(
                        sum -> new Key(sum.systemId(), sum.costPool(), sum.sourceCurrency()),
                        TreeMap::new,
                        Collectors.toList()));
    }

    /**
     * The quantity of both years when one unit covers at least 95 % of both years' cost; what it doesn't cover is taken to
     * buy at the same price.
     */
    Optional<Pair> of(CostComponent component) {
        Pair cost = component.cost(years);
        return units(component).values().stream()
                .filter(sums -> covers(sums, cost))
                .findFirst()
                .map(sums -> scaled(sums, cost));
    }

    /** Whether at least 95 % of both years' cost is metered, be it in units that cannot be added. */
    boolean isMetered(CostComponent component) {
        List<QuantitySum> all = component.keys().stream()
                .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                .toList();
        return covers(all, component.cost(years));
    }

    private Map<String, List<QuantitySum>> units(CostComponent component) {
        return component.keys().stream()
                .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                .collect(Collectors.groupingBy(BilledUnit::name, TreeMap::new, Collectors.toList()));
    }

    private boolean covers(List<QuantitySum> sums, Pair cost) {
        Pair covered = amounts(sums);
        return cost.positive()
                && covered.before().compareTo(cost.before().multiply(COVERED)) >= 0
                && covered.now().compareTo(cost.now().multiply(COVERED)) >= 0;
    }

    private Pair amounts(List<QuantitySum> sums) {
        return sums.stream().map(sum -> pair(sum, sum.amount())).reduce(Pair.ZERO, Pair::plus);
    }

    private Pair scaled(List<QuantitySum> sums, Pair cost) {
        Pair covered = amounts(sums);
        Pair quantity = sums.stream()
                .map(sum -> pair(sum, BilledUnit.of(sum) == BilledUnit.STOCK ? sum.inForce() : sum.quantity()))
                .reduce(Pair.ZERO, Pair::plus);
        return new Pair(
                quantity.before().multiply(cost.before()).divide(covered.before(), MathContext.DECIMAL64),
                quantity.now().multiply(cost.now()).divide(covered.now(), MathContext.DECIMAL64));
    }

    private Pair pair(QuantitySum sum, BigDecimal figure) {
        return new Pair(
                years.before(sum.month()) ? figure : BigDecimal.ZERO,
                years.now(sum.month()) ? figure : BigDecimal.ZERO);
    }
}
