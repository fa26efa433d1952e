package io.outlay.model.ledger;

import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What the ledger should hold for one key when all facts are taken together. The key is (document, line, month, systemId,
 * costPool, basis); posting compares its amounts with what earlier periods posted.
 *
 * @param line identity of the line in its document: its line number, else its rank by content; never its place in a file
 * @param amount reporting currency
 * @param sourceAmount in {@code sourceCurrency}; months of a line add up to its net amount
 * @param counterSystem the other side of an allocation; one entry's document names it too
 * @param quantity the line's share of its quantity in this month
 */
public record TargetEntry(
        String document,
        String line,
        YearMonth month,
        String systemId,
        CostPool costPool,
        Basis basis,
        BigDecimal amount,
        BigDecimal sourceAmount,
        String sourceCurrency,
        BigDecimal fxRate,
        Optional<BigDecimal> quantity,
        Optional<String> unit,
        boolean oneOff,
        Optional<String> counterSystem,
        SourceRef source,
        int sourceRows) {}
