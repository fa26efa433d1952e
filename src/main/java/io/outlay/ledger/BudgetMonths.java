package io.outlay.ledger;

import io.outlay.ledger.RejectedLine.Fault;
import io.outlay.model.Budget;
import io.outlay.model.BudgetMonth;
import io.outlay.model.CostPool;
import io.outlay.model.MinorUnit;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.TechLayer;
import io.outlay.model.TechSystem;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Budgets by month in the reporting currency. A row with a system is that system's, one with a layer only that layer's, one
 * with neither the portfolio's; rows for the same add up exactly and are then rounded to the
 * smallest unit.
 *
 * @param months by month, system, layer, pool; what is empty comes first
 * @param rejections of rows for unknown systems, or in a currency without a rate
 */
public record BudgetMonths(List<BudgetMonth> months, List<Rejection> rejections) {
    private record Key(
            YearMonth month, Optional<String> systemId, Optional<TechLayer> layer, Optional<CostPool> costPool) {
        private static Key of(Budget budget) {
            return new Key(
                    budget.month(),
                    budget.systemId(),
                    budget.systemId().isPresent() ? Optional.empty() : budget.layer(),
                    budget.costPool());
        }

        private BudgetMonth of(BigDecimal amount, MinorUnit unit) {
            return new BudgetMonth(month, systemId, layer, costPool, unit.round(amount));
        }
    }

    private static final Comparator<BudgetMonth> ORDER = Comparator.comparing(BudgetMonth::month)
            .thenComparing(budget -> budget.systemId().orElse(""))
            .thenComparing(budget -> budget.layer().map(TechLayer::id).orElse(""))
            .thenComparing(budget -> budget.costPool().map(CostPool::id).orElse(""));

    /**
     * @param currency reporting currency
     * @param rates fixed for the fiscal year: reporting currency per unit of each other currency
     */
    public static BudgetMonths of(
            List<Budget> budgets, List<TechSystem> systems, String currency, Map<String, BigDecimal> rates) {
        Set<String> known = systems.stream().map(TechSystem::systemId).collect(Collectors.toSet());
        Map<Key, BigDecimal> sums = new LinkedHashMap<>();
        List<Rejection> rejections = new ArrayList<>();
        for (Budget budget : budgets) {
            Optional<BigDecimal> rate = budget.currency().equals(currency)
                    ? Optional.of(BigDecimal.ONE)
                    : Optional.ofNullable(rates.get(budget.currency()));
            Optional<String> unknown = budget.systemId().filter(id -> !known.contains(id));
            if (unknown.isPresent()) {
                rejections.add(RejectedRow.of(budget).because(RowFaults.unknownSystem("system_id", unknown.get())));
            } else if (rate.isEmpty()) {
                rejections.add(RejectedRow.of(budget).because(noRate(budget.currency(), currency)));
            } else {
                sums.merge(Key.of(budget), budget.amount().multiply(rate.get()), BigDecimal::add);
            }
        }
        return new BudgetMonths(
                sums.entrySet().stream()
                        .map(sum -> sum.getKey().of(sum.getValue(), MinorUnit.of(currency)))
                        .sorted(ORDER)
                        .toList(),
                List.copyOf(rejections));
    }

    private static Fault noRate(String from, String to) {
        return new Fault(
                RejectionCode.MISSING_RATE,
                "currency",
                from,
                "has no budget rate to " + to,
                "Set outlay.fx.budget." + from + " to the rate fixed for the fiscal year: " + to + " per 1 " + from
                        + ".");
    }
}
