package io.outlay.scenario.cash;

import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.OptionKind;
import io.outlay.scenario.input.Parameter;
import java.util.Comparator;
import java.util.List;

/** An option that is no hybrid: its own figures, and its lines by the way they are paid. */
record Part(Option option, List<Amount> figures, List<Group> groups) {
    /** Lines that are paid alike, those that follow the volume last. */
    record Group(Schedule schedule, List<LineItem> lines) {}

    static Part of(Option option) {
        return new Part(
                option,
                Milestone.of(option),
                Schedule.of(option.kind()).stream()
                        .map(schedule -> new Group(schedule, lines(schedule, option)))
                        .filter(group -> !group.lines.isEmpty())
                        .toList());
    }

    private static List<LineItem> lines(Schedule schedule, Option option) {
        return LineItem.paid(schedule).stream()
                .filter(line -> line.isGiven(option, option.terms()::has))
                .sorted(Comparator.comparing(line -> line.amount().byVolume().isPresent()))
                .toList();
    }

    /**
     * Whether it replaces the old system, or its terms, without a figure of its own for what that costs meanwhile.
     */
    boolean isBridged() {
        return (option.renegotiated() || option.kind() == OptionKind.BUY || option.kind() == OptionKind.BUILD)
                && !option.terms().has(Parameter.BRIDGE_COST_PER_MONTH);
    }

    void pay(Course course, Cash cash) {
        for (Group group : groups) {
            group.schedule.pay(group.lines, course, cash);
        }
    }

    /** Those that are paid in one way. */
    List<LineItem> lines(Schedule schedule) {
        for (Group group : groups) {
            if (group.schedule == schedule) {
                return group.lines;
            }
        }
        return List.of();
    }
}
