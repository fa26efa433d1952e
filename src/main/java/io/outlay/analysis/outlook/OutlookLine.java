package io.outlay.analysis.outlook;

import io.outlay.model.CostPool;
import java.util.List;

/**
 * What one cost pool of a system is expected to cost: rows of {@code csv/outlook.csv}.
 *
 * @param history months of cost that it rests on
 * @param months the twelve that follow the period
 */
public record OutlookLine(
        String systemId,
        CostPool costPool,
        OutlookMethod method,
        int history,
        List<OutlookMonth> months,
        OutlookCheck check) {}
