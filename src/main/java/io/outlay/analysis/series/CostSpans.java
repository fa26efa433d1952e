package io.outlay.analysis.series;

import java.math.BigDecimal;

/**
 * A cost over four spans that end with the period; reporting currency, exact.
 *
 * @param month the period's month
 * @param fiscalYearToDate known months of the fiscal year, and the prior-year items
 * @param priorYearItems the part of {@code fiscalYearToDate} that belongs to months of an earlier fiscal year
 * @param twelveMonths the last twelve months, the fewer of them that are known
 * @param sinceGoLive all that the ledger holds of it, what was spent before go-live included
 */
public record CostSpans(
        BigDecimal month,
        BigDecimal fiscalYearToDate,
        BigDecimal priorYearItems,
        BigDecimal twelveMonths,
        BigDecimal sinceGoLive) {
    private static final BigDecimal NONE = BigDecimal.ZERO;
    public static final CostSpans ZERO = new CostSpans(NONE, NONE, NONE, NONE, NONE);

    public CostSpans plus(CostSpans other) {
        return new CostSpans(
                month.add(other.month),
                fiscalYearToDate.add(other.fiscalYearToDate),
                priorYearItems.add(other.priorYearItems),
                twelveMonths.add(other.twelveMonths),
                sinceGoLive.add(other.sinceGoLive));
    }
}
