package io.outlay.analysis.bridge;

import io.outlay.model.LargestRemainder;
import io.outlay.model.MinorUnit;
import java.math.BigDecimal;
import java.util.List;

/** The change of a cost by what brought it about; reporting currency, smallest units. */
record CostChange(
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

    static CostChange of(Bridge b) {
        return new CostChange(
                b.volume(), b.intensity(), b.price(), b.fx(), b.started(), b.ended(), b.oneOff(), b.allocated());
    }

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
