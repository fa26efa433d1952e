package io.outlay.model.ledger;

import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.Reason;
import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A posting. Never changed and never deleted once its period is published; a change is a reversal and a new entry.
 *
 * @param entryId hash of key, posting period and kind; 32 hexadecimal digits
 * @param month the month that it belongs to
 * @param postedIn the period in which it was posted
 * @param amount reporting currency
 * @param fxRate reporting currency per unit of {@code sourceCurrency}
 * @param document vendor, type, number and year of issue; see {@code ledger.DocumentId}
 * @param reason why it was posted for a month closed before; empty for the month's own postings and the opening load
 * @param correctionOf the entry that this one reverses
 * @param counterSystem the other side of an allocation
 * @param source first row behind it
 * @param sourceRows rows behind it
 */
public record LedgerEntry(
        String entryId,
        YearMonth month,
        YearMonth postedIn,
        String systemId,
        CostPool costPool,
        Basis basis,
        BigDecimal amount,
        String currency,
        BigDecimal sourceAmount,
        String sourceCurrency,
        BigDecimal fxRate,
        Optional<BigDecimal> quantity,
        Optional<String> unit,
        boolean oneOff,
        String document,
        Optional<Reason> reason,
        Optional<String> correctionOf,
        Optional<String> counterSystem,
        SourceRef source,
        int sourceRows) {}
