package io.outlay.scenario.cash;

import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.OptionKind;
import io.outlay.scenario.input.Parameter;
import java.util.List;

/** The figures of an option on which its lines rest, in months from the decision unless they are money. */
public enum Milestone {
    START("Starts after month"),
    LIVE("Live after month"),
    FIRST("First licence paid at month"),
    EFFORT("Effort to build"),
    /** Of the old system beside it, see {@link Bridge}. */
    UNTIL("Old system paid until month");

    /** Takes back what binary fractions add to a whole number of months. */
    private static final double DUST = 1e-9;

    private final String words;

    Milestone(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Those that an option has by itself, in their order. */
    static List<Amount> of(Option option) {
        return List.of(
                Amount.months(option.renegotiated() ? Parameter.MONTHS_TO_RENEWAL : Parameter.START_MONTH),
                Amount.START.plus(duration(option.kind())),
                option.kind().goesOn() ? Amount.months(Parameter.MONTHS_TO_RENEWAL) : Amount.START,
                Amount.of(Parameter.PERSON_MONTHS, Parameter.FTE_MONTH_COST)
                        .times(Amount.said(Milestone::overrun, Milestone::overrun)));
    }

    /** Months from the start until it is live. */
    private static Amount duration(OptionKind kind) {
        Amount introduction = Amount.months(Parameter.IMPLEMENTATION_MONTHS);
        Amount planned = Amount.months(Parameter.BUILD_MONTHS);
        return switch (kind) {
            case BUILD ->
                Amount.said(
                        c -> built(c.months(Parameter.BUILD_MONTHS), overrun(c)),
                        n -> "IF(" + overrun(n) + ">1,MAX(0,ROUNDUP(" + planned.in(n) + "*" + overrun(n)
                                + "^(1/3)-0.000000001,0))," + planned.in(n) + ")");
            case EXTEND -> {
                Amount change = Amount.months(Parameter.CHANGE_MONTHS);
                yield Amount.said(
                        c -> Math.max(change.of(c), introduction.of(c)),
                        n -> "MAX(" + change.in(n) + "," + introduction.in(n) + ")");
            }
            default -> introduction;
        };
    }

    /** ⌈months · k^(1/3)⌉ for k &gt; 1. */
    static int built(int planned, double overrun) {
        return overrun > 1 ? (int) StrictMath.ceil(planned * StrictMath.cbrt(overrun) - DUST) : planned;
    }

    /** 1 where it is not given. */
    private static double overrun(Course course) {
        return course.has(Parameter.OVERRUN) ? course.own(Parameter.OVERRUN) : 1;
    }

    private static String overrun(Names names) {
        String cell = names.of(Parameter.OVERRUN);
        return "IF(" + cell + "=\"\",1," + cell + ")";
    }
}
