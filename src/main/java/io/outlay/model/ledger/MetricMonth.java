package io.outlay.model.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * A business metric in one month that is complete; a month without one is unknown, never 0.
 *
 * @param counted whether it is a count (orders) rather than an amount of money (revenue)
 */
public record MetricMonth(String metric, YearMonth month, BigDecimal value, boolean counted) {}
