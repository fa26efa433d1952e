package io.outlay.analysis.tco;

import io.outlay.analysis.series.CostSpans;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;

/**
 * What a system cost for one purpose: a row of {@code csv/tco.csv}.
 *
 * @param basis effective and accrual are external cost, effort is internal, allocated came from other systems or went to
 *     them
 */
public record TcoLine(String systemId, CostPool costPool, Basis basis, CostSpans cost) {}
