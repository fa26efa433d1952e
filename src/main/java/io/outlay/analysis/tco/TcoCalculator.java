package io.outlay.analysis.tco;

import io.outlay.analysis.series.CostSpans;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.LedgerSum;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sums the ledger by system, pool and basis over the spans that finance asks for. Pure; nothing is rounded. */
public final class TcoCalculator {
    private record Key(CostPool pool, Basis basis) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::pool).thenComparing(Key::basis).compare(this, other);
        }
    }

    private final ActualCost actual;
    private final Map<String, TechSystem> register;

    private TcoCalculator(ActualCost actual) {
        this.actual = actual;
        this.register = actual.systems().stream().collect(Collectors.toMap(TechSystem::systemId, Function.identity()));
    }

    /** @return every system with cost up to the period, and what is unmapped */
    public static Tco of(ActualCost actual) {
        return new TcoCalculator(actual).tco();
    }

    private Tco tco() {
        Map<String, List<LedgerSum>> bySystem = bySystem(actual.sums());
        Map<String, List<LedgerSum>> prior = bySystem(actual.priorYear());
        List<SystemTco> systems = bySystem.entrySet().stream()
                .map(e -> system(e.getKey(), e.getValue(), prior.getOrDefault(e.getKey(), List.of())))
                .sorted(Comparator.comparing((SystemTco s) -> s.systemId().equals(TechSystem.UNMAPPED))
                        .thenComparing(s -> s.total().twelveMonths(), Comparator.reverseOrder())
                        .thenComparing(SystemTco::systemId))
                .toList();
        CostSpans total = systems.stream().map(SystemTco::total).reduce(CostSpans.ZERO, CostSpans::plus);
        return new Tco(systems, total, new ActivityCalculator(actual.period(), systems).mixes(bySystem));
    }

    private Map<String, List<LedgerSum>> bySystem(List<LedgerSum> sums) {
        return sums.stream()
                .filter(actual::isCost)
                .collect(Collectors.groupingBy(LedgerSum::systemId, TreeMap::new, Collectors.toList()));
    }

    private SystemTco system(String id, List<LedgerSum> sums, List<LedgerSum> prior) {
        Optional<TechSystem> system = Optional.ofNullable(register.get(id));
        YearMonth first = sums.stream()
                .map(LedgerSum::month)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Map<Key, CostSpans> lines = new TreeMap<>();
        sums.forEach(sum -> lines.merge(key(sum), actual.spans(sum), CostSpans::plus));
        prior.forEach(sum -> lines.merge(key(sum), ActualCost.priorYearItem(sum.amount()), CostSpans::plus));
        List<TcoLine> list = new ArrayList<>();
        lines.forEach((key, cost) -> list.add(new TcoLine(id, key.pool, key.basis, cost)));
        String name = system.map(TechSystem::name).orElse(id.equals(TechSystem.UNMAPPED) ? "Unmapped" : id);
        return new SystemTco(
                id, name, system.map(TechSystem::layer), first, actual.isOlder(system, first), List.copyOf(list));
    }

    private static Key key(LedgerSum sum) {
        return new Key(sum.costPool(), sum.basis());
    }
}
