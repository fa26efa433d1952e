package io.outlay.intake.table.focus;

import java.math.BigDecimal;

/** Adds amounts up exactly; as long as their digits fit a long, without an object for each. */
final class ExactSum {
    private static final int MOST_DECIMALS = 18;
    private static final long[] POWERS = powers();

    private BigDecimal rest = BigDecimal.ZERO;
    private long units;
    private int scale;

    private static long[] powers() {
        long[] powers = new long[MOST_DECIMALS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }

    void add(BigDecimal amount) {
        rest = rest.add(amount);
    }

    /** Adds amount × 10^−decimals. */
    void add(long amount, int decimals) {
        if (decimals == scale) {
            addUnits(amount);
        } else if (decimals > MOST_DECIMALS || decimals < scale && !fits(amount, scale - decimals)) {
            rest = rest.add(BigDecimal.valueOf(amount, decimals));
        } else if (decimals < scale) {
            addUnits(amount * POWERS[scale - decimals]);
        } else {
            if (fits(units, decimals - scale)) {
                units *= POWERS[decimals - scale];
            } else {
                spill();
            }
            scale = decimals;
            addUnits(amount);
        }
    }

    /** With as many decimals as the amount that has most. */
    BigDecimal total() {
        return rest.add(BigDecimal.valueOf(units, scale));
    }

    private void addUnits(long amount) {
        long sum = units + amount;
        if (((units ^ sum) & (amount ^ sum)) < 0) {
            spill();
            sum = amount;
        }
        units = sum;
    }

    private void spill() {
        rest = rest.add(BigDecimal.valueOf(units, scale));
        units = 0;
    }

    /** Whether it can be multiplied by a power of ten. */
    private static boolean fits(long number, int power) {
        return Math.abs(number) <= Long.MAX_VALUE / POWERS[power];
    }
}
