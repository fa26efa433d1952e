package io.outlay.analysis.bills;

import io.outlay.model.ledger.DocumentCharge;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A bill above what its contract says: above the fee at its current step. Amounts in the reporting currency.
 *
 * @param charge the latest bill that is above
 * @param feeCurrency in which the contract states its fee, when it is another than that of the bill
 * @param since month of the first bill in the last twelve months that is above
 * @param bills in the last twelve months that are above
 * @param agreed what the contract says for the latest of them
 * @param agreedYear the same for a year
 * @param month what is billed too much a month, by the latest of them
 * @param year the same for a year
 * @param total what these bills were above in all, less what was credited since
 * @param goesOn whether the latest bill of its kind is above, so that more follow
 */
public record AboveContract(
        DocumentCharge charge,
        String contractId,
        Optional<String> feeCurrency,
        YearMonth since,
        int bills,
        BigDecimal agreed,
        BigDecimal agreedYear,
        BigDecimal month,
        BigDecimal year,
        BigDecimal total,
        boolean goesOn) {
    /** What asking for the contract's price moves: a year of it while it goes on, else what can be claimed back. */
    public BigDecimal money() {
        return goesOn ? year : total;
    }
}
