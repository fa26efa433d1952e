package io.outlay.scenario.answer;

import io.outlay.scenario.input.Scenario;
import io.outlay.statistics.Percentile;
import java.util.ArrayList;
import java.util.List;

/** Sums up a simulation. */
final class RiskCalculator {
    private RiskCalculator() {}

    /**
     * @param values present values by option, then draw
     * @param likely present value of each option at the likely values
     */
    static Risk sumUp(Scenario scenario, double[][] values, double[] likely) {
        double[] chances = chances(values);
        List<Risk.OptionRisk> options = new ArrayList<>();
        double lowestMean = Double.POSITIVE_INFINITY;
        for (int o = 0; o < values.length; o++) {
            Risk.OptionRisk option = option(scenario.options().get(o).name(), values[o], chances[o], likely[o]);
            options.add(option);
            lowestMean = Math.min(lowestMean, option.mean());
        }
        double worth = Math.max(0, lowestMean - meanOfLowest(values));
        Scenario.General general = scenario.general();
        return new Risk(general.draws(), general.seed(), List.copyOf(options), worth);
    }

    private static Risk.OptionRisk option(String name, double[] values, double chance, double likely) {
        List<Double> curve = Percentile.of(values, Risk.CURVE);
        double enough = 0;
        for (double value : values) {
            enough += value <= likely * (1 + 1e-12) ? 1 : 0;
        }
        return new Risk.OptionRisk(
                name,
                mean(values),
                at(curve, 0.10),
                at(curve, 0.50),
                at(curve, 0.80),
                at(curve, 0.90),
                chance,
                enough / values.length,
                curve);
    }

    private static double at(List<Double> curve, double share) {
        return curve.get(Risk.CURVE.indexOf(share));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double[] chances(double[][] values) {
        double[] chances = new double[values.length];
        int draws = values[0].length;
        for (int j = 0; j < draws; j++) {
            double lowest = lowest(values, j);
            int equal = 0;
            for (double[] option : values) {
                equal += option[j] == lowest ? 1 : 0;
            }
            for (int o = 0; o < values.length; o++) {
                chances[o] += values[o][j] == lowest ? 1.0 / equal : 0;
            }
        }
        for (int o = 0; o < chances.length; o++) {
            chances[o] /= draws;
        }
        return chances;
    }

    private static double meanOfLowest(double[][] values) {
        double sum = 0;
        for (int j = 0; j < values[0].length; j++) {
            sum += lowest(values, j);
        }
        return sum / values[0].length;
    }

    private static double lowest(double[][] values, int draw) {
        double lowest = Double.POSITIVE_INFINITY;
        for (double[] option : values) {
            lowest = Math.min(lowest, option[draw]);
        }
        return lowest;
    }
}
