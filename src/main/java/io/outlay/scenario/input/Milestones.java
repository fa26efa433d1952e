package io.outlay.scenario.input;

/**
 * When what happens to an option, in months from the decision, at likely values.
 *
 * @param firstPayment of its licence
 * @param effort cost of building it, overrun included
 * @param bridgedUntil last month in which the old system's cost is borne beside it by default
 */
public record Milestones(int start, int live, int firstPayment, double effort, int bridgedUntil) {}
