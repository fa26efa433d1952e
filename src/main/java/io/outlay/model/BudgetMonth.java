package io.outlay.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A planned amount of a month in the reporting currency, converted at the rate that is fixed for the fiscal year. Rows add
 * up.
 *
 * @param systemId the system it is for; empty for a layer or the whole portfolio
 * @param layer the layer it is for when no system is named; both empty for the portfolio
 * @param pool empty covers external cost only
 * @param amount cents
 */
public record BudgetMonth(
        YearMonth month,
        Optional<String> systemId,
        Optional<TechLayer> layer,
        Optional<CostPool> pool,
        BigDecimal amount) {}
