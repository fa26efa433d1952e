package io.outlay.ledger;

import io.outlay.model.Money;
import io.outlay.model.ServicePeriod;
import io.outlay.settings.LedgerSettings.SpreadRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Spreads a charge over the months it pays for by cumulative rounding: month m gets round(cumulative share) − what earlier
 * months got, so that the months add up to the charge exactly. Rounding is half up, away from zero, hence a credit mirrors
 * its charge. Weights are whole numbers, nothing is rounded before the share.
 */
public final class Spread {
    /** Least common multiple of 28, 29, 30 and 31: days ÷ days of the month as a whole number. */
    private static final int MONTH = 377_580;

    private final List<YearMonth> months;
    private final long[] cumulative;

    /** The spread over a service period, both ends inside. */
    public Spread(ServicePeriod period, SpreadRule rule) {
        months = period.months();
        cumulative = new long[months.size()];
        long sum = 0;
        for (int i = 0; i < cumulative.length; i++) {
            sum += weight(period.daysIn(months.get(i)), months.get(i), rule);
            cumulative[i] = sum;
        }
    }

    private static long weight(int days, YearMonth month, SpreadRule rule) {
        return rule == SpreadRule.DAYS ? days : (long) days * (MONTH / month.lengthOfMonth());
    }

    /**
     * @param amount in any currency or unit
     * @return an amount for each month, at the scale of {@code amount} but at least two decimal places
     */
    public SortedMap<YearMonth, BigDecimal> of(BigDecimal amount) {
        int scale = Math.max(Money.CENTS, amount.scale());
        BigDecimal total = BigDecimal.valueOf(cumulative[cumulative.length - 1]);
        SortedMap<YearMonth, BigDecimal> parts = new TreeMap<>();
        BigDecimal given = BigDecimal.ZERO.setScale(scale);
        for (int i = 0; i < cumulative.length; i++) {
            BigDecimal due =
                    amount.multiply(BigDecimal.valueOf(cumulative[i])).divide(total, scale, RoundingMode.HALF_UP);
            parts.put(months.get(i), due.subtract(given));
            given = due;
        }
        return parts;
    }
}
