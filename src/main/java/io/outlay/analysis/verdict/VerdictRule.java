package io.outlay.analysis.verdict;

import io.outlay.analysis.series.Comparison;
import io.outlay.settings.VerdictSettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The verdict table: the first row that applies. What had a verdict one month-end earlier keeps it on easier terms than it
 * takes to enter, so that a figure near a threshold does not flicker.
 */
public final class VerdictRule {
    public static final BigDecimal LIMIT_BAND = new BigDecimal("0.9");
    public static final BigDecimal HALF = new BigDecimal("0.5");
    /** Month-ends at each of which a gap must be wide to make a verdict, the latest included. */
    public static final int RECENT = 3;

    private final VerdictSettings settings;

    VerdictRule(VerdictSettings settings) {
        this.settings = settings;
    }

    /**
     * A subject at a month-end.
     *
     * @param ends the last {@link #RECENT} month-ends, this one last
     * @param before the verdict one month-end earlier; empty at first sight
     */
    record Sight(List<MonthEnd> ends, Thresholds thresholds, Optional<Verdict> before) {
        MonthEnd now() {
            return ends.get(ends.size() - 1);
        }

        /** Whether it holds at each of the month-ends. */
        boolean recently(Predicate<Comparison> holds) {
            return ends.stream().allMatch(end -> end.comparison().filter(holds).isPresent());
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
        return watch(sight) ? Verdict.WATCH : Verdict.IN_LINE;
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
        boolean enters = gCost(sight) >= settings.growth().enter()
                && wideForLong(sight)
                && sight.recently(growth -> growth.rise() >= settings.rise().enter())
                && tested.qRise() <= settings.maxQ()
                && atLeastFloor(sight, excess, BigDecimal.ONE)
                && fresh(sight.now()) >= settings.fresh().enter();
        return enters
                || sight.hadRising()
                        && gCost(sight) >= settings.growth().stay()
                        && sight.growth().rise() >= settings.rise().stay()
                        && atLeastFloor(sight, excess, HALF)
                        && fresh(sight.now()) >= settings.fresh().stay();
    }

    private boolean noPayoff(Sight sight) {
        return gDriver(sight)
                <= (sight.had(Verdict.RISING_NO_PAYOFF)
                        ? settings.noPayoff().stay()
                        : settings.noPayoff().enter());
    }

    private boolean sameBill(Sight sight, Tested tested) {
        BigDecimal excess = sight.growth().excess();
        boolean enters = wideForLong(sight)
                && gDriver(sight) <= settings.lessBusiness().enter()
                && tested.qUnit() <= settings.maxQ()
                && atLeastFloor(sight, excess, BigDecimal.ONE)
                && fresh(sight.now()) >= settings.fresh().enter();
        return enters
                || sight.had(Verdict.SAME_BILL_LESS_BUSINESS)
                        && stillWide(sight)
                        && gDriver(sight) <= settings.lessBusiness().stay()
                        && atLeastFloor(sight, excess, HALF)
                        && fresh(sight.now()) >= settings.fresh().stay();
    }

    private boolean watch(Sight sight) {
        BigDecimal excess = sight.growth().excess();
        boolean enters = wideForLong(sight) && atLeastFloor(sight, excess, BigDecimal.ONE);
        return enters
                || (sight.hadRising() || sight.had(Verdict.WATCH, Verdict.SAME_BILL_LESS_BUSINESS))
                        && stillWide(sight)
                        && atLeastFloor(sight, excess, HALF);
    }

    /** The gap is wide at each of the last three month-ends, so that a peak moved by a month is none. */
    private boolean wideForLong(Sight sight) {
        return sight.recently(growth -> growth.isWide(settings.minGap()));
    }

    private boolean stillWide(Sight sight) {
        Comparison growth = sight.growth();
        return growth.gap() >= settings.stayGapFactor() * growth.minGap(settings.minGap());
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
