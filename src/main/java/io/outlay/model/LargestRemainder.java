package io.outlay.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds parts to cents so that they add up to their rounded sum: each part is cut down to a cent, and the cents left over
 * go to the parts that lost most (Hamilton's method). Equal losses: the larger part first, then the earlier one.
 *
 * <p>Negating every part negates every result, so that a credit mirrors its charge.
 */
public final class LargestRemainder {
    private static final BigDecimal CENT = BigDecimal.ONE.movePointLeft(Money.CENTS);

    private LargestRemainder() {}

    /**
     * @param exact parts in one currency, any scale and sign
     * @return the parts in cents, in the order given; their sum is the sum of {@code exact} rounded half up, away from zero
     */
    public static List<BigDecimal> toCents(List<BigDecimal> exact) {
        BigDecimal sum = sum(exact);
        return direction(sum, exact) < 0 ? negated(share(negated(exact), sum.negate())) : share(exact, sum);
    }

    private static int direction(BigDecimal sum, List<BigDecimal> exact) {
        return sum.signum() != 0
                ? sum.signum()
                : exact.stream()
                        .mapToInt(BigDecimal::signum)
                        .filter(sign -> sign != 0)
                        .findFirst()
                        .orElse(0);
    }

    private static List<BigDecimal> share(List<BigDecimal> exact, BigDecimal sum) {
        List<BigDecimal> floors = exact.stream()
                .map(part -> part.setScale(Money.CENTS, RoundingMode.FLOOR))
                .toList();
        int left = Money.toCents(sum)
                .subtract(sum(floors))
                .movePointRight(Money.CENTS)
                .intValueExact();
        List<BigDecimal> shares = new ArrayList<>(floors);
        IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).subtract(floors.get(i)))
                        .thenComparing(i -> exact.get(i).abs())
                        .reversed())
                .limit(left)
                .forEach(i -> shares.set(i, shares.get(i).add(CENT)));
        return List.copyOf(shares);
    }

    private static List<BigDecimal> negated(List<BigDecimal> parts) {
        return parts.stream().map(BigDecimal::negate).toList();
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
