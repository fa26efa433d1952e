package io.outlay.analysis.bridge;

import io.outlay.model.LargestRemainder;
import io.outlay.model.MinorUnit;
import io.outlay.model.Sum;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The change of a cost by what brought it about; reporting currency, smallest units.
 *
 * @param volume what business used more or less, by the driver, or by the stated quantity where there is no driver
 * @param intensity how much of it each unit of business took
 * @param price unit prices and flat fees in the currency of the bill
 * @param fx exchange rates
 * @param started cost that began within the 24 months
 * @param ended cost that ended within them
 * @param oneOff what does not come again
 * @param allocated cost passed between systems
 */
public record CostChange(
        BigDecimal volume,
        BigDecimal intensity,
        BigDecimal price,
        BigDecimal fx,
        BigDecimal started,
        BigDecimal ended,
        BigDecimal oneOff,
        BigDecimal allocated) {
    private static final BigDecimal NONE = BigDecimal.ZERO;
    static final CostChange ZERO = new CostChange(NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE);

    static CostChange started(BigDecimal change) {
        return new CostChange(NONE, NONE, NONE, NONE, change, NONE, NONE, NONE);
    }

    static CostChange ended(BigDecimal change) {
        return new CostChange(NONE, NONE, NONE, NONE, NONE, change, NONE, NONE);
    }

    static CostChange price(BigDecimal change) {
        return new CostChange(NONE, NONE, change, NONE, NONE, NONE, NONE, NONE);
    }

    static CostChange apart(BigDecimal oneOff, BigDecimal allocated) {
        return new CostChange(NONE, NONE, NONE, NONE, NONE, NONE, oneOff, allocated);
    }

    /** Effects rounded by largest remainder; price takes what the others leave of the change, so that nothing remains. */
    static CostChange effects(BigDecimal change, double volume, double intensity, double fx, MinorUnit unit) {
        BigDecimal byVolume = new BigDecimal(volume);
        BigDecimal byIntensity = new BigDecimal(intensity);
        BigDecimal byRate = new BigDecimal(fx);
        BigDecimal byPrice = change.subtract(byVolume).subtract(byIntensity).subtract(byRate);
        List<BigDecimal> bars = LargestRemainder.of(List.of(byVolume, byIntensity, byPrice, byRate), unit);
        return new CostChange(bars.get(0), bars.get(1), bars.get(2), bars.get(3), NONE, NONE, NONE, NONE);
    }

    /** Sum of its parts. */
    BigDecimal total() {
        return Sum.of(Stream.of(volume, intensity, price, fx, started, ended, oneOff, allocated));
    }

    CostChange plus(CostChange other) {
        return new CostChange(
                volume.add(other.volume),
                intensity.add(other.intensity),
                price.add(other.price),
                fx.add(other.fx),
                started.add(other.started),
                ended.add(other.ended),
                oneOff.add(other.oneOff),
                allocated.add(other.allocated));
    }
}
