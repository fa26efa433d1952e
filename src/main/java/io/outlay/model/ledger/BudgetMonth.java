package io.outlay.model.ledger;

import io.outlay.model.CostPool;
import io.outlay.model.TechLayer;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What was planned for a month, rows added up; a month without one has no budget, which is not a budget of zero.
 *
 * @param systemId whose budget; empty for one of a layer or of the portfolio
 * @param layer whose budget; empty for one of a system or of the portfolio
 * @param costPool what it covers; empty covers external cost only
 * @param amount reporting currency
 */
public record BudgetMonth(
        YearMonth month,
        Optional<String> systemId,
        Optional<TechLayer> layer,
        Optional<CostPool> costPool,
        BigDecimal amount) {}
