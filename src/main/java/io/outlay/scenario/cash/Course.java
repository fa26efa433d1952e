package io.outlay.scenario.cash;

import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.Parameter;

/** One option in one course of events: its figures, and the months that are being paid, between which nothing rises. */
final class Course {
    static final int YEAR = 12;

    final Option option;
    final double[] x;
    final Conditions conditions;
    final double[] figures;
    /** First and last month that are being paid. */
    int from;

    int to;

    /** @param x values of all inputs */
    Course(Part part, double[] x, Conditions conditions) {
        this.option = part.option();
        this.x = x;
        this.conditions = conditions;
        this.figures = new double[part.figures().size()];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = part.figures().get(i).of(this);
        }
    }

    /** 0 where it is not given. */
    double own(Parameter parameter) {
        return option.terms().of(parameter, x);
    }

    boolean has(Parameter parameter) {
        return option.terms().has(parameter);
    }

    int months(Parameter parameter) {
        return option.terms().months(parameter, x);
    }

    int month(Milestone milestone) {
        return (int) figures[milestone.ordinal()];
    }

    double wage() {
        return conditions.wages((from - 1) / YEAR);
    }

    /** What a growth a year comes to after so many months. */
    double grown(Parameter growth, int months) {
        double factor = 1;
        for (int year = 0; year < months / YEAR; year++) {
            factor *= 1 + own(growth);
        }
        return factor;
    }
}
