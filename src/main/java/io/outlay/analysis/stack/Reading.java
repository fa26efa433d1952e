package io.outlay.analysis.stack;

import io.outlay.analysis.stack.Indicator.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A value beside its threshold. Ratios are rounded to 4 decimals before they are compared, so that printed figures reproduce
 * what was decided.
 *
 * @param value empty when not known
 * @param threshold beyond which it is a hotspot; empty when there is none
 * @param bound on which side of the threshold the good values lie
 * @param unit of both; {@value #SHARE} for fractions
 * @param origin how both come about
 */
public record Reading(
        Optional<BigDecimal> value,
        Optional<BigDecimal> threshold,
        Bound bound,
        String unit,
        Indicator.State state,
        Origin origin) {
    /** Unit of a fraction that pages print as per cent. */
    public static final String SHARE = "share";

    /** Unit of a multiple of something. */
    public static final String TIMES = "×";

    public static final int DECIMALS = 4;

    /** Where good values lie. */
    public enum Bound {
        AT_MOST,
        AT_LEAST;

        private boolean isCrossed(BigDecimal threshold, BigDecimal value) {
            int side = value.compareTo(threshold);
            return this == AT_MOST ? side > 0 : side < 0;
        }
    }

    static Reading atMost(BigDecimal threshold, BigDecimal value, String unit) {
        State state = state(Bound.AT_MOST.isCrossed(threshold, value));
        return new Reading(Optional.of(value), Optional.of(threshold), Bound.AT_MOST, unit, state, Origin.NONE);
    }

    static Reading atLeast(BigDecimal threshold, BigDecimal value, String unit) {
        State state = state(Bound.AT_LEAST.isCrossed(threshold, value));
        return new Reading(Optional.of(value), Optional.of(threshold), Bound.AT_LEAST, unit, state, Origin.NONE);
    }

    static Reading atMost(Origin.Limit limit, BigDecimal value, String unit) {
        return atMost(limit.value(), value, unit).from(Origin.of(limit));
    }

    static Reading atLeast(Origin.Limit limit, BigDecimal value, String unit) {
        return atLeast(limit.value(), value, unit).from(Origin.of(limit));
    }

    static Reading unknown(Origin.Limit limit, Bound bound, String unit) {
        return unknown(Optional.of(limit.value()), bound, unit).from(Origin.of(limit));
    }

    /** Nothing to hold the value against. */
    static Reading alone(BigDecimal value, String unit) {
        return new Reading(Optional.of(value), Optional.empty(), Bound.AT_MOST, unit, State.NO_THRESHOLD, Origin.NONE);
    }

    static Reading unknown(Optional<BigDecimal> threshold, Bound bound, String unit) {
        return new Reading(Optional.empty(), threshold, bound, unit, State.UNKNOWN, Origin.NONE);
    }

    private Reading from(Origin other) {
        return new Reading(value, threshold, bound, unit, state, other);
    }

    /** Of a value that is a ratio. */
    Reading of(Origin.Ratio ratio, Origin.Excess money) {
        return from(origin.with(ratio, money));
    }

    Reading of(Origin.Ratio ratio) {
        return of(ratio, Origin.Excess.OTHER);
    }

    /** Of what is so much money when it is a hotspot. */
    Reading worth(Optional<BigDecimal> money) {
        return from(origin.worth(money));
    }

    /** Of what is a hotspot only together with another figure that has a threshold. */
    Reading together(Indicator.Topic other, Reading beside) {
        return beside.threshold().isPresent() ? from(origin.together(other.measure())) : this;
    }

    /** The same value, which alone is no hotspot. */
    Reading excused() {
        return new Reading(value, threshold, bound, unit, State.NO_HOTSPOT, origin);
    }

    /**
     * Whether value and threshold tell the state, with those of the figure that has to be beyond as well: they are known, and
     * nothing else excuses the value.
     */
    public boolean decides() {
        return value.isPresent()
                && threshold.isPresent()
                && (origin.together().isPresent() || bound.isCrossed(threshold.get(), value.get()) == beyond());
    }

    boolean beyond() {
        return state == State.HOTSPOT;
    }

    /** Part ÷ whole, 4 decimals; the whole must not be 0. */
    static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }

    static BigDecimal ratio(int part, int whole) {
        return ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    private static State state(boolean beyond) {
        return beyond ? State.HOTSPOT : State.NO_HOTSPOT;
    }
}
