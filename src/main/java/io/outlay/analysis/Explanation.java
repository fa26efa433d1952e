package io.outlay.analysis;

import io.outlay.settings.VerdictSettings;
import java.math.BigDecimal;
import java.time.YearMonth;

/** Why a verdict is what it is: one plain sentence with the figures that decided. */
final class Explanation {
    private final Wording wording;
    private final VerdictSettings settings;

    Explanation(Wording wording, VerdictSettings settings) {
        this.wording = wording;
        this.settings = settings;
    }

    String why(Series series, Standing standing, Thresholds thresholds) {
        switch (standing.verdict()) {
            case ENDED:
                return "Retired" + retired(series.subject()) + ", no cost in the last three months.";
            case NOT_MEASURABLE:
                return series.subject().isUnmapped()
                        ? "Invoices that belong to no system of the register."
                        : "No business figure is there to hold this cost against.";
            case IMMATERIAL:
                return immaterial(standing, thresholds);
            case INSUFFICIENT_DATA:
                return insufficient(series, standing.monthEnd());
            default:
                return growths(
                        series, standing.monthEnd().comparison().orElseThrow(), standing.verdict(), thresholds.floor());
        }
    }

    /** {@code Cost +23.0 %, tickets +2.1 %}. */
    static String growths(Series series, Comparison growth) {
        return "cost " + Wording.growth(growth.gCost()) + ", " + metric(series) + " "
                + Wording.growth(growth.gDriver());
    }

    private String growths(Series series, Comparison growth, Verdict verdict, BigDecimal floor) {
        String beyond = wording.amount(growth.excess());
        String both = Wording.sentence(growths(series, growth));
        switch (verdict) {
            case RISING_NO_PAYOFF:
                return both + ": " + beyond + " beyond what growth explains, no payoff visible in this driver.";
            case SAME_BILL_LESS_BUSINESS:
                return both + ": " + beyond + " more than the smaller business explains.";
            case WATCH:
                return both + ": " + beyond + " beyond what growth explains, not yet clear enough to act on.";
            case SCALES_WITH_BUSINESS:
            case STABLE:
                return both + ": " + callsForNothing(growth, verdict, floor);
            default:
                return both + ": " + beyond + " beyond what growth explains.";
        }
    }

    /** A wide gap that put nothing on watch says why not. */
    private String callsForNothing(Comparison growth, Verdict verdict, BigDecimal floor) {
        if (!growth.isWide(settings.minGap())) {
            return verdict == Verdict.STABLE ? stable(growth) : scales(growth);
        }
        return growth.excess().compareTo(floor) < 0
                ? "the bill outgrew business, but by too little money to act on."
                : "the bill outgrew business, but not for long or clearly enough to tell it from its usual ups and downs.";
    }

    /** A verdict that waits says so, or its figures would contradict it. */
    private String scales(Comparison growth) {
        if (!settings.isGrowth(growth.gDriver())) {
            return "the bill has moved with the business so far.";
        }
        return growth.gCost().doubleValue() >= settings.stayGrowth()
                ? "the bill moves with the business."
                : "the bill moved with the business before; if it stays behind, it counts as stable.";
    }

    private String stable(Comparison growth) {
        if (growth.gCost().doubleValue() < settings.enterGrowth()) {
            return growth.gCost().doubleValue() > -settings.enterGrowth() ? "the bill is steady." : "the bill fell.";
        }
        return settings.isGrowth(growth.gDriver())
                ? "the bill grew with business, not for long or strongly enough to count as scaling with it."
                : "the bill grew, but not clearly faster than business.";
    }

    private String immaterial(Standing standing, Thresholds thresholds) {
        BigDecimal cost = standing.monthEnd().cost();
        return cost.signum() == 0
                ? "No cost that comes again in the last twelve months."
                : wording.amount(cost) + " a year, too little beside the " + wording.amount(thresholds.limit())
                        + " from which a bill is judged.";
    }

    private String insufficient(Series series, MonthEnd end) {
        String both = "cost and " + metric(series);
        switch (end.shortfall().orElseThrow()) {
            case FEW_MONTHS:
                return months(end.monthsValid()) + " with " + both + ", a verdict needs "
                        + MonthEndCalculator.needed(settings) + ".";
            case RECENT_GAP:
                return Wording.sentence(both) + " are not both there in each of the last three months.";
            case GAPS:
                return Wording.sentence(both) + " are missing in more than " + settings.maxGaps() + " months.";
            case ESTIMATES:
                return "Too much of the last twelve months is estimated, for want of invoices.";
            default:
                return Wording.sentence(both) + " cannot be compared with the year before.";
        }
    }

    private static String retired(Subject subject) {
        return subject.system()
                .flatMap(system -> system.retired())
                .map(day -> " in " + Wording.month(YearMonth.from(day)))
                .orElse("");
    }

    private static String months(int count) {
        return count == 1 ? "1 month" : count + " months";
    }

    private static String metric(Series series) {
        return series.driver().map(driver -> Wording.metric(driver.metric())).orElse("business");
    }
}
