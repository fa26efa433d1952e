package io.outlay.scenario.cash;

import io.outlay.scenario.input.Parameter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Paid for a year ahead at the first payment, twelve months later, … before the horizon; prices stand at their rise a year
 * to the power t/12, the last payment is pro rata when the horizon cuts its year.
 */
record Prepaid() implements Schedule {
    @Override
    public void pay(List<LineItem> lines, Course course, Cash cash) {
        pay(lines, course, cash, course.conditions.horizon());
    }

    /** To another last month, for which the last payment is pro rata. */
    void pay(List<LineItem> lines, Course course, Cash cash, int until) {
        int horizon = Math.min(until, course.conditions.horizon());
        double[] prices = new double[lines.size()];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = first(lines.get(i), course);
        }
        for (int t = course.month(Milestone.FIRST); t < horizon; t += Course.YEAR) {
            double share = Math.min(Course.YEAR, horizon - t) / (double) Course.YEAR;
            for (int i = 0; i < prices.length; i++) {
                LineItem line = lines.get(i);
                cash.at(line, t, line.amount().of(course) * prices[i] * share);
                prices[i] *= line.rise().of(course);
            }
        }
    }

    @Override
    public String formula(LineItem line, Names n) {
        return formula(line, n, n.of(Parameter.HORIZON_MONTHS));
    }

    /** To another last month. */
    String formula(LineItem line, Names n, String horizon) {
        String t = n.of(Clock.MONTH);
        String first = n.of(Milestone.FIRST);
        return "IF(AND(" + t + ">=" + first + "," + t + "<" + horizon + ",MOD(" + t + "-" + first + ",12)=0),"
                + line.amount().in(n) + "*" + line.rise().in(n) + "^(" + t + "/12)*MIN(12," + horizon + "-" + t
                + ")/12,0)";
    }

    /** What a month of the prepaid years costs: paid in the months after the first payment, {@code last} inside. */
    void byMonth(List<LineItem> lines, Course course, int last, Cash cash) {
        double[] amounts = new double[lines.size()];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = lines.get(i).amount().of(course) * first(lines.get(i), course) / Course.YEAR;
        }
        for (int t = course.month(Milestone.FIRST); t < last; t += Course.YEAR) {
            double sum = 0;
            for (int i = 0; i < amounts.length; i++) {
                sum += amounts[i];
                amounts[i] *= lines.get(i).rise().of(course);
            }
            cash.months(LineItem.LICENCE, t + 1, Math.min(t + Course.YEAR, last), sum);
        }
    }

    String byMonth(Names n) {
        String t = n.of(Clock.MONTH);
        String first = n.of(Milestone.FIRST);
        String paid = "((" + first + "+12*INT((" + t + "-1-" + first + ")/12))/12)";
        String sum = LineItem.paid(this).stream()
                .map(line -> line.amount().in(n) + "*" + line.rise().in(n) + "^" + paid)
                .collect(Collectors.joining("+"));
        return "IF(" + t + ">" + first + ",(" + sum + ")/12,0)";
    }

    /** By how much a price has risen at the first payment. */
    private static double first(LineItem line, Course course) {
        int first = course.month(Milestone.FIRST);
        return first == 0 ? 1 : StrictMath.pow(line.rise().of(course), first / (double) Course.YEAR);
    }
}
