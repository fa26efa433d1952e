package io.outlay.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was agreed with a vendor for a system.
 *
 * @param end last day of the term
 * @param annualFee fee of the first year, in {@code currency}
 * @param escalatorPct yearly rise in per cent: 7 means 7 %
 */
public record Contract(
        String contractId,
        String systemId,
        LocalDate start,
        LocalDate end,
        Optional<NoticePeriod> notice,
        boolean autoRenew,
        Optional<BigDecimal> annualFee,
        Optional<String> currency,
        Optional<BigDecimal> escalatorPct,
        Optional<Integer> seats,
        Optional<BillingCycle> billing,
        Optional<CostPool> category,
        SourceRef source)
        implements Fact {}
