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

    /** Whether today's terms are paid ahead until new ones of the same contract begin. */
    boolean isAhead() {
        return renegotiated() && !kept.lines(Schedule.AHEAD).isEmpty();
    }

    /**
     * What today's terms cost month by month until new ones begin, and apart from that what is paid ahead for them: both
     * add up to the same.
     */
    void shift(Course old, int live, Cash byMonth, Cash paid) {
        int until = until(old, live);
        Schedule.AHEAD.byMonth(kept.lines(Schedule.AHEAD), old, until, byMonth);
        Schedule.AHEAD.pay(kept.lines(Schedule.AHEAD), old, paid, until);
    }

    /** The formula of {@link #shift}, in one month. */
    String shift(Names n) {
        Names old = n.of(kept.option());
        String until = until(n.of(Milestone.UNTIL), n);
        return "IF(" + n.of(Clock.MONTH) + "<=" + until + "," + Schedule.AHEAD.byMonth(old) + ",0)-("
                + ahead(old, until) + ")";
    }

    private static String until(String milestone, Names n) {
        return "MIN(" + milestone + "," + n.of(Parameter.HORIZON_MONTHS) + ")";
    }

    /** What is paid ahead of today's terms in a month; 0 where nothing is. */
    private String ahead(Names old, String until) {
        String ahead = kept.lines(Schedule.AHEAD).stream()
                .map(line -> Schedule.AHEAD.formula(line, old, until))
                .collect(Collectors.joining("+"));
        return ahead.isEmpty() ? "0" : ahead;
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
        String ahead = ahead(old, until(n.of(Milestone.UNTIL), n));
        String monthly = going.collect(Collectors.joining("+"));
        return ahead + (monthly.isEmpty() ? "" : "+" + meanwhile.formula(monthly, n));
    }
}
