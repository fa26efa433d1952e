package io.outlay.scenario.cash;

import io.outlay.scenario.input.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;

/**
 * Month by month after one to another, that one inside, or to the horizon.
 *
 * @param same last month of which all is as in a month, from the first that is paid
 */
record Monthly(Amount after, Optional<Amount> last, IntBinaryOperator same) implements Schedule {
    static final IntBinaryOperator NEVER = (month, first) -> Integer.MAX_VALUE;
    /** What is paid changes with the years since the decision. */
    static final IntBinaryOperator YEARS = (month, first) -> month + 11 - (month - 1) % Course.YEAR;
    /** With these, and with those since the first month. */
    static final IntBinaryOperator YEARS_AND_BIRTHDAYS =
            (month, first) -> Math.min(YEARS.applyAsInt(month, first), month + 11 - (month - first) % Course.YEAR);

    Monthly(Amount after, IntBinaryOperator same) {
        this(after, Optional.empty(), same);
    }

    Monthly until(Amount month) {
        return new Monthly(after, Optional.of(month), same);
    }

    @Override
    public void pay(List<LineItem> lines, Course course, Cash cash) {
        pay(
                lines,
                course,
                cash,
                last.isEmpty() ? Integer.MAX_VALUE : (int) last.get().of(course));
    }

    /** To another last month. */
    void pay(List<LineItem> lines, Course course, Cash cash, int until) {
        int first = (int) after.of(course) + 1;
        int end = Math.min(course.conditions.horizon(), until);
        for (int month = first; month <= end; month = course.to + 1) {
            course.from = month;
            course.to = Math.min(end, same.applyAsInt(month, first));
            for (LineItem line : lines) {
                line.amount().pay(line, course, cash);
            }
        }
    }

    @Override
    public String formula(LineItem line, Names names) {
        return formula(line.amount().in(names), names);
    }

    /** Of another amount than a line's own. */
    String formula(String amount, Names n) {
        String t = n.of(Clock.MONTH);
        String until = last.map(month -> t + "<=" + month.in(n) + ",").orElse("");
        return "IF(AND(" + t + ">" + after.in(n) + "," + until + t + "<=" + n.of(Parameter.HORIZON_MONTHS) + "),"
                + amount + ",0)";
    }
}
