package io.outlay.analysis.bridge;

import io.outlay.analysis.series.Level;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Why the booked cost of twelve months differs from that of the twelve before: a row of {@code csv/bridge.csv}. All amounts
 * in the reporting currency; {@code from} + the bars = {@code to}.
 *
 * @param from the twelve months before, as reported a year ago; as known now when no report stated them then
 * @param parts that the effects of a system add up; none of layers and the portfolio, which add up systems
 * @param correction what was restated of the year before against what was reported a year ago; empty when nothing was
 */
public record Bridge(
        Level level,
        String id,
        String name,
        BigDecimal from,
        BigDecimal to,
        CostChange change,
        Optional<BigDecimal> correction,
        List<BridgePart> parts) {
    /** The whole change: to − from. */
    public BigDecimal total() {
        return to.subtract(from);
    }

    /** Sum of all bars; equals {@link #total()}. */
    public BigDecimal bars() {
        return change.total().add(correction.orElse(BigDecimal.ZERO));
    }
}
