package io.outlay.ledger.accrual;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The middle of a few amounts; of an even number the mean of the middle two. */
final class Median {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Median() {}

    /** @param amounts at least one */
    static BigDecimal of(List<BigDecimal> amounts) {
        List<BigDecimal> sorted = amounts.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO, MathContext.DECIMAL128);
    }
}
