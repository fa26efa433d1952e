package io.outlay.analysis.bridge;

import io.outlay.analysis.series.Level;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why the booked cost of twelve months differs from that of the twelve before: a row of {@code csv/bridge.csv}. All amounts
 * in the reporting currency; {@code from} + the bars = {@code to}.
 *
 * @param from the twelve months before, as reported a year ago; as known now when no report stated them then
 * @param volume what business used more or less, by the driver, or by the stated quantity where there is no driver
 * @param intensity how much of it each unit of business took
 * @param price unit prices and flat fees in the currency of the bill
 * @param fx exchange rates
 * @param started cost that began within the 24 months
 * @param ended cost that ended within them
 * @param oneOff what does not come again
 * @param allocated cost passed between systems
 * @param correction what was restated of the year before against what was reported a year ago; empty when nothing was
 */
public record Bridge(
        Level level,
        String id,
        String name,
        BigDecimal from,
        BigDecimal to,
        BigDecimal volume,
        BigDecimal intensity,
        BigDecimal price,
        BigDecimal fx,
        BigDecimal started,
        BigDecimal ended,
        BigDecimal oneOff,
        BigDecimal allocated,
        Optional<BigDecimal> correction) {
    /** The whole change: to − from. */
    public BigDecimal total() {
        return to.subtract(from);
    }

    /** Sum of all bars; equals {@link #total()}. */
    public BigDecimal bars() {
        return Stream.of(
                        volume,
                        intensity,
                        price,
                        fx,
                        started,
                        ended,
                        oneOff,
                        allocated,
                        correction.orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
