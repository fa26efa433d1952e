package io.outlay.ledger.document;

import io.outlay.model.LargestRemainder;
import io.outlay.model.MinorUnit;
import io.outlay.model.fact.InvoiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A document with what posting works out for it.
 *
 * @param lines of the document, in its order
 * @param original the charge that it corrects
 * @param fxRate its rate; empty when there is none
 */
public record DocumentBooking(
        SourceDocument document, List<BookedLine> lines, Optional<Original> original, Optional<Rate> fxRate) {

    /**
     * The charge that a credit corrects.
     *
     * @param inferred found by its amount rather than named
     */
    public record Original(DocumentBooking charge, boolean inferred) {}

    /**
     * The one rate of a document.
     *
     * @param rate reporting currency per unit of the document's currency
     * @param origin {@code same}, {@code stated}, {@code original} or {@code ecb}
     */
    public record Rate(BigDecimal rate, String origin) {
        public static final String SAME = "same";
        public static final String STATED = "stated";
        public static final String ORIGINAL = "original";
        public static final String ECB = "ecb";
    }

    public DocumentBooking with(List<BookedLine> others) {
        return new DocumentBooking(document, others, original, fxRate);
    }

    public DocumentBooking at(Optional<Rate> other) {
        return new DocumentBooking(document, lines, original, other);
    }

    public Optional<BigDecimal> rate() {
        return fxRate.map(Rate::rate);
    }

    /** The last day of service of all its lines. */
    public LocalDate serviceEnd() {
        return lines.stream()
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
        return shared(InvoiceLine::netAmount, unit);
    }

    /**
     * What its lines cost their service periods in the reporting currency, shared as {@link #booked}: the same, unless it
     * states cost amortised. Empty without a rate.
     */
    public Optional<List<BigDecimal>> effective(MinorUnit unit) {
        return document.isStatement() ? shared(InvoiceLine::effective, unit) : booked(unit);
    }

    private Optional<List<BigDecimal>> shared(Function<InvoiceLine, BigDecimal> amount, MinorUnit unit) {
        return rate().map(rate -> LargestRemainder.of(
                lines.stream()
                        .map(line -> amount.apply(line.stated().line()).multiply(rate))
                        .toList(),
                unit));
    }

    /** Whether anything about a line is inferred: its period, or the charge whose period or rate it takes. */
    public boolean isInferred(BookedLine line) {
        boolean ofOriginal =
                fxRate.filter(rate -> rate.origin().equals(Rate.ORIGINAL)).isPresent();
        return line.inferred()
                || ofOriginal && original.filter(Original::inferred).isPresent();
    }
}
