package io.outlay.ledger.metric;

import java.math.BigDecimal;
import java.time.YearMonth;

/** Usage of a system in one month that is complete; a month without one is unknown, never 0. */
public record UsageMonth(String systemId, String metric, YearMonth month, BigDecimal value) {}
