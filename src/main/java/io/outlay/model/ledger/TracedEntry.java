package io.outlay.model.ledger;

import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.Reason;
import io.outlay.model.ServicePeriod;
import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A ledger entry with the row behind it, as the period that first posted it read that row.
 *
 * @param amount reporting currency
 * @param fxRate reporting currency per unit of {@code sourceCurrency}
 * @param correctionOf the entry that this one reverses
 * @param counterSystem the other side of an allocation
 * @param source first row behind it
 * @param sha256 of the file that held {@code source} then; empty when it came from no file that is known
 * @param line the invoice line at {@code source}; empty for entries that come from no document
 */
public record TracedEntry(
        String entryId,
        YearMonth postedIn,
        Basis basis,
        CostPool costPool,
        String document,
        BigDecimal amount,
        BigDecimal sourceAmount,
        String sourceCurrency,
        BigDecimal fxRate,
        Optional<BigDecimal> quantity,
        Optional<String> unit,
        Optional<Reason> reason,
        Optional<String> correctionOf,
        Optional<String> counterSystem,
        SourceRef source,
        Optional<String> sha256,
        Optional<Line> line) {

    /** First day of the service period that its line has. */
    public Optional<LocalDate> serviceStart() {
        return line.flatMap(Line::period).map(ServicePeriod::start);
    }

    /** Last day of the service period that its line has. */
    public Optional<LocalDate> serviceEnd() {
        return line.flatMap(Line::period).map(ServicePeriod::end);
    }

    /** Where that period comes from, as in {@link DocumentLine#periodBasis()}. */
    public Optional<String> periodBasis() {
        return line.map(Line::periodBasis);
    }

    /**
     * What an invoice line stated, and the service period used for it.
     *
     * @param netAmount of the whole line, in {@code currency}
     * @param periodBasis where the period comes from, as in {@link DocumentLine#periodBasis()}
     */
    public record Line(
            String invoiceNo,
            LocalDate issueDate,
            String vendor,
            Optional<String> description,
            BigDecimal netAmount,
            String currency,
            Optional<ServicePeriod> period,
            String periodBasis) {}
}
