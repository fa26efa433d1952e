package io.outlay.ledger;

import io.outlay.model.Balance;
import io.outlay.model.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * What the general ledger should carry at the period's end. A document issued by then is prepaid by what it bills beyond
 * the service used (a credit: a negative amount); one issued later is accrued by the service used. So
 * billed = effective + prepaid − accrued, document by document.
 */
public final class Balances {
    private Balances() {}

    /** @return those that are not zero, by document, then system */
    public static List<Balance> of(List<DocumentSum> sums) {
        return sums.stream()
                .filter(sum -> sum.billed().compareTo(sum.effective()) != 0)
                .map(Balances::balance)
                .sorted(Comparator.comparing(Balance::document).thenComparing(Balance::systemId))
                .toList();
    }

    private static Balance balance(DocumentSum sum) {
        BigDecimal none = BigDecimal.ZERO.setScale(Money.CENTS);
        return sum.billed().signum() != 0
                ? new Balance(sum.document(), sum.systemId(), sum.billed().subtract(sum.effective()), none)
                : new Balance(sum.document(), sum.systemId(), none, sum.effective());
    }
}
