package io.outlay.scenario.answer;

import io.outlay.scenario.input.Input;

/**
 * A value within an input's range at which another option becomes the cheapest, all others at their likely values.
 *
 * @param value where it flips
 * @param cheapest the option that is cheapest beyond it, away from the likely value
 */
public record Flip(Input input, double value, String cheapest) {}
