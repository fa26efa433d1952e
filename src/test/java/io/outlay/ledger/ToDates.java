package io.outlay.ledger;

import io.outlay.ledger.tieout.Balances;
import io.outlay.ledger.tieout.TieOutSums;
import io.outlay.model.Sum;
import io.outlay.model.ledger.Balance;
import io.outlay.model.ledger.DocumentSum;
import java.util.List;

/** Sums to date as the store reads them back, computed from the documents. */
public final class ToDates {
    private ToDates() {}

    /** Of documents in one currency, balances as in {@link Balances}. */
    public static TieOutSums.ToDate of(List<DocumentSum> documents) {
        List<Balance> balances = Balances.of(documents);
        return new TieOutSums.ToDate(
                Sum.of(documents, document -> document.booked().billed()),
                Sum.of(documents, document -> document.booked().effective()),
                Sum.of(balances, Balance::prepaid),
                Sum.of(balances, Balance::accrued));
    }
}
