package io.outlay.ledger.tieout;

import io.outlay.model.ledger.AccrualSum;
import io.outlay.model.ledger.Balance;
import io.outlay.model.ledger.DocumentSum;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the general ledger should carry at the period's end. A document issued by then is prepaid by its service in later
 * months (a credit: a negative amount); one issued later is accrued by its service so far. Both are read from the service
 * months, not from the difference to what was billed, so that billed = effective + prepaid − accrued is a check. An open
 * accrual for a missing document is accrued in full.
 */
public final class Balances {
    private Balances() {}

    /** @return those that are not zero, by document, then system */
    public static List<Balance> of(List<DocumentSum> sums) {
        return sums.stream()
                .map(Balances::balance)
                .filter(balance ->
                        balance.prepaid().signum() != 0 || balance.accrued().signum() != 0)
                .sorted(Comparator.comparing(Balance::document).thenComparing(Balance::systemId))
                .toList();
    }

    /** @return those of documents and of open accruals, by document, then system */
    public static List<Balance> of(List<DocumentSum> sums, List<AccrualSum> accruals) {
        Stream<Balance> open = accruals.stream()
                .filter(accrual -> accrual.amount().signum() != 0)
                .map(accrual -> new Balance(accrual.document(), accrual.systemId(), BigDecimal.ZERO, accrual.amount()));
        return Stream.concat(of(sums).stream(), open)
                .sorted(Comparator.comparing(Balance::document).thenComparing(Balance::systemId))
                .toList();
    }

    private static Balance balance(DocumentSum sum) {
        return sum.billed().signum() != 0
                ? new Balance(sum.document(), sum.systemId(), sum.later(), BigDecimal.ZERO)
                : new Balance(sum.document(), sum.systemId(), BigDecimal.ZERO, sum.effective());
    }
}
