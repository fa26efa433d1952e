package io.outlay.analysis.tco;

import io.outlay.analysis.series.Level;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Run, grow and transform of a system, a layer or the portfolio, and how they moved.
 *
 * @param twelveMonths the last twelve months
 * @param before the twelve months before them
 */
public record ActivityMix(Level level, String id, String name, ActivityCost twelveMonths, ActivityCost before) {

    /** Share of run now − share a year ago, a fraction; empty without effort in both years. */
    public Optional<BigDecimal> runTrend() {
        return twelveMonths
                .share(twelveMonths.run())
                .flatMap(now -> before.share(before.run()).map(now::subtract));
    }
}
