package io.outlay.scenario.answer;

import java.util.List;

/**
 * How the options may turn out, by simulation over the scenario's horizon.
 *
 * @param options in the order of the scenario
 * @param informationWorth what knowing everything in advance would save at most, on average
 */
public record Risk(int draws, long seed, List<OptionRisk> options, double informationWorth) {
    /** Shares of outcomes at which {@link OptionRisk#curve} is read. */
    public static final List<Double> CURVE = List.of(
            0.01, 0.05, 0.10, 0.15, 0.20, 0.25, 0.30, 0.35, 0.40, 0.45, 0.50, 0.55, 0.60, 0.65, 0.70, 0.75, 0.80, 0.85,
            0.90, 0.95, 0.99);

    /**
     * One option's present value of cost.
     *
     * @param chanceCheapest share of draws in which it costs least; equal ones share
     * @param chanceLikelyIsEnough share of draws that cost no more than the sum of the likely values
     * @param curve values at {@link #CURVE}
     */
    public record OptionRisk(
            String option,
            double mean,
            double p10,
            double p50,
            double p80,
            double p90,
            double chanceCheapest,
            double chanceLikelyIsEnough,
            List<Double> curve) {}

    public OptionRisk of(String option) {
        return options.stream()
                .filter(o -> o.option().equals(option))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no option " + option));
    }
}
