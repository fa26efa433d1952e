package io.outlay.settings;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What bills and contracts are held against, beside the verdict.
 *
 * @param inflation by year, per cent; a year that is not named is unknown
 */
public record BillSettings(Renewals renewals, InvoiceChecks checks, Map<Integer, BigDecimal> inflation) {
    /**
     * @param actByDays days after the period's end that the act-by list looks ahead
     * @param cashDays the same for the cash that renewals ask for
     * @param priceStepPct rise of a unit price from which it is a price step, per cent
     * @param priceStepAboveInflation the same above the year's inflation, in points; the larger counts
     * @param seatBuffer share of the paid seats that may stay free
     */
    public record Renewals(
            int actByDays,
            int cashDays,
            BigDecimal priceStepPct,
            BigDecimal priceStepAboveInflation,
            BigDecimal seatBuffer) {}

    /**
     * @param maxScore modified z-score beyond which a document is unlike the others
     * @param minDeviation share of the median that a deviation must reach, and that stands for a spread of 0
     * @param windowMonths months of like documents looked at
     * @param minDocuments like documents needed
     */
    public record InvoiceChecks(BigDecimal maxScore, BigDecimal minDeviation, int windowMonths, int minDocuments) {}

    /** Per cent of a year, where it is known. */
    public Optional<BigDecimal> inflation(int year) {
        return Optional.ofNullable(inflation.get(year));
    }
}
