/**
 * Pages of the verdicts: Payoff, Layers and the figures behind the charts. May use, of this floor: {@code report.sheet},
 * {@code report.book}.
 */
package io.outlay.report.verdict;
