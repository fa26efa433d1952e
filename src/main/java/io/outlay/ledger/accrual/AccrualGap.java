package io.outlay.ledger.accrual;

import java.time.YearMonth;

/**
 * A month that is not served, or in part.
 *
 * @param days of it in which a document is expected
 * @param served of these
 */
record AccrualGap(YearMonth month, int days, int served) {
    boolean isOpen() {
        return served == 0 ? days > 0 : days - served > Accruals.DAYS_LEFT_OUT;
    }

    String sentence(String systemId) {
        return served == 0
                ? "No document of " + systemId + " serves " + month
                : "Documents of " + systemId + " serve " + served + " of " + days + " days of " + month;
    }
}
