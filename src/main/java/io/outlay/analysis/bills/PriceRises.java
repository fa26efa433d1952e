package io.outlay.analysis.bills;

import io.outlay.model.Sum;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a system's prices rose in the last twelve months: one statement of it for findings and renewals.
 *
 * @param steps at least one, small ones too
 */
public record PriceRises(List<PriceStep> steps) {
    /** By system. */
    public static Map<String, PriceRises> of(List<PriceStep> steps) {
        Map<String, PriceRises> rises = new TreeMap<>();
        steps.stream()
                .collect(Collectors.groupingBy(PriceStep::systemId))
                .forEach((id, own) -> rises.put(id, new PriceRises(own)));
        return rises;
    }

    /** Whether one of them is as large as a price step. */
    public boolean isStep() {
        return steps.stream().anyMatch(PriceStep::step);
    }

    /** A year above the escalators of its contracts, reporting currency; without rises that have no rate. */
    public BigDecimal aboveEscalator() {
        return Sum.of(steps.stream().flatMap(step -> step.aboveEscalator().stream()));
    }

    public PriceStep steepest() {
        return steps.stream().max(Comparator.comparing(PriceStep::rise)).orElseThrow();
    }

    /** First month at a higher price. */
    public YearMonth since() {
        return steps.stream()
                .map(step -> YearMonth.from(step.from()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
