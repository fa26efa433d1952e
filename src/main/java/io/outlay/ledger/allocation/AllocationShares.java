package io.outlay.ledger.allocation;

import io.outlay.ledger.metric.UsageMonth;
import io.outlay.model.Sum;
import io.outlay.model.fact.Allocation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What part of a giver's cost each receiver takes in a month: the fixed shares, and what they leave in proportion to the
 * usage of the others. When usage of one of them is missing, the proportion of the last month that had it all is taken.
 */
public final class AllocationShares {
    /**
     * A receiver's part.
     *
     * @param share fraction of the giver's cost
     * @param estimated whether usage of the month is missing
     */
    record Part(Allocation rule, BigDecimal share, boolean estimated) {}

    private final Map<String, NavigableMap<YearMonth, Map<String, BigDecimal>>> usage = new HashMap<>();

    public AllocationShares(List<UsageMonth> months) {
        months.forEach(month -> usage.computeIfAbsent(month.metric(), metric -> new TreeMap<>())
                .computeIfAbsent(month.month(), m -> new HashMap<>())
                .put(month.systemId(), month.value()));
    }

    /** @param rules of one giver; those by usage share one metric. Without any usage known those take nothing. */
    List<Part> of(List<Allocation> rules, YearMonth month) {
        List<Part> parts = new ArrayList<>();
        BigDecimal rest = BigDecimal.ONE;
        for (Allocation rule : rules) {
            if (rule.share().isPresent()) {
                parts.add(new Part(rule, rule.share().get(), false));
                rest = rest.subtract(rule.share().get());
            }
        }
        parts.addAll(
                byUsage(rules.stream().filter(rule -> rule.driver().isPresent()).toList(), month, rest));
        return parts;
    }

    private List<Part> byUsage(List<Allocation> rules, YearMonth month, BigDecimal rest) {
        if (rules.isEmpty() || rest.signum() <= 0) {
            return List.of();
        }
        Optional<Map.Entry<YearMonth, Map<String, BigDecimal>>> known = lastComplete(rules, month);
        return known.map(complete -> {
                    BigDecimal sum = sum(rules, complete.getValue());
                    return rules.stream()
                            .map(rule -> new Part(
                                    rule,
                                    rest.multiply(complete.getValue().get(rule.toSystem()))
                                            .divide(sum, MathContext.DECIMAL128),
                                    !complete.getKey().equals(month)))
                            .toList();
                })
                .orElse(List.of());
    }

    private Optional<Map.Entry<YearMonth, Map<String, BigDecimal>>> lastComplete(
            List<Allocation> rules, YearMonth month) {
        return usage
                .getOrDefault(rules.get(0).driver().orElseThrow(), new TreeMap<>())
                .headMap(month, true)
                .descendingMap()
                .entrySet()
                .stream()
                .filter(known -> rules.stream()
                        .allMatch(rule -> isUsable(known.getValue().get(rule.toSystem()))))
                .filter(known -> sum(rules, known.getValue()).signum() > 0)
                .findFirst();
    }

    private static boolean isUsable(BigDecimal value) {
        return value != null && value.signum() >= 0;
    }

    private static BigDecimal sum(List<Allocation> rules, Map<String, BigDecimal> values) {
        return Sum.of(rules, rule -> values.get(rule.toSystem()));
    }
}
