package io.outlay.analysis.verdict;

import io.outlay.statistics.SeasonalTrendTest;

/**
 * What the tests say of a subject at a month-end.
 *
 * @param unit tests on ln(cost ÷ driver)
 * @param pRise the same p, but of ln cost when business fell: then a rise is judged on cost alone
 * @param qUnit p of {@code unit} adjusted for all subjects tested beside it
 */
record Tested(SeasonalTrendTest unit, double pRise, double qUnit, double qRise) {}
