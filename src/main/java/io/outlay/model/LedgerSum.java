package io.outlay.model;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * Entries of one system, month, pool, basis and currency, summed.
 *
 * @param contractFixed whether they are accruals that a contract fixes; their documents begin with {@value #CONTRACT_ACCRUAL}
 */
public record LedgerSum(
        String systemId,
        YearMonth month,
        CostPool costPool,
        Basis basis,
        boolean oneOff,
        String sourceCurrency,
        boolean contractFixed,
        BigDecimal amount,
        BigDecimal sourceAmount) {
    /** How the document of an accrual begins that a contract fixes: {@code accrual|contract|system|month|contract id}. */
    public static final String CONTRACT_ACCRUAL = "accrual|contract|";

    /** How the document of any other accrual begins: {@code accrual|estimate|system|month}. */
    public static final String ESTIMATED_ACCRUAL = "accrual|estimate|";
}
