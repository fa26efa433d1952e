package io.outlay.analysis.tco;

import io.outlay.analysis.outlook.Outlook;
import io.outlay.analysis.outlook.OutlookMonth;
import io.outlay.analysis.series.FiscalYear;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.Sum;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.BudgetMonth;
import io.outlay.model.ledger.LedgerSum;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Holds the ledger against the fiscal year's budget. Pure. */
public final class BudgetVarianceCalculator {
    /** What a budget row covers. */
    private record Key(Optional<String> systemId, Optional<TechLayer> layer, Optional<CostPool> pool) {
        static Key of(BudgetMonth row) {
            return new Key(row.systemId(), row.systemId().isPresent() ? Optional.empty() : row.layer(), row.costPool());
        }
    }

    private final ActualCost actual;
    private final YearMonth period;
    private final FiscalYear year;
    private final Map<String, TechSystem> register;
    private final Outlook outlook;
    private final SortedMap<String, SortedSet<CostPool>> pools = new TreeMap<>();

    private BudgetVarianceCalculator(ActualCost actual, Outlook outlook) {
        this.actual = actual;
        this.outlook = outlook;
        this.period = actual.period();
        this.year = actual.year();
        actual.sums().stream()
                .filter(sum -> sum.basis() != Basis.ALLOCATED && sum.basis() != Basis.BILLED)
                .forEach(sum -> pool(sum.systemId(), sum.costPool()));
        outlook.lines().forEach(line -> pool(line.systemId(), line.costPool()));
        this.register = actual.systems().stream().collect(Collectors.toMap(TechSystem::systemId, Function.identity()));
    }

    private void pool(String systemId, CostPool pool) {
        pools.computeIfAbsent(systemId, id -> new TreeSet<>()).add(pool);
    }

    /**
     * @param budgets of any months; only those of the period's fiscal year count
     * @param outlook of the months that remain: the year's landing is what the outlook says
     * @return the portfolio, layers in their order, systems by id, each with its pools; nothing when the year has no budget
     */
    public static List<BudgetVariance> of(ActualCost actual, List<BudgetMonth> budgets, Outlook outlook) {
        return new BudgetVarianceCalculator(actual, outlook).of(budgets);
    }

    private List<BudgetVariance> of(List<BudgetMonth> budgets) {
        List<BudgetMonth> rows =
                budgets.stream().filter(row -> year.contains(row.month())).toList();
        List<BudgetVariance> variances = new ArrayList<>();
        BudgetScope.group(rows, register).forEach((scope, of) -> variances.add(variance(scope, of)));
        return List.copyOf(variances);
    }

    private BudgetVariance variance(BudgetScope scope, List<BudgetMonth> rows) {
        Map<Key, YearMonth> from = new LinkedHashMap<>();
        rows.forEach(row -> from.merge(Key.of(row), row.month(), (a, b) -> a.isBefore(b) ? a : b));
        Predicate<LedgerSum> budgeted =
                covered(from, (sum, first) -> !sum.month().isBefore(first));
        Predicate<LedgerSum> ever = covered(from, (sum, first) -> true);
        BigDecimal prior = total(actual.priorYear(), ever);
        BigDecimal toDate = total(actual.sums(), budgeted.and(within(year.start(), period)));
        Optional<BigDecimal> actualToDate = Optional.of(toDate.add(prior)).filter(sum -> isKnown(from.values()));
        List<OutlookMonth> ahead = remaining(from.keySet());
        return new BudgetVariance(
                period,
                scope.level(),
                scope.id(),
                name(scope),
                scope.costPool(),
                new AgainstBudget(
                        budget(rows, period, period),
                        Optional.of(total(actual.sums(), budgeted.and(within(period, period))))),
                new AgainstBudget(budget(rows, year.start(), period), actualToDate),
                prior,
                budget(rows, year.start(), year.end()).orElse(BigDecimal.ZERO),
                actualToDate.map(spent -> new Landing(
                        spent.add(Sum.of(ahead, OutlookMonth::mean)),
                        spent.add(Sum.of(ahead, OutlookMonth::low)),
                        spent.add(Sum.of(ahead, OutlookMonth::high)))),
                covered(from));
    }

    /** What of the ledger and of the outlook is budgeted, each cost pool of a system once, from its earliest budget on. */
    private List<BudgetVariance.Covered> covered(Map<Key, YearMonth> from) {
        List<BudgetVariance.Covered> all = new ArrayList<>();
        pools.forEach((systemId, some) -> some.forEach(pool -> from.entrySet().stream()
                .filter(key -> covers(key.getKey(), systemId, pool))
                .map(Map.Entry::getValue)
                .min(YearMonth::compareTo)
                .ifPresent(
                        first -> all.add(new BudgetVariance.Covered(systemId, pool, first, ahead(systemId, pool))))));
        return List.copyOf(all);
    }

    private BigDecimal ahead(String systemId, CostPool pool) {
        return Sum.of(outlook.lines().stream()
                .filter(line -> line.systemId().equals(systemId) && line.costPool() == pool)
                .flatMap(line -> line.months().stream())
                .filter(month -> !month.month().isAfter(year.end()))
                .map(OutlookMonth::mean));
    }

    /** Whether the ledger reaches back to the first month that is budgeted: what lies before it is unknown, not saved. */
    private boolean isKnown(Collection<YearMonth> budgeted) {
        return actual.known()
                .filter(first -> budgeted.stream().noneMatch(month -> month.isBefore(first)))
                .isPresent();
    }

    private String name(BudgetScope scope) {
        return switch (scope.level()) {
            case PORTFOLIO -> "Portfolio";
            case LAYER -> TechLayer.values()[scope.rank()].title();
            case SYSTEM ->
                Optional.ofNullable(register.get(scope.id()))
                        .map(TechSystem::name)
                        .orElse(scope.id());
        };
    }

    private Predicate<LedgerSum> covered(Map<Key, YearMonth> keys, BiPredicate<LedgerSum, YearMonth> when) {
        return sum ->
                keys.entrySet().stream().anyMatch(key -> covers(key.getKey(), sum) && when.test(sum, key.getValue()));
    }

    private boolean covers(Key key, LedgerSum sum) {
        return sum.basis() != Basis.ALLOCATED
                && sum.basis() != Basis.BILLED
                && covers(key, sum.systemId(), sum.costPool());
    }

    /** Hours have pools of their own, so that a row without a pool covers all others. */
    private boolean covers(Key key, String systemId, CostPool pool) {
        return key.pool().map(p -> p == pool).orElse(!pool.isEffort())
                && key.systemId().map(systemId::equals).orElse(true)
                && key.layer()
                        .map(layer -> layer(systemId).filter(layer::equals).isPresent())
                        .orElse(true);
    }

    private Optional<TechLayer> layer(String systemId) {
        return Optional.ofNullable(register.get(systemId)).map(TechSystem::layer);
    }

    private static Predicate<LedgerSum> within(YearMonth from, YearMonth to) {
        return sum -> !sum.month().isBefore(from) && !sum.month().isAfter(to);
    }

    private static BigDecimal total(List<LedgerSum> sums, Predicate<LedgerSum> which) {
        return Sum.of(sums.stream().filter(which).map(LedgerSum::amount));
    }

    private static Optional<BigDecimal> budget(List<BudgetMonth> rows, YearMonth from, YearMonth to) {
        return rows.stream()
                .filter(row -> !row.month().isBefore(from) && !row.month().isAfter(to))
                .map(BudgetMonth::amount)
                .reduce(BigDecimal::add);
    }

    /** The outlook of what is budgeted, for the months of the year that are still to come. */
    private List<OutlookMonth> remaining(Set<Key> keys) {
        return outlook.months((systemId, pool) -> keys.stream().anyMatch(key -> covers(key, systemId, pool))).stream()
                .filter(month -> !month.month().isAfter(year.end()))
                .toList();
    }
}
