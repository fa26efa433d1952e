package io.outlay.scenario.answer;

import io.outlay.scenario.input.Input;
import java.util.List;

/**
 * What one input alone does to the present values, all others at their likely values.
 *
 * @param low its 10th percentile
 * @param high its 90th percentile
 * @param atLow present value of each option there, in the order of the scenario
 * @param atHigh the same at the 90th percentile
 */
public record Swing(Input input, double low, double high, List<Double> atLow, List<Double> atHigh) {
    /** How far it moves the gap between two options. */
    public double between(int one, int other) {
        return Math.abs((atHigh.get(one) - atHigh.get(other)) - (atLow.get(one) - atLow.get(other)));
    }
}
