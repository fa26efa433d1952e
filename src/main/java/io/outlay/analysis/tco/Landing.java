package io.outlay.analysis.tco;

import java.math.BigDecimal;

/**
 * Where the fiscal year ends: actual to date and the outlook of the months that remain; reporting currency, cents.
 *
 * @param expected the estimate
 * @param low a tenth of outcomes lie below
 * @param high a tenth of outcomes lie above
 */
public record Landing(BigDecimal expected, BigDecimal low, BigDecimal high) {}
