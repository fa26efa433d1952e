package io.outlay.analysis.bills;

import io.outlay.model.ledger.DocumentCharge;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A system that is out of service by the register and still billed.
 *
 * @param retired last day of service
 * @param since day after its retirement, or the first of the last twelve months
 * @param latest bill
 * @param bills issued in the last twelve months, after its retirement and for service after it
 * @param money of these bills, less credits, for service after its retirement; reporting currency, cents, above 0
 * @param goesOn whether the latest of them is of the last three months, so that more may follow
 */
public record RetiredBilling(
        String systemId,
        LocalDate retired,
        LocalDate since,
        DocumentCharge latest,
        int bills,
        BigDecimal money,
        boolean goesOn) {}
