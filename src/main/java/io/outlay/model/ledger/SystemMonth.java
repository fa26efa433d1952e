package io.outlay.model.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * The ledger of one system in one month, restated to the period it was read for. Amounts in the reporting currency.
 *
 * @param billed memo: documents issued in the month
 * @param effective documents spread over their service months
 * @param accrued estimates for documents that are missing
 * @param effort hours at cost
 * @param transform the part of {@code effort} that changes the business
 * @param allocated net of what came from other systems and what went to them
 * @param oneOff the part of {@code effective} that does not come again
 * @param estimated the part of the total that is an estimate
 * @param estimatedByContract the part of {@code estimated} that a contract fixes
 * @param comparable effective + accrued + effort − transform − one-offs, at the rates of the period's month
 */
public record SystemMonth(
        String systemId,
        YearMonth month,
        BigDecimal billed,
        BigDecimal effective,
        BigDecimal accrued,
        BigDecimal effort,
        BigDecimal transform,
        BigDecimal allocated,
        BigDecimal oneOff,
        BigDecimal estimated,
        BigDecimal estimatedByContract,
        BigDecimal comparable) {

    /** The cost of the month: everything but the memo. */
    public BigDecimal total() {
        return effective.add(accrued).add(effort).add(allocated);
    }
}
