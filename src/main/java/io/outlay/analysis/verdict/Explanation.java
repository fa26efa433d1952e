package io.outlay.analysis.verdict;

import io.outlay.analysis.series.Comparison;
import io.outlay.analysis.series.Series;
import io.outlay.analysis.series.Subject;
import io.outlay.analysis.series.Wording;
import io.outlay.model.Names;
import io.outlay.settings.VerdictSettings;
import java.math.BigDecimal;
import java.time.YearMonth;

/** Why a verdict is what it is: one plain sentence with the figures that decided. */
record Explanation(Wording wording, VerdictSettings settings) {
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
        String both = Names.capital(growths(series, growth));
        switch (verdict) {
            case RISING_NO_PAYOFF:
                return both + ": " + beyond + " beyond what growth explains, no payoff visible in this driver.";
            case SAME_BILL_LESS_BUSINESS:
                return both + ": " + beyond + " more than the smaller business explains.";
            case WATCH:
                return both + ": " + beyond + " beyond what growth explains, not yet clear enough to act on.";
            case IN_LINE:
                return both + ": " + inLine(growth, floor);
            default:
                return both + ": " + beyond + " beyond what growth explains.";
        }
    }

    /** A wide gap that put nothing on watch says why not. */
    private String inLine(Comparison growth, BigDecimal floor) {
        if (growth.gap() <= 0) {
            return followed(growth) + ".";
        }
        String ahead = ahead(growth);
        if (growth.isWide(settings.minGap())) {
            return growth.excess().compareTo(floor) < 0
                    ? ahead + ", but by too little money to act on."
                    : ahead + ", but not by enough at each of the last " + VerdictRule.RECENT + " month-ends.";
        }
        return growth.gap() < settings.minGap()
                ? ahead + " by little."
                : ahead + ", but no more than chance moves so small a number.";
    }

    private static String followed(Comparison growth) {
        switch (growth.gCost().signum()) {
            case 1:
                return "the bill grew no faster than business";
            case 0:
                return "the bill stayed the same";
            default:
                return growth.gDriver().signum() < 0 ? "the bill fell with business" : "the bill fell";
        }
    }

    private static String ahead(Comparison growth) {
        switch (growth.gCost().signum()) {
            case 1:
                return "the bill outgrew business";
            case 0:
                return "the bill stayed the same while business fell";
            default:
                return "the bill fell less than business";
        }
    }

    private String immaterial(Standing standing, Thresholds thresholds) {
        BigDecimal cost = standing.monthEnd().cost();
        return cost.signum() == 0
                ? "No cost that comes again" + wording.in() + "."
                : wording.amount(cost) + wording.in() + ", too little beside the " + wording.amount(thresholds.limit())
                        + " from which a bill is judged.";
    }

    private String insufficient(Series series, MonthEnd end) {
        String both = "cost and " + metric(series);
        switch (end.shortfall().orElseThrow()) {
            case FEW_MONTHS:
                return months(end.monthsValid()) + " with " + both + ", a verdict needs "
                        + MonthEndCalculator.needed(settings) + ".";
            case RECENT_GAP:
                return Names.capital(both) + " are not both there in each of the last three months.";
            case GAPS:
                return Names.capital(both) + " are missing in more than "
                        + settings.history().maxGaps() + " months.";
            case ESTIMATES:
                return "Too much of the last twelve months is estimated, for want of invoices.";
            default:
                return Names.capital(both) + " cannot be compared with the year before.";
        }
    }

    /** What follows the sentence on why there is no verdict. */
    String early(Series series, EarlySign sign) {
        return "Early sign: " + growths(series, sign.growth()) + ", "
                + wording.amount(sign.growth().excess()) + " beyond what growth explains; only " + months(sign.months())
                + " to compare.";
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
        return series.driver().map(driver -> Names.plain(driver.metric())).orElse("business");
    }
}
