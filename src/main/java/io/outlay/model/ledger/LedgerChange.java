package io.outlay.model.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * What a close would change in the ledger, against all that is posted.
 *
 * @param closed the last closed month
 * @param newLines lines of invoices that nothing is posted of yet
 * @param changedLines lines posted before, whose amount, month, system or pool would be another
 * @param removedLines lines posted before of which nothing would be left
 * @param removedAmount what is posted of these, reporting currency
 * @param restated closed months whose cost would change, in their order
 */
public record LedgerChange(
        YearMonth closed,
        long newLines,
        long changedLines,
        long removedLines,
        BigDecimal removedAmount,
        List<Restated> restated) {

    /**
     * @param difference to the cost that is posted now, reporting currency; never 0
     * @param estimated part of it that is an estimate of what did not come
     */
    public record Restated(YearMonth month, BigDecimal difference, BigDecimal estimated) {
        private boolean isEstimate() {
            return difference.compareTo(estimated) == 0;
        }
    }

    /** Whether no line is other than it was posted, and no closed month changes but by estimates. */
    public boolean isNothingNew() {
        return newLines + changedLines + removedLines == 0 && restated.stream().allMatch(Restated::isEstimate);
    }
}
