package io.outlay.analysis.bridge;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Bills that moved to another pool or another currency: one component of a system ends and another begins where it ended,
 * in the same currency or for the same pool, of about the same size. The document only changed its label; taken apart, the
 * cost would count as ended and new. Taken together it is one bill whose price may have changed.
 */
public final class MovedBills {
    /** Months compared on both sides, so that a month billed in part does not decide. */
    private static final int SIDE = 3;

    public static final BigDecimal TWICE = BigDecimal.valueOf(2);

    private MovedBills() {}

    /** @param components of one system, in order of their keys */
    static List<CostComponent> joined(List<CostComponent> components, Lifetime lifetime) {
        List<CostComponent> rest = new ArrayList<>(components);
        components.stream()
                .filter(c -> !c.isEffort() && isKnownToStart(c, lifetime))
                .sorted(Comparator.comparing(CostComponent::first))
                .forEach(later -> earlier(later, rest).ifPresent(before -> {
                    rest.remove(later);
                    rest.set(rest.indexOf(before), before.goesOnAs(later));
                }));
        return List.copyOf(rest);
    }

    private static boolean isKnownToStart(CostComponent component, Lifetime lifetime) {
        return component.first().isAfter(lifetime.years().first())
                && component.first().isAfter(lifetime.booksBegin());
    }

    private static Optional<CostComponent> earlier(CostComponent later, List<CostComponent> rest) {
        return rest.stream()
                .filter(before -> before != later && !before.isEffort() && goesOn(before, later))
                .findFirst();
    }

    private static boolean goesOn(CostComponent before, CostComponent later) {
        long apart = ChronoUnit.MONTHS.between(before.last().plusMonths(1), later.first());
        boolean isAlike = before.key().pool() == later.key().pool()
                || before.key().currency().equals(later.key().currency());
        return Math.abs(apart) <= 1 && before.first().isBefore(later.first()) && isAlike && isOfOneSize(before, later);
    }

    private static boolean isOfOneSize(CostComponent before, CostComponent later) {
        YearMonth last = before.last();
        YearMonth first = later.first();
        BigDecimal was = largest(before.booked()
                .subMap(last.minusMonths(SIDE - 1L), true, last, true)
                .values());
        BigDecimal is = largest(later.booked()
                .subMap(first, true, first.plusMonths(SIDE - 1L), true)
                .values());
        return was.signum() > 0
                && is.signum() > 0
                && was.compareTo(is.multiply(TWICE)) <= 0
                && is.compareTo(was.multiply(TWICE)) <= 0;
    }

    private static BigDecimal largest(Collection<BigDecimal> amounts) {
        return amounts.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }
}
