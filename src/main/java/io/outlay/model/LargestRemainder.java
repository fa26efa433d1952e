package io.outlay.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds parts to smallest units so that they add up to their rounded sum: each part is cut down to one, and the units left
 * over go to the parts that lost most (Hamilton's method). Equal losses: the larger part first, then the earlier one.
 *
 * <p>Negating every part negates every result, so that a credit mirrors its charge.
 */
public final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * @param exact parts in one currency, any scale and sign
     * @param unit of that currency
     * @return the parts in whole smallest units, in the order given; their sum is the sum of {@code exact} rounded half up, away from zero
     */
    public static List<BigDecimal> of(List<BigDecimal> exact, MinorUnit unit) {
        BigDecimal sum = Sum.of(exact);
        return direction(sum, exact) < 0 ? negated(share(negated(exact), sum.negate(), unit)) : share(exact, sum, unit);
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

    private static List<BigDecimal> share(List<BigDecimal> exact, BigDecimal sum, MinorUnit unit) {
        List<BigDecimal> floors = exact.stream()
                .map(part -> part.setScale(unit.digits(), RoundingMode.FLOOR))
                .toList();
        int left = unit.round(sum)
                .subtract(Sum.of(floors))
                .movePointRight(unit.digits())
                .intValueExact();
        List<BigDecimal> shares = new ArrayList<>(floors);
        IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).subtract(floors.get(i)))
                        .thenComparing(i -> exact.get(i).abs())
                        .reversed())
                .limit(left)
                .forEach(i -> shares.set(i, shares.get(i).add(unit.one())));
        return List.copyOf(shares);
    }

    private static List<BigDecimal> negated(List<BigDecimal> parts) {
        return parts.stream().map(BigDecimal::negate).toList();
    }
}
