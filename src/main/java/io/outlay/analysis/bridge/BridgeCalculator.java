package io.outlay.analysis.bridge;

import io.outlay.analysis.bridge.CostComponent.Key;
import io.outlay.analysis.bridge.TwoYears.Pair;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.series.Series;
import io.outlay.analysis.series.Subject;
import io.outlay.model.Basis;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.LedgerSum;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bridges the booked cost of twelve months to that of the twelve before: by component (system, pool, source currency), to
 * the cent, then summed by system, layer and portfolio. One-offs, allocation and what was corrected of the year before are
 * bars of their own.
 */
public final class BridgeCalculator {
    private final AnalysisInput input;
    private final TwoYears years;
    private final BilledQuantities quantities;
    private final Map<String, List<LedgerSum>> sums;
    private final Map<String, List<Contract>> contracts;
    private final Optional<SortedMap<String, BigDecimal>> reported;
    private final YearMonth booksBegin;

    private BridgeCalculator(AnalysisInput input) {
        this.input = input;
        this.years = new TwoYears(input.period());
        this.quantities = new BilledQuantities(years, input.facts().bridge().quantities());
        this.sums = input.facts().sums().stream()
                .filter(sum -> sum.basis().inTotal() && !sum.month().isAfter(input.period()))
                .collect(Collectors.groupingBy(LedgerSum::systemId, TreeMap::new, Collectors.toList()));
        this.contracts = input.facts().contracts().stream().collect(Collectors.groupingBy(Contract::systemId));
        this.reported = input.facts().bridge().reportedAYearAgo();
        this.booksBegin = sums.values().stream()
                .flatMap(List::stream)
                .filter(sum -> sum.amount().signum() != 0)
                .map(LedgerSum::month)
                .min(Comparator.naturalOrder())
                .orElse(input.period());
    }

    /**
     * @param systems what is explained, in the order wanted; a system of the ledger or of last year's report that is not
     *     among them follows
     * @param layers in the order wanted
     * @return systems, layers, portfolio; nothing when the ledger's sums are not known
     */
    public static List<Bridge> bridges(
            AnalysisInput input, List<Series> systems, List<Series> layers, Subject portfolio) {
        BridgeCalculator calculator = new BridgeCalculator(input);
        return calculator.sums.isEmpty() && calculator.reported.isEmpty()
                ? List.of()
                : calculator.bridges(systems, layers, portfolio);
    }

    private record Placed(Optional<TechLayer> layer, Bridge bridge) {}

    private List<Bridge> bridges(List<Series> systems, List<Series> layers, Subject portfolio) {
        List<Placed> placed = new ArrayList<>();
        Set<String> others = new TreeSet<>(sums.keySet());
        reported.ifPresent(year -> others.addAll(year.keySet()));
        for (Series series : systems) {
            Subject subject = series.subject();
            others.remove(subject.id());
            placed.add(new Placed(
                    subject.layer(), system(subject.id(), subject.name(), subject.system(), driver(series))));
        }
        others.forEach(id -> placed.add(new Placed(
                Optional.empty(),
                system(id, id.equals(TechSystem.UNMAPPED) ? "Unmapped" : id, Optional.empty(), Optional.empty()))));
        Stream<Bridge> ofLayers = layers.stream()
                .map(Series::subject)
                .map(layer -> sum(layer, placed, p -> p.layer().equals(layer.layer())));
        Bridge whole = sum(portfolio, placed, p -> true);
        return Stream.of(placed.stream().map(Placed::bridge), ofLayers, Stream.of(whole))
                .flatMap(rows -> rows)
                .toList();
    }

    private Bridge system(String id, String name, Optional<TechSystem> system, Optional<Pair> driver) {
        List<LedgerSum> own = sums.getOrDefault(id, List.of());
        Pair whole = sum(own, sum -> true);
        CostChange change = CostChange.apart(
                sum(own, CostComponent::isOneOff).change(),
                sum(own, sum -> sum.basis() == Basis.ALLOCATED).change());
        List<Contract> agreed = contracts.getOrDefault(id, List.of());
        Lifetime lifetime = new Lifetime(years, booksBegin, system, agreed, estimated(own));
        ComponentBridge bridge = new ComponentBridge(years, quantities, agreed, driver, input.unit());
        List<BridgePart> parts = new ArrayList<>();
        for (CostComponent component : MovedBills.joined(components(own), lifetime)) {
            CostChange part = bridge.explain(component, lifetime);
            change = change.plus(part);
            parts.add(new BridgePart(component.key().pool(), component.key().currency(), part));
        }
        BigDecimal from =
                reported.map(year -> year.getOrDefault(id, BigDecimal.ZERO)).orElse(whole.before());
        Optional<BigDecimal> correction = reported.map(year -> whole.before().subtract(from));
        return new Bridge(Level.SYSTEM, id, name, from, whole.now(), change, correction, List.copyOf(parts));
    }

    private static List<CostComponent> components(List<LedgerSum> own) {
        Map<Key, List<LedgerSum>> byKey = own.stream()
                .filter(CostComponent::holds)
                .collect(Collectors.groupingBy(Key::of, TreeMap::new, Collectors.toList()));
        return byKey.entrySet().stream()
                .map(group -> CostComponent.of(group.getKey(), group.getValue()))
                .filter(component -> !component.booked().isEmpty())
                .toList();
    }

    private static Set<YearMonth> estimated(List<LedgerSum> own) {
        return own.stream()
                .filter(sum -> sum.basis() == Basis.ACCRUAL && sum.amount().signum() != 0)
                .map(LedgerSum::month)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The driver over the calendar months known in both years; empty when more than two lack. */
    private Optional<Pair> driver(Series series) {
        Pair sum = Pair.ZERO;
        int known = 0;
        for (YearMonth month : Series.months(years.middle(), years.period())) {
            Optional<BigDecimal> now = series.driver(month);
            Optional<BigDecimal> before = series.driver(month.minusYears(1));
            if (now.isPresent() && before.isPresent()) {
                sum = sum.plus(new Pair(before.get(), now.get()));
                known++;
            }
        }
        boolean enough = known >= Subject.YEAR - input.settings().history().maxGaps();
        return enough && sum.positive() ? Optional.of(sum) : Optional.empty();
    }

    private Pair sum(List<LedgerSum> own, Predicate<LedgerSum> which) {
        return own.stream()
                .filter(which)
                .map(s -> new Pair(
                        years.before(s.month()) ? s.amount() : BigDecimal.ZERO,
                        years.now(s.month()) ? s.amount() : BigDecimal.ZERO))
                .reduce(Pair.ZERO, Pair::plus);
    }

    private static Bridge sum(Subject subject, List<Placed> systems, Predicate<Placed> member) {
        List<Bridge> own = systems.stream().filter(member).map(Placed::bridge).toList();
        BigDecimal none = BigDecimal.ZERO;
        BigDecimal from = own.stream().map(Bridge::from).reduce(none, BigDecimal::add);
        BigDecimal to = own.stream().map(Bridge::to).reduce(none, BigDecimal::add);
        CostChange change = own.stream().map(Bridge::change).reduce(CostChange.ZERO, CostChange::plus);
        Optional<BigDecimal> correction = systems.stream()
                        .anyMatch(p -> p.bridge().correction().isPresent())
                ? Optional.of(own.stream().flatMap(b -> b.correction().stream()).reduce(none, BigDecimal::add))
                : Optional.empty();
        return new Bridge(subject.level(), subject.id(), subject.name(), from, to, change, correction, List.of());
    }
}
