package io.outlay.analysis;

import io.outlay.model.Basis;
import io.outlay.model.BudgetMonth;
import io.outlay.model.CostPool;
import io.outlay.model.LedgerSum;
import io.outlay.model.Money;
import io.outlay.model.TechLayer;
import io.outlay.model.TechSystem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Holds the ledger against the fiscal year's budget. Pure. */
public final class BudgetVarianceCalculator {
    /** Months whose mean stands for those that remain. */
    static final int RECENT = 3;

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
    private final Optional<YearMonth> firstCost;

    private BudgetVarianceCalculator(ActualCost actual) {
        this.actual = actual;
        this.period = actual.period();
        this.year = actual.year();
        this.register = actual.systems().stream().collect(Collectors.toMap(TechSystem::systemId, Function.identity()));
        this.firstCost = actual.sums().stream()
                .filter(sum -> sum.basis().inTotal())
                .map(LedgerSum::month)
                .min(Comparator.naturalOrder());
    }

    /**
     * @param budgets of any months; only those of the period's fiscal year count
     * @return the portfolio, layers in their order, systems by id, each with its pools; nothing when the year has no budget
     */
    public static List<BudgetVariance> of(ActualCost actual, List<BudgetMonth> budgets) {
        return new BudgetVarianceCalculator(actual).of(budgets);
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
        return new BudgetVariance(
                period,
                scope.level(),
                scope.id(),
                name(scope),
                scope.costPool(),
                new AgainstBudget(
                        budget(rows, period, period), total(actual.sums(), budgeted.and(within(period, period)))),
                new AgainstBudget(budget(rows, year.start(), period), toDate.add(prior)),
                prior,
                budget(rows, year.start(), year.end()).orElse(BigDecimal.ZERO),
                toDate.add(prior).add(remaining(ever)));
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
        boolean external = sum.basis() == Basis.EFFECTIVE || sum.basis() == Basis.ACCRUAL;
        boolean pool = key.pool()
                .map(p -> p == sum.costPool() && (external || sum.basis() == Basis.EFFORT))
                .orElse(external);
        return pool
                && key.systemId().map(sum.systemId()::equals).orElse(true)
                && key.layer()
                        .map(layer -> layer(sum).filter(layer::equals).isPresent())
                        .orElse(true);
    }

    private Optional<TechLayer> layer(LedgerSum sum) {
        return Optional.ofNullable(register.get(sum.systemId())).map(TechSystem::layer);
    }

    private static Predicate<LedgerSum> within(YearMonth from, YearMonth to) {
        return sum -> !sum.month().isBefore(from) && !sum.month().isAfter(to);
    }

    private static BigDecimal total(List<LedgerSum> sums, Predicate<LedgerSum> which) {
        return Money.toCents(
                sums.stream().filter(which).map(LedgerSum::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static Optional<BigDecimal> budget(List<BudgetMonth> rows, YearMonth from, YearMonth to) {
        return rows.stream()
                .filter(row -> !row.month().isBefore(from) && !row.month().isAfter(to))
                .map(BudgetMonth::amount)
                .reduce(BigDecimal::add);
    }

    /** The months that remain at the mean of the last three, or of as many as the ledger has. */
    private BigDecimal remaining(Predicate<LedgerSum> covered) {
        long months = period.until(year.end(), ChronoUnit.MONTHS);
        YearMonth from = firstCost
                .filter(first -> first.isAfter(period.minusMonths(RECENT - 1L)) && !first.isAfter(period))
                .orElse(period.minusMonths(RECENT - 1L));
        long recent = from.until(period, ChronoUnit.MONTHS) + 1;
        BigDecimal sum = total(actual.sums(), covered.and(within(from, period)).and(cost -> !cost.oneOff()));
        return sum.multiply(BigDecimal.valueOf(months))
                .divide(BigDecimal.valueOf(recent), Money.CENTS, RoundingMode.HALF_UP);
    }
}
