package io.outlay.model.ledger;

import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Entries of one system, month, pool, basis and currency, summed; what is allocated also by the system on the other side.
 *
 * @param contractFixed whether they are accruals that a contract fixes; their documents begin with {@value #CONTRACT_ACCRUAL}
 * @param counterSystem of what is allocated: the receiver of what leaves, the giver of what comes
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
        BigDecimal sourceAmount,
        Optional<String> counterSystem) {
    /** How the document of an accrual begins that a contract fixes: {@code accrual|contract|system|month|contract id}. */
    public static final String CONTRACT_ACCRUAL = "accrual|contract|";

    /** How the document of any other accrual begins: {@code accrual|estimate|system|month}. */
    public static final String ESTIMATED_ACCRUAL = "accrual|estimate|";

    /** Of cost that no other system has to do with. */
    public LedgerSum(
            String systemId,
            YearMonth month,
            CostPool costPool,
            Basis basis,
            boolean oneOff,
            String sourceCurrency,
            boolean contractFixed,
            BigDecimal amount,
            BigDecimal sourceAmount) {
        this(
                systemId,
                month,
                costPool,
                basis,
                oneOff,
                sourceCurrency,
                contractFixed,
                amount,
                sourceAmount,
                Optional.empty());
    }
}
