package io.outlay.analysis.tco;

import java.math.BigDecimal;

/**
 * From the ledger's twelve months to the comparable ones, reporting currency:
 * {@code ledger − oneOffs − transform − allocated + currency = comparable}.
 *
 * @param currency effect of stating all months at the rates of the period's month
 */
public record CostReconciliation(
        String id,
        BigDecimal ledger,
        BigDecimal oneOffs,
        BigDecimal transform,
        BigDecimal allocated,
        BigDecimal currency,
        BigDecimal comparable) {}
