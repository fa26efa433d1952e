package io.outlay.ledger.posting;

import io.outlay.model.MinorUnit;
import io.outlay.model.ServicePeriod;
import io.outlay.settings.LedgerSettings.SpreadRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
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

    /** Decimals that quantities have at least. */
    private static final int QUANTITY_DIGITS = 2;

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
     * @param amount of money
     * @param unit of its currency: the parts are in whole ones, or as fine as the amount itself is stated
     */
    public SortedMap<YearMonth, BigDecimal> of(BigDecimal amount, MinorUnit unit) {
        return parts(unit.stated(amount));
    }

    /** A quantity, to two decimal places or as fine as it is stated. */
    public SortedMap<YearMonth, BigDecimal> of(BigDecimal quantity) {
        return parts(quantity(quantity));
    }

    /** A quantity with the decimals that its parts have. */
    static BigDecimal quantity(BigDecimal number) {
        return number.setScale(Math.max(QUANTITY_DIGITS, number.scale()));
    }

    private SortedMap<YearMonth, BigDecimal> parts(BigDecimal amount) {
        if (cumulative.length == 1) {
            return new TreeMap<>(Map.of(months.get(0), amount));
        }
        BigDecimal total = BigDecimal.valueOf(cumulative[cumulative.length - 1]);
        SortedMap<YearMonth, BigDecimal> parts = new TreeMap<>();
        BigDecimal given = BigDecimal.ZERO;
        for (int i = 0; i < cumulative.length; i++) {
            BigDecimal due = amount.multiply(BigDecimal.valueOf(cumulative[i]))
                    .divide(total, amount.scale(), RoundingMode.HALF_UP);
            parts.put(months.get(i), due.subtract(given));
            given = due;
        }
        return parts;
    }
}
