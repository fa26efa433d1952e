/**
 * Entries become answers: series, drivers, verdicts, findings. Pure. May use {@code model}, {@code statistics} and its
 * records in {@code settings}; statistics are {@code double}, money stays {@code BigDecimal}.
 */
package io.outlay.analysis;
