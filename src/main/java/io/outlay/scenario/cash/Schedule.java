package io.outlay.scenario.cash;

import io.outlay.scenario.input.OptionKind;
import io.outlay.scenario.input.Parameter;
import java.util.List;

/** When lines are paid: how their payments run in time, and how the formula of a month says the same. */
interface Schedule {
    /** Pays lines of one option. */
    void pay(List<LineItem> lines, Course course, Cash cash);

    String formula(LineItem line, Names names);

    Prepaid AHEAD = new Prepaid();
    Schedule CHANGE = new Evenly(Amount.months(Parameter.CHANGE_MONTHS));
    Schedule INTRODUCTION = new Evenly(Amount.months(Parameter.IMPLEMENTATION_MONTHS));
    Schedule BUILDING = new Evenly(Amount.said(
            c -> c.month(Milestone.LIVE) - c.month(Milestone.START),
            n -> "(" + n.of(Milestone.LIVE) + "-" + n.of(Milestone.START) + ")"));
    /** From the start on, which for what is extended was before the decision. */
    Monthly GOING_ON = new Monthly(
            Amount.said(
                    c -> c.option.kind() == OptionKind.EXTEND ? 0 : c.month(Milestone.START),
                    n -> n.option().kind() == OptionKind.EXTEND ? "0" : n.of(Milestone.START)),
            Monthly.YEARS);

    Schedule FROM_START = new Monthly(Amount.START, Monthly.NEVER);
    Schedule UNTIL_LIVE = new Monthly(Amount.START, Monthly.NEVER).until(Amount.LIVE);
    Schedule FROM_LIVE = new Monthly(Amount.LIVE, Monthly.NEVER);
    /** From go-live on, with wages and its own age. */
    Schedule IN_LIFE = new Monthly(Amount.LIVE, Monthly.YEARS_AND_BIRTHDAYS);
    /** Beside what is not yet live. */
    Monthly MEANWHILE = new Monthly(Amount.NOTHING, Monthly.NEVER).until(Amount.LIVE);

    Schedule AT_END = new AtEnd();

    /** All that a kind of option pays, in the order in which it is summed up. */
    static List<Schedule> of(OptionKind kind) {
        return switch (kind) {
            case KEEP -> List.of(AHEAD, GOING_ON, AT_END);
            case BUY -> List.of(AHEAD, INTRODUCTION, GOING_ON, AT_END, MEANWHILE);
            case EXTEND -> List.of(CHANGE, INTRODUCTION, AHEAD, GOING_ON, AT_END, MEANWHILE);
            case BUILD -> List.of(BUILDING, FROM_START, UNTIL_LIVE, FROM_LIVE, IN_LIFE, MEANWHILE);
            case HYBRID, GENERAL -> List.of();
        };
    }

    /** One-time cost, evenly over the months after the start; at the start when it takes none. */
    record Evenly(Amount months) implements Schedule {
        @Override
        public void pay(List<LineItem> lines, Course course, Cash cash) {
            int start = course.month(Milestone.START);
            int count = (int) months.of(course);
            for (LineItem line : lines) {
                double total = line.amount().of(course);
                if (count == 0) {
                    cash.at(line, start, total);
                } else {
                    cash.months(line, start + 1, start + count, total / count);
                }
            }
        }

        @Override
        public String formula(LineItem line, Names n) {
            String total = line.amount().in(n);
            String t = n.of(Clock.MONTH);
            String start = n.of(Milestone.START);
            String within = t + "<=" + n.of(Parameter.HORIZON_MONTHS);
            String count = months.in(n);
            return "IF(" + count + "=0,IF(AND(" + t + "=" + start + "," + within + ")," + total + ",0),IF(AND(" + t
                    + ">" + start + "," + t + "<=" + start + "+" + count + "," + within + ")," + total + "/" + count
                    + ",0))";
        }
    }

    /** At the end of the horizon. */
    record AtEnd() implements Schedule {
        @Override
        public void pay(List<LineItem> lines, Course course, Cash cash) {
            lines.forEach(line ->
                    cash.at(line, course.conditions.horizon(), line.amount().of(course)));
        }

        @Override
        public String formula(LineItem line, Names n) {
            String amount = line.amount().in(n);
            return "IF(" + n.of(Clock.MONTH) + "=" + n.of(Parameter.HORIZON_MONTHS) + "," + amount + ",0)";
        }
    }
}
