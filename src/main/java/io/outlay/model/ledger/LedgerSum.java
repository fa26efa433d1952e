package io.outlay.model.ledger;

import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
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

    /** The order in which sums are listed; those that are equal in it can be added. */
    public static final Comparator<LedgerSum> BY_KEY = Comparator.comparing(LedgerSum::systemId)
            .thenComparing(LedgerSum::month)
            .thenComparing(LedgerSum::costPool)
            .thenComparing(LedgerSum::basis)
            .thenComparing(LedgerSum::oneOff)
            .thenComparing(LedgerSum::sourceCurrency)
            .thenComparing(LedgerSum::contractFixed)
            .thenComparing(sum -> sum.counterSystem().orElse(""));

    /** Of one entry that the ledger should hold. */
    public static LedgerSum of(TargetEntry entry) {
        return new LedgerSum(
                entry.systemId(),
                entry.month(),
                entry.costPool(),
                entry.basis(),
                entry.oneOff(),
                entry.sourceCurrency(),
                isContractFixed(entry.document()),
                entry.amount(),
                entry.sourceAmount(),
                entry.counterSystem());
    }

    /** Of one entry that the ledger holds. */
    public static LedgerSum of(LedgerEntry entry) {
        return new LedgerSum(
                entry.systemId(),
                entry.month(),
                entry.costPool(),
                entry.basis(),
                entry.oneOff(),
                entry.sourceCurrency(),
                isContractFixed(entry.document()),
                entry.amount(),
                entry.sourceAmount(),
                entry.counterSystem());
    }

    /** Whether it was paid or worked to bring a system in: one-offs and project hours, before allocation. */
    public boolean isIntroduction() {
        return basis.inTotal() && basis != Basis.ALLOCATED && (oneOff || costPool == CostPool.TRANSFORM);
    }

    private static boolean isContractFixed(String document) {
        return document.startsWith(CONTRACT_ACCRUAL);
    }

    /** Both together; the other has the same key. */
    public LedgerSum plus(LedgerSum other) {
        return new LedgerSum(
                systemId,
                month,
                costPool,
                basis,
                oneOff,
                sourceCurrency,
                contractFixed,
                amount.add(other.amount),
                sourceAmount.add(other.sourceAmount),
                counterSystem);
    }

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
