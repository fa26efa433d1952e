package io.outlay.scenario.cash;

import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The old system beside what is new, where the table gives no figure for it: the monthly cost of what is kept until the new
 * one is live, and at least until its contract lets go. What was paid ahead before the decision is sunk: its licence counts
 * from its renewal on. New terms of the same contract begin when it lets go: until then it is paid as it is today.
 *
 * @param parts that bear it
 */
record Bridge(Part kept, List<Part> parts) {
    /** Empty where nothing is kept that it could come from, or where a part goes on with it. */
    static Optional<Bridge> of(Optional<Option> kept, List<Part> parts) {
        List<Part> renegotiated =
                parts.stream().filter(part -> part.option().renegotiated()).toList();
        List<Part> bridged =
                renegotiated.isEmpty() ? parts.stream().filter(Part::isBridged).toList() : renegotiated;
        boolean goesOn = parts.stream().anyMatch(part -> part.option().goesOn());
        return kept.filter(option -> !goesOn && !bridged.isEmpty()).map(option -> new Bridge(Part.of(option), bridged));
    }

    /**
     * @param old course of what is kept
     * @param live last month of go-live of the parts that bear it
     */
    void pay(Course old, int live, Cash cash) {
        int until = until(old, live);
        Cash bridged = cash.bridge();
        Schedule.GOING_ON.pay(kept.lines(Schedule.GOING_ON), old, bridged, until);
        if (renegotiated()) {
            Schedule.AHEAD.pay(kept.lines(Schedule.AHEAD), old, bridged, until);
        } else {
            Schedule.AHEAD.byMonth(kept.lines(Schedule.AHEAD), old, until, bridged);
        }
    }

    /** Last month in which it is borne. */
    int until(Course old, int live) {
        return renegotiated() ? live : Math.max(live, old.months(kept.option().letsGo()));
    }

    String until(Names n) {
        Stream<String> live = parts.stream().map(part -> n.of(part.option()).of(Milestone.LIVE));
        Stream<String> last = renegotiated()
                ? live
                : Stream.concat(
                        live, Stream.of(Amount.months(kept.option().letsGo()).in(n.of(kept.option()))));
        return "MAX(" + last.collect(Collectors.joining(",")) + ")";
    }

    private boolean renegotiated() {
        return parts.get(0).option().renegotiated();
    }

    String formula(Names n) {
        Names old = n.of(kept.option());
        Stream<String> going = LineItem.paid(Schedule.GOING_ON).stream().flatMap(line -> old.of(line).stream());
        Monthly meanwhile = Schedule.MEANWHILE.until(Amount.figure(Milestone.UNTIL));
        if (!renegotiated()) {
            return meanwhile.formula(
                    Stream.concat(Stream.of(old.of(Clock.LICENCE)), going).collect(Collectors.joining("+")), n);
        }
        String until = "MIN(" + n.of(Milestone.UNTIL) + "," + n.of(Parameter.HORIZON_MONTHS) + ")";
        String ahead = kept.lines(Schedule.AHEAD).stream()
                .map(line -> Schedule.AHEAD.formula(line, old, until))
                .collect(Collectors.joining("+"));
        String monthly = going.collect(Collectors.joining("+"));
        return (ahead.isEmpty() ? "0" : ahead) + (monthly.isEmpty() ? "" : "+" + meanwhile.formula(monthly, n));
    }
}
