package io.outlay.analysis.verdict;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.series.Series;
import io.outlay.analysis.series.Subject;
import io.outlay.model.Sourcing;
import io.outlay.model.SystemClass;
import io.outlay.model.fact.TechSystem;

/** What to do about a verdict, by the principles: simplify first, buy before build, think integration. */
final class Advice {
    private Advice() {}

    /** One sentence; empty when nothing is to be done. */
    static String action(Series series, Standing standing) {
        Subject subject = series.subject();
        Verdict verdict = standing.verdict();
        if (subject.isUnmapped()) {
            return "Map these invoices: add the vendor's name as a billing name or alias of the system that it bills.";
        }
        if (verdict == Verdict.NOT_MEASURABLE) {
            return "Name the business figure that this should serve and deliver it month by month.";
        }
        if (verdict == Verdict.INSUFFICIENT_DATA) {
            return incomplete(standing.monthEnd().shortfall().orElseThrow());
        }
        if (subject.level() != Level.SYSTEM) {
            return verdict.flagged() || verdict == Verdict.WATCH
                    ? "Begin with the systems beneath it that cost most beyond growth."
                    : "";
        }
        return subject.system().map(system -> action(system, verdict)).orElse("");
    }

    /** What an early sign asks for, before the rest. */
    static String askBefore() {
        return "Ask its owner what changed before you sign anything. ";
    }

    private static String action(TechSystem system, Verdict verdict) {
        switch (verdict) {
            case RISING_NO_PAYOFF:
                return noPayoff(system);
            case RISING_FASTER_THAN_BUSINESS:
                return faster(system.sourcing());
            case SAME_BILL_LESS_BUSINESS:
                return sameBill(system.sourcing());
            case WATCH:
                return "Ask its owner what changed, and look again next month before you sign anything.";
            default:
                return "";
        }
    }

    private static String noPayoff(TechSystem system) {
        switch (system.sourcing()) {
            case BUY:
                return "Simplify first: give up seats, modules and tiers that nobody needs, then renegotiate the price"
                        + " or replace it.";
            case EXTEND:
                return "Simplify first: go back to the standard where a customisation serves few, then renegotiate the"
                        + " licence.";
            case BUILD:
                return system.systemClass()
                                .filter(SystemClass.STRATEGIC::equals)
                                .isPresent()
                        ? "Simplify first: switch off what serves few, and hold its upkeep to a budget."
                        : "Buy before build: compare its upkeep with the price of a product that does the same.";
            default:
                return "Simplify first: cut hosting and hours of upkeep, and compare them with a hosted offer.";
        }
    }

    private static String faster(Sourcing sourcing) {
        switch (sourcing) {
            case BUY:
                return "Renegotiate: business grows, so ask for a volume tier or a fixed price before the renewal.";
            case EXTEND:
                return "Renegotiate the licence for today's volume, and stop changes that the standard could serve.";
            case BUILD:
                return "Find what drives its upkeep, and simplify that part before anything is added to it.";
            default:
                return "Find what drives hosting and upkeep, and right-size it before anything is added to it.";
        }
    }

    private static String sameBill(Sourcing sourcing) {
        switch (sourcing) {
            case BUY:
                return "Reduce volume, tier or seats to today's business at the next renewal.";
            case EXTEND:
                return "Reduce licence volume to today's business, and pause changes until it grows again.";
            default:
                return "Scale hosting and hours of upkeep down to today's business.";
        }
    }

    private static String incomplete(MonthEnd.Shortfall shortfall) {
        switch (shortfall) {
            case FEW_MONTHS:
                return "Deliver earlier months if there are any; otherwise wait until the history is long enough.";
            case ESTIMATES:
                return "Get the missing invoices from the vendor or bookkeeping.";
            default:
                return "Deliver the missing months of invoices or business figures.";
        }
    }
}
