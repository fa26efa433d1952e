package io.outlay.analysis.bridge;

import io.outlay.model.CostPool;

/**
 * What one component of a system brings to its change: effects only, no one-offs and nothing allocated.
 *
 * @param currency of the bills
 */
public record BridgePart(CostPool costPool, String currency, CostChange change) {}
