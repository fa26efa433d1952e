package io.outlay.analysis;

import io.outlay.settings.VerdictSettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The verdict table: the first row that applies. What had a verdict one month-end earlier keeps it on easier terms than it
 * takes to enter, so that a figure near a threshold does not flicker.
 *
 * <p>Noise of a few percent a month moves figures over any threshold and back, so in three places more is asked for than the
 * figures of one month-end:
 *
 * <ul>
 *   <li>A bad verdict is left for want of a fresh rise when there was none at each of three month-ends, and one rising verdict
 *       for the other when business has or has not grown at each of three.
 *   <li>{@code WATCH} asks for a gap that is proven, {@code q_unit} at most {@code max-q}, or clear without proof,
 *       {@code clear-factor} times the least.
 *   <li>{@code SCALES_WITH_BUSINESS} and {@code STABLE} are parted by {@link ScalingRule}.
 * </ul>
 */
final class VerdictRule {
    static final BigDecimal LIMIT_BAND = new BigDecimal("0.9");
    static final BigDecimal HALF = new BigDecimal("0.5");
    /** What noise moves within a month or two must hold at this many month-ends, the latest included. */
    static final int RECENT = 3;

    private final VerdictSettings settings;
    private final ScalingRule scaling;

    VerdictRule(VerdictSettings settings) {
        this.settings = settings;
        this.scaling = new ScalingRule(settings);
    }

    /**
     * A subject at a month-end.
     *
     * @param ends the last {@link ScalingRule#LASTING} month-ends at most, this one last
     * @param before the verdict one month-end earlier; empty at first sight
     */
    record Sight(List<MonthEnd> ends, Thresholds thresholds, Optional<Verdict> before) {
        MonthEnd now() {
            return ends.get(ends.size() - 1);
        }

        List<MonthEnd> recent() {
            return ends.subList(Math.max(0, ends.size() - RECENT), ends.size());
        }

        /** Whether it holds at each of the recent month-ends. */
        boolean recently(Predicate<Comparison> holds) {
            return recent().stream()
                    .allMatch(end -> end.comparison().filter(holds).isPresent());
        }

        Comparison growth() {
            return now().comparison().orElseThrow();
        }

        boolean had(Verdict... verdicts) {
            return before.isPresent() && List.of(verdicts).contains(before.get());
        }

        boolean hadRising() {
            return had(Verdict.RISING_NO_PAYOFF, Verdict.RISING_FASTER_THAN_BUSINESS);
        }
    }

    /** The rows that need no test; empty when the subject is to be tested. */
    Optional<Verdict> beforeTesting(Sight sight) {
        if (sight.now().ended()) {
            return Optional.of(Verdict.ENDED);
        }
        if (sight.now().shortfall().filter(MonthEnd.Shortfall.NO_DRIVER::equals).isPresent()) {
            return Optional.of(Verdict.NOT_MEASURABLE);
        }
        if (immaterial(sight)) {
            return Optional.of(Verdict.IMMATERIAL);
        }
        return sight.now().testable() ? Optional.empty() : Optional.of(Verdict.INSUFFICIENT_DATA);
    }

    /** The rows that follow, for a subject that could be tested. */
    Verdict afterTesting(Sight sight, Tested tested) {
        if (rising(sight, tested)) {
            return noPayoff(sight) ? Verdict.RISING_NO_PAYOFF : Verdict.RISING_FASTER_THAN_BUSINESS;
        }
        if (sameBill(sight, tested)) {
            return Verdict.SAME_BILL_LESS_BUSINESS;
        }
        if (watch(sight, tested)) {
            return Verdict.WATCH;
        }
        return scaling.scales(sight) ? Verdict.SCALES_WITH_BUSINESS : Verdict.STABLE;
    }

    private static boolean immaterial(Sight sight) {
        BigDecimal cost = sight.now().cost();
        BigDecimal limit = sight.thresholds().limit();
        if (sight.had(Verdict.IMMATERIAL)) {
            return cost.multiply(LIMIT_BAND).compareTo(limit) < 0;
        }
        return cost.compareTo(sight.before().isEmpty() ? limit : limit.multiply(LIMIT_BAND)) < 0;
    }

    private boolean rising(Sight sight, Tested tested) {
        BigDecimal excess = sight.growth().risingExcess();
        boolean enters = gCost(sight) >= settings.enterGrowth()
                && wideForLong(sight)
                && sight.recently(growth -> growth.rise() >= settings.enterRise())
                && tested.qRise() <= settings.maxQ()
                && atLeastFloor(sight, excess, BigDecimal.ONE)
                && fresh(sight.now()) >= settings.enterFresh();
        return enters
                || sight.hadRising()
                        && gCost(sight) >= settings.stayGrowth()
                        && sight.growth().rise() >= settings.stayRise()
                        && atLeastFloor(sight, excess, HALF)
                        && stillFresh(sight);
    }

    private boolean noPayoff(Sight sight) {
        if (sight.had(Verdict.RISING_NO_PAYOFF)) {
            return !sight.recently(growth -> growth.gDriver().doubleValue() > settings.stayNoPayoffDriverGrowth());
        }
        return sight.had(Verdict.RISING_FASTER_THAN_BUSINESS)
                ? sight.recently(growth -> !settings.isGrowth(growth.gDriver()))
                : !settings.isGrowth(sight.growth().gDriver());
    }

    private boolean sameBill(Sight sight, Tested tested) {
        BigDecimal excess = sight.growth().excess();
        boolean enters = wideForLong(sight)
                && gDriver(sight) <= settings.lessBusinessDriverGrowth()
                && tested.qUnit() <= settings.maxQ()
                && atLeastFloor(sight, excess, BigDecimal.ONE)
                && fresh(sight.now()) >= settings.enterFresh();
        return enters
                || sight.had(Verdict.SAME_BILL_LESS_BUSINESS)
                        && stillWide(sight)
                        && gDriver(sight) <= settings.stayLessBusinessDriverGrowth()
                        && atLeastFloor(sight, excess, HALF)
                        && stillFresh(sight);
    }

    private boolean watch(Sight sight, Tested tested) {
        BigDecimal excess = sight.growth().excess();
        boolean enters = wideForLong(sight)
                && (tested.qUnit() <= settings.maxQ() || wideForLong(sight, settings.clearFactor()))
                && atLeastFloor(sight, excess, BigDecimal.ONE);
        return enters
                || (sight.hadRising() || sight.had(Verdict.WATCH, Verdict.SAME_BILL_LESS_BUSINESS))
                        && stillWide(sight)
                        && atLeastFloor(sight, excess, HALF);
    }

    /** The gap is wide at each of the last three month-ends, so that a peak moved by a month is none. */
    private boolean wideForLong(Sight sight) {
        return wideForLong(sight, 1);
    }

    private boolean wideForLong(Sight sight, double factor) {
        return sight.recently(growth -> growth.gap() >= factor * growth.minGap(settings.minGap()));
    }

    private boolean stillWide(Sight sight) {
        Comparison growth = sight.growth();
        return growth.gap() >= settings.stayGapFactor() * growth.minGap(settings.minGap());
    }

    private boolean stillFresh(Sight sight) {
        return sight.recent().stream().anyMatch(end -> fresh(end) >= settings.stayFresh());
    }

    private static boolean atLeastFloor(Sight sight, BigDecimal excess, BigDecimal share) {
        return excess.compareTo(sight.thresholds().floor().multiply(share)) >= 0;
    }

    private static double gCost(Sight sight) {
        return sight.growth().gCost().doubleValue();
    }

    private static double gDriver(Sight sight) {
        return sight.growth().gDriver().doubleValue();
    }

    private static double fresh(MonthEnd end) {
        return end.fresh().orElse(Double.NEGATIVE_INFINITY);
    }
}
