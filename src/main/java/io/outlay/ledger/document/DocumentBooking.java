package io.outlay.ledger.document;

import io.outlay.model.LargestRemainder;
import io.outlay.model.MinorUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A document with what posting works out for it.
 *
 * @param periods of its lines, in their order
 * @param original the charge that it corrects
 * @param fxRate its rate; empty when there is none
 */
public record DocumentBooking(
        SourceDocument document, List<LinePeriod> periods, Optional<Original> original, Optional<DocumentRate> fxRate) {

    public Optional<BigDecimal> rate() {
        return fxRate.map(DocumentRate::rate);
    }

    /** The last day of service of all its lines. */
    LocalDate serviceEnd() {
        return periods.stream()
                .map(line -> line.period().end())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /**
     * Its lines in the reporting currency: the total at the rate, in whole smallest units, shared by largest remainder.
     * Empty without a rate.
     *
     * @param unit of the reporting currency
     */
    public Optional<List<BigDecimal>> booked(MinorUnit unit) {
        return rate().map(rate -> LargestRemainder.of(
                document.lines().stream()
                        .map(line -> line.line().netAmount().multiply(rate))
                        .toList(),
                unit));
    }

    /**
     * What its lines cost their service periods in the reporting currency, shared as {@link #booked}: the same, unless it
     * states cost amortised. Empty without a rate.
     */
    public Optional<List<BigDecimal>> effective(MinorUnit unit) {
        return document.isStatement()
                ? rate().map(rate -> LargestRemainder.of(
                        document.lines().stream()
                                .map(line -> line.line().effective().multiply(rate))
                                .toList(),
                        unit))
                : booked(unit);
    }

    /** Whether anything about a line is inferred: its period, or the charge whose period or rate it takes. */
    public boolean isInferred(int line) {
        boolean rateInferred = fxRate.filter(DocumentRate::isOriginals).isPresent()
                && original.filter(Original::inferred).isPresent();
        return periods.get(line).inferred() || rateInferred;
    }
}
