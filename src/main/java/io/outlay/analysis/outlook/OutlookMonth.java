package io.outlay.analysis.outlook;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * Expected cost of a month; reporting currency.
 *
 * @param low a tenth of outcomes lie below
 * @param high a tenth of outcomes lie above
 */
public record OutlookMonth(YearMonth month, BigDecimal mean, BigDecimal low, BigDecimal high) {}
