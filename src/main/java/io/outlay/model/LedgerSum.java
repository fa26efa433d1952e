package io.outlay.model;

import java.math.BigDecimal;
import java.time.YearMonth;

/** Entries of one system, month, pool, basis and currency, summed. */
public record LedgerSum(
        String systemId,
        YearMonth month,
        CostPool costPool,
        Basis basis,
        boolean oneOff,
        String sourceCurrency,
        BigDecimal amount,
        BigDecimal sourceAmount) {}
