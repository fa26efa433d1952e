package io.outlay.scenario.cash;

import io.outlay.scenario.input.OptionKind;
import io.outlay.scenario.input.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A figure that is said once: what it comes to in a course of events, and how a formula says it. Both are made of the same
 * parts, so that the sheet cannot say anything else than what is computed.
 *
 * @param asks parameters of which one has to be given for it to be more than nothing
 * @param value in the months that are being paid
 * @param byVolume how it is paid in these months where it is another in each
 */
record Amount(
        List<Parameter> asks,
        ToDoubleFunction<Course> value,
        Function<Names, String> words,
        Optional<Payment> byVolume) {
    /** Pays a line. */
    interface Payment {
        void pay(LineItem line, Course course, Cash cash);
    }

    static final Amount NOTHING = said(c -> 0, n -> "0");
    static final Amount START = figure(Milestone.START);
    static final Amount LIVE = figure(Milestone.LIVE);
    static final Amount EFFORT = figure(Milestone.EFFORT, Parameter.PERSON_MONTHS);
    /** By which prices of the contract rise a year. */
    static final Amount PRICES = rise(Parameter.ESCALATOR);
    /** By which they have risen since the decision. */
    static final Amount PRICE =
            said(c -> c.grown(Parameter.ESCALATOR, c.from - 1), n -> PRICES.in(n) + "^" + n.of(Clock.YEAR));
    /** By which wages have risen since. */
    static final Amount WAGE = said(Course::wage, n -> n.of(Clock.WAGE));
    /** By which maintenance has grown since it went live. */
    static final Amount AGE = said(
            c -> c.grown(Parameter.DEBT_GROWTH, c.from - 1 - c.month(Milestone.LIVE)),
            n -> rise(Parameter.DEBT_GROWTH).in(n) + "^INT((" + n.of(Clock.MONTH) + "-" + n.of(Milestone.LIVE)
                    + "-1)/12)");

    double of(Course course) {
        return value.applyAsDouble(course);
    }

    String in(Names names) {
        return words.apply(names);
    }

    void pay(LineItem line, Course course, Cash cash) {
        if (byVolume.isPresent()) {
            byVolume.get().pay(line, course, cash);
        } else {
            cash.months(line, course.from, course.to, of(course));
        }
    }

    static Amount said(ToDoubleFunction<Course> value, Function<Names, String> words, Parameter... asks) {
        return new Amount(List.of(asks), value, words, Optional.empty());
    }

    private Amount then(ToDoubleFunction<Course> other, Function<Names, String> said) {
        return said(other, said, asks.toArray(Parameter[]::new));
    }

    Amount times(Amount other) {
        return then(c -> of(c) * other.of(c), n -> in(n) + "*" + other.in(n));
    }

    Amount plus(Amount other) {
        return then(c -> of(c) + other.of(c), n -> in(n) + "+" + other.in(n));
    }

    /** An amount a year, by the month. */
    Amount byMonth() {
        return then(c -> of(c) / Course.YEAR, n -> in(n) + "/12");
    }

    Amount inBrackets() {
        return then(value, n -> "(" + in(n) + ")");
    }

    /** The product of parameters; asks for the first. */
    static Amount of(Parameter first, Parameter... others) {
        boolean shared = first.isFor(OptionKind.GENERAL);
        Amount product = said(c -> shared ? c.conditions.shared(first) : c.own(first), n -> n.of(first), first);
        for (Parameter other : others) {
            product = product.times(of(other));
        }
        return product;
    }

    /** A number of months, rounded to whole ones. */
    static Amount months(Parameter parameter) {
        return said(
                c -> c.months(parameter),
                n -> n.input(parameter).map(cell -> "ROUND(" + cell + ",0)").orElse("0"));
    }

    /** By how much a growth a year multiplies. */
    static Amount rise(Parameter growth) {
        return said(c -> 1 + c.own(growth), n -> "(1+" + n.of(growth) + ")");
    }

    static Amount figure(Milestone milestone, Parameter... asks) {
        return said(c -> c.figures[milestone.ordinal()], n -> n.of(milestone), asks);
    }
}
