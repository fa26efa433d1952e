package io.outlay.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;

/** Exact sums; what has no parts comes to 0. */
public final class Sum {
    private Sum() {}

    public static BigDecimal of(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public static BigDecimal of(Collection<BigDecimal> amounts) {
        return of(amounts.stream());
    }

    public static <T> BigDecimal of(Collection<T> rows, Function<? super T, BigDecimal> amount) {
        BigDecimal sum = BigDecimal.ZERO;
        for (T row : rows) {
            sum = sum.add(amount.apply(row));
        }
        return sum;
    }
}
