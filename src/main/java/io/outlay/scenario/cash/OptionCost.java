package io.outlay.scenario.cash;

import io.outlay.scenario.input.Milestones;
import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.OptionKind;
import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.Scenario;
import io.outlay.scenario.input.Terms;
import java.util.List;
import java.util.Optional;

/**
 * Pays all that an option costs into a {@link Cash}, by the conventions of the method: nominal, before tax, cost positive.
 * The one place where options become payments; flows, simulation, ladder and break-even all run through it.
 */
public final class OptionCost {
    private final Option option;
    private final Optional<Option> kept;
    private final List<Option> parts;

    public OptionCost(Scenario scenario, Option option) {
        this.option = option;
        this.kept = scenario.kept();
        this.parts = option.kind() == OptionKind.HYBRID
                ? option.parts().stream().map(scenario::option).toList()
                : List.of(option);
    }

    void pay(double[] x, Conditions conditions, Cash cash) {
        int live = -1;
        boolean goesOn = kept.isEmpty();
        for (Option part : parts) {
            int partLive = payPart(part, x, conditions, cash);
            goesOn |= part.kind().goesOn();
            live = isBridgedByDefault(part) ? Math.max(live, partLive) : live;
        }
        if (live >= 0 && !goesOn) {
            bridge(kept.get(), live, x, conditions, cash);
        }
    }

    public Milestones milestones(double[] x, Terms shared) {
        Terms terms = option.terms();
        int start = terms.months(Parameter.START_MONTH, x);
        int bridged = parts.stream()
                .filter(OptionCost::isBridgedByDefault)
                .mapToInt(part -> live(part, x))
                .max()
                .orElse(0);
        int first = option.kind() == OptionKind.BUY ? start : terms.months(Parameter.MONTHS_TO_RENEWAL, x);
        double effort = terms.of(Parameter.PERSON_MONTHS, x)
                * shared.of(Parameter.FTE_MONTH_COST, x)
                * terms.of(Parameter.OVERRUN, x);
        return new Milestones(
                start,
                parts.stream().mapToInt(part -> live(part, x)).max().orElse(0),
                first,
                effort,
                Math.max(bridged, kept.map(k -> locked(k.terms(), x)).orElse(0)));
    }

    /** Month of go-live. */
    private static int live(Option part, double[] x) {
        Terms terms = part.terms();
        int start = terms.months(Parameter.START_MONTH, x);
        return start
                + switch (part.kind()) {
                    case BUILD ->
                        Building.months(
                                terms.months(Parameter.BUILD_MONTHS, x),
                                terms.has(Parameter.OVERRUN) ? terms.of(Parameter.OVERRUN, x) : 1);
                    case EXTEND ->
                        Math.max(
                                terms.months(Parameter.CHANGE_MONTHS, x),
                                terms.months(Parameter.IMPLEMENTATION_MONTHS, x));
                    default -> terms.months(Parameter.IMPLEMENTATION_MONTHS, x);
                };
    }

    private static boolean isBridgedByDefault(Option part) {
        return (part.kind() == OptionKind.BUY || part.kind() == OptionKind.BUILD)
                && !part.terms().has(Parameter.BRIDGE_COST_PER_MONTH);
    }

    /** Pays one option; returns the month of its go-live. */
    private static int payPart(Option part, double[] x, Conditions conditions, Cash cash) {
        Terms terms = part.terms();
        int live = switch (part.kind()) {
            case KEEP, BUY -> bought(part, x, conditions, cash);
            case EXTEND -> extended(part, x, conditions, cash);
            case BUILD -> new Building(part).pay(x, conditions, cash);
            case HYBRID, GENERAL -> throw new IllegalStateException(part.name() + " is no part");
        };
        double bridge = terms.of(Parameter.BRIDGE_COST_PER_MONTH, x);
        if (bridge != 0) {
            cash.months(LineItem.BRIDGE, 1, live, bridge);
        }
        return live;
    }

    private static int bought(Option part, double[] x, Conditions conditions, Cash cash) {
        Terms terms = part.terms();
        int start = terms.months(Parameter.START_MONTH, x);
        int live = start + terms.months(Parameter.IMPLEMENTATION_MONTHS, x);
        int horizon = conditions.horizon();
        new Prepaid(part, start + terms.months(Parameter.MONTHS_TO_RENEWAL, x)).pay(x, horizon, cash);
        if (part.kind() != OptionKind.KEEP) {
            oneTime(terms, x, start, live, cash);
        }
        new GoingOn(part).months(x, conditions, start + 1, horizon, cash);
        exit(terms.of(Parameter.EXIT_COST, x), horizon, cash);
        return live;
    }

    private static void exit(double cost, int horizon, Cash cash) {
        if (cost != 0) {
            cash.at(LineItem.EXIT, horizon, cost);
        }
    }

    private static void oneTime(Terms terms, double[] x, int start, int live, Cash cash) {
        double integrations = terms.of(Parameter.INTEGRATIONS, x) * terms.of(Parameter.COST_PER_INTEGRATION, x);
        Spreading.evenly(cash, LineItem.IMPLEMENTATION, start, live, terms.of(Parameter.IMPLEMENTATION, x));
        Spreading.evenly(cash, LineItem.INTEGRATION, start, live, integrations);
        Spreading.evenly(cash, LineItem.MIGRATION, start, live, terms.of(Parameter.MIGRATION, x));
        Spreading.evenly(cash, LineItem.TRAINING, start, live, terms.of(Parameter.TRAINING, x));
    }

    /** The change first, on a system that goes on meanwhile. */
    private static int extended(Option part, double[] x, Conditions conditions, Cash cash) {
        Terms terms = part.terms();
        int start = terms.months(Parameter.START_MONTH, x);
        int changed = start + terms.months(Parameter.CHANGE_MONTHS, x);
        int live = start + terms.months(Parameter.IMPLEMENTATION_MONTHS, x);
        int horizon = conditions.horizon();
        double effort = terms.of(Parameter.CHANGE_PERSON_MONTHS, x) * conditions.personMonth();
        Spreading.evenly(cash, LineItem.CHANGE_EFFORT, start, changed, effort);
        oneTime(terms, x, start, live, cash);
        new Prepaid(part, terms.months(Parameter.MONTHS_TO_RENEWAL, x)).pay(x, horizon, cash);
        new GoingOn(part).months(x, conditions, 1, horizon, cash);
        exit(terms.of(Parameter.EXIT_COST, x), horizon, cash);
        return Math.max(changed, live);
    }

    /**
     * The old system's monthly cost until the new one is live, and at least until its contract lets go. What was paid ahead
     * before the decision is sunk: its licence counts from its renewal on.
     */
    private static void bridge(Option kept, int live, double[] x, Conditions conditions, Cash cash) {
        Terms terms = kept.terms();
        int renewal = terms.months(Parameter.MONTHS_TO_RENEWAL, x);
        int until = Math.max(live, locked(terms, x));
        Cash bridged = cash.bridge();
        new GoingOn(kept).months(x, conditions, 1, until, bridged);
        new Prepaid(kept, renewal).byMonth(x, until, bridged);
    }

    private static int locked(Terms terms, double[] x) {
        return terms.months(
                terms.has(Parameter.MONTHS_LOCKED) ? Parameter.MONTHS_LOCKED : Parameter.MONTHS_TO_RENEWAL, x);
    }
}
