package io.outlay.ledger.register;

import io.outlay.ledger.document.RejectedLine.Fault;
import io.outlay.ledger.document.RejectedRow;
import io.outlay.ledger.document.RowFaults;
import io.outlay.model.CostPool;
import io.outlay.model.MinorUnit;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.Sum;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.Budget;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.BudgetMonth;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Budgets by month in the reporting currency. A row with a system is that system's, one with a layer only that layer's, one
 * with neither the portfolio's; rows of one file for the same add up exactly and are then rounded to the smallest unit. What another file
 * states for the same is a duplicate when its rows add up to the same, else a conflict; the earlier counts.
 *
 * @param months by month, system, layer, pool; what is empty comes first
 * @param rejections of rows for unknown systems, in a currency without a rate, or in conflict with another file
 * @param duplicates rows that another file states alike
 */
public record BudgetMonths(List<BudgetMonth> months, List<Rejection> rejections, int duplicates) {
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
        Map<String, BigDecimal> all = new HashMap<>(rates);
        all.put(currency, BigDecimal.ONE);
        Map<Key, Map<String, List<Budget>>> byFile = new LinkedHashMap<>();
        List<Rejection> rejections = new ArrayList<>();
        for (Budget budget : budgets) {
            unknownSystem(budget, known)
                    .or(() -> withoutRate(budget, currency, all))
                    .ifPresentOrElse(
                            fault -> rejections.add(RejectedRow.of(budget).because(fault)),
                            () -> byFile.computeIfAbsent(Key.of(budget), key -> new LinkedHashMap<>())
                                    .computeIfAbsent(budget.source().file(), file -> new ArrayList<>())
                                    .add(budget));
        }
        int duplicates = byFile.values().stream()
                .mapToInt(files -> compare(List.copyOf(files.values()), rejections))
                .sum();
        MinorUnit unit = MinorUnit.of(currency);
        List<BudgetMonth> months = byFile.entrySet().stream()
                .map(files -> files.getKey()
                        .of(sum(files.getValue().values().iterator().next(), all), unit))
                .sorted(ORDER)
                .toList();
        return new BudgetMonths(months, List.copyOf(rejections), duplicates);
    }

    private static Optional<Fault> unknownSystem(Budget budget, Set<String> known) {
        return budget.systemId()
                .filter(id -> !known.contains(id))
                .map(id -> RowFaults.unknownSystem("system_id", id, known));
    }

    /** Holds later files against the first; the rows that say the same are counted. */
    private static int compare(List<List<Budget>> files, List<Rejection> rejections) {
        List<Budget> first = files.get(0);
        int duplicates = 0;
        for (List<Budget> later : files.subList(1, files.size())) {
            if (stated(later).equals(stated(first))) {
                duplicates += later.size();
            } else {
                later.forEach(budget -> rejections.add(RejectedRow.of(budget)
                        .because(RowFaults.conflict(
                                "amount",
                                budget.amount().toPlainString(),
                                budget.source(),
                                first.get(0).source()))));
            }
        }
        return duplicates;
    }

    private static SortedMap<String, BigDecimal> stated(List<Budget> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        Budget::currency,
                        row -> row.amount().stripTrailingZeros(),
                        (a, b) -> a.add(b).stripTrailingZeros(),
                        TreeMap::new));
    }

    private static BigDecimal sum(List<Budget> rows, Map<String, BigDecimal> rates) {
        return Sum.of(rows, row -> row.amount().multiply(rates.get(row.currency())));
    }

    /** What a reader should know of them. */
    public List<String> notes() {
        return duplicates == 0
                ? List.of()
                : List.of(
                        duplicates == 1
                                ? "1 row of budgets is stated in another file as well and counts once"
                                : duplicates + " rows of budgets are stated in another file as well and count once");
    }

    private static Optional<Fault> withoutRate(Budget budget, String to, Map<String, BigDecimal> rates) {
        String from = budget.currency();
        return rates.containsKey(from)
                ? Optional.empty()
                : Optional.of(new Fault(
                        RejectionCode.MISSING_RATE,
                        "currency",
                        from,
                        "has no budget rate to " + to,
                        "Set outlay.fx.budget." + from + " to the rate fixed for the fiscal year: " + to + " per 1 "
                                + from + "."));
    }
}
