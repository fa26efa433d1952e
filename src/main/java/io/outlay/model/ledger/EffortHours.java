package io.outlay.model.ledger;

import io.outlay.model.CostPool;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * Posted effort of one system, month and activity.
 *
 * @param cost reporting currency
 */
public record EffortHours(String systemId, YearMonth month, CostPool activity, BigDecimal hours, BigDecimal cost) {}
