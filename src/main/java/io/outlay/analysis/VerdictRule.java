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
 * <p>In two rows this departs from the table as it was first set down; the rows that call for action are the table's own.
 *
 * <ul>
 *   <li>{@code WATCH} took any gap of {@code min-gap} at three month-ends, which noise alone makes in a bill that varies by a
 *       few percent a month. A gap now also has to be proven, {@code q_unit} at most {@code max-q}, or so wide,
 *       {@code watch-gap-factor} times the least, that it is better looked at than waited for.
 *   <li>{@code SCALES_WITH_BUSINESS} was parted from {@code STABLE} by the growth of cost at one month-end. Like the gap of
 *       the rows above, that growth must have reached the value to enter at each of the last three month-ends, with business
 *       growing along, and must have lain below the value to stay at each of them for the verdict to be lost. Both call for
 *       nothing, so waiting hides nothing.
 * </ul>
 */
final class VerdictRule {
    static final BigDecimal LIMIT_BAND = new BigDecimal("0.9");
    static final BigDecimal HALF = new BigDecimal("0.5");

    private final VerdictSettings settings;

    VerdictRule(VerdictSettings settings) {
        this.settings = settings;
    }

    /**
     * A subject at a month-end.
     *
     * @param recent the last three month-ends, this one last
     * @param before the verdict one month-end earlier; empty at first sight
     */
    record Sight(List<MonthEnd> recent, Thresholds thresholds, Optional<Verdict> before) {
        MonthEnd now() {
            return recent.get(recent.size() - 1);
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
        return scales(sight) ? Verdict.SCALES_WITH_BUSINESS : Verdict.STABLE;
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
                && always(sight, growth -> growth.rise() >= settings.enterRise())
                && tested.qRise() <= settings.maxQ()
                && atLeastFloor(sight, excess, BigDecimal.ONE)
                && fresh(sight) >= settings.enterFresh();
        return enters
                || sight.hadRising()
                        && gCost(sight) >= settings.stayGrowth()
                        && sight.growth().rise() >= settings.stayRise()
                        && atLeastFloor(sight, excess, HALF)
                        && fresh(sight) >= settings.stayFresh();
    }

    private boolean noPayoff(Sight sight) {
        double most = sight.had(Verdict.RISING_NO_PAYOFF)
                ? settings.stayNoPayoffDriverGrowth()
                : settings.noPayoffDriverGrowth();
        return gDriver(sight) <= most;
    }

    private boolean sameBill(Sight sight, Tested tested) {
        BigDecimal excess = sight.growth().excess();
        boolean enters = wideForLong(sight)
                && gDriver(sight) <= settings.lessBusinessDriverGrowth()
                && tested.qUnit() <= settings.maxQ()
                && atLeastFloor(sight, excess, BigDecimal.ONE)
                && fresh(sight) >= settings.enterFresh();
        return enters
                || sight.had(Verdict.SAME_BILL_LESS_BUSINESS)
                        && stillWide(sight)
                        && gDriver(sight) <= settings.stayLessBusinessDriverGrowth()
                        && atLeastFloor(sight, excess, HALF)
                        && fresh(sight) >= settings.stayFresh();
    }

    private boolean watch(Sight sight, Tested tested) {
        BigDecimal excess = sight.growth().excess();
        boolean enters = wideForLong(sight)
                && (tested.qUnit() <= settings.maxQ() || wideForLong(sight, settings.watchGapFactor()))
                && atLeastFloor(sight, excess, BigDecimal.ONE);
        return enters
                || (sight.hadRising() || sight.had(Verdict.WATCH, Verdict.SAME_BILL_LESS_BUSINESS))
                        && stillWide(sight)
                        && atLeastFloor(sight, excess, HALF);
    }

    /** Growth that wanders over a threshold for a month or two changes nothing, whichever way it goes. */
    private boolean scales(Sight sight) {
        return sight.had(Verdict.SCALES_WITH_BUSINESS)
                ? !always(sight, growth -> growth.gCost().doubleValue() < settings.stayGrowth())
                : always(
                        sight,
                        growth -> growth.gCost().doubleValue() >= settings.enterGrowth()
                                && !growth.isWide(settings.minGap()));
    }

    /** The gap is wide at each of the last three month-ends, so that a peak moved by a month is none. */
    private boolean wideForLong(Sight sight) {
        return wideForLong(sight, 1);
    }

    private boolean wideForLong(Sight sight, double factor) {
        return always(sight, growth -> growth.gap() >= factor * growth.minGap(settings.minGap()));
    }

    private boolean stillWide(Sight sight) {
        Comparison growth = sight.growth();
        return growth.gap() >= settings.stayGapFactor() * growth.minGap(settings.minGap());
    }

    private static boolean always(Sight sight, Predicate<Comparison> holds) {
        return sight.recent().stream()
                .allMatch(end -> end.comparison().filter(holds).isPresent());
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

    private static double fresh(Sight sight) {
        return sight.now().fresh().orElse(Double.NEGATIVE_INFINITY);
    }
}
