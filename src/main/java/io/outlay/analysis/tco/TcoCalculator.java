package io.outlay.analysis.tco;

import io.outlay.analysis.series.CostSpans;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.Window;
import java.math.BigDecimal;
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
    private final YearMonth period;
    private final Window window;
    private final YearMonth yearFrom;
    private final YearMonth ledgerBegins;
    private final Map<String, TechSystem> register;

    private TcoCalculator(ActualCost actual) {
        this.actual = actual;
        this.period = actual.period();
        this.window = actual.window();
        this.yearFrom = actual.yearFrom();
        this.ledgerBegins = actual.known().orElse(period);
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
        return new Tco(systems, total, new ActivityCalculator(period, systems).mixes(bySystem));
    }

    private Map<String, List<LedgerSum>> bySystem(List<LedgerSum> sums) {
        return sums.stream()
                .filter(sum -> sum.basis().inTotal() && !sum.month().isAfter(period))
                .collect(Collectors.groupingBy(LedgerSum::systemId, TreeMap::new, Collectors.toList()));
    }

    private SystemTco system(String id, List<LedgerSum> sums, List<LedgerSum> prior) {
        Optional<TechSystem> system = Optional.ofNullable(register.get(id));
        YearMonth first = sums.stream()
                .map(LedgerSum::month)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Map<Key, CostSpans> lines = new TreeMap<>();
        sums.forEach(sum -> lines.merge(key(sum), spans(sum), CostSpans::plus));
        prior.forEach(sum -> lines.merge(key(sum), prior(sum.amount()), CostSpans::plus));
        List<TcoLine> list = new ArrayList<>();
        lines.forEach((key, cost) -> list.add(new TcoLine(id, key.pool, key.basis, cost)));
        String name = system.map(TechSystem::name).orElse(id.equals(TechSystem.UNMAPPED) ? "Unmapped" : id);
        return new SystemTco(id, name, system.map(TechSystem::layer), first, older(system, first), List.copyOf(list));
    }

    /** Without a day of go-live a system that is there when the ledger begins may be older. */
    private boolean older(Optional<TechSystem> system, YearMonth first) {
        return system.flatMap(TechSystem::goLive)
                .map(live -> YearMonth.from(live).isBefore(ledgerBegins))
                .orElse(!first.isAfter(ledgerBegins));
    }

    private static Key key(LedgerSum sum) {
        return new Key(sum.costPool(), sum.basis());
    }

    private CostSpans spans(LedgerSum sum) {
        YearMonth month = sum.month();
        return new CostSpans(
                counted(sum, month.equals(period)),
                counted(sum, !month.isBefore(yearFrom)),
                CostSpans.ZERO.priorYearItems(),
                counted(sum, window.contains(month)),
                sum.amount());
    }

    private static BigDecimal counted(LedgerSum sum, boolean counts) {
        return counts ? sum.amount() : CostSpans.ZERO.month();
    }

    private static CostSpans prior(BigDecimal amount) {
        BigDecimal none = CostSpans.ZERO.month();
        return new CostSpans(none, amount, amount, none, none);
    }
}
