package io.outlay.scenario.answer;

import io.outlay.scenario.cash.Valuation;
import io.outlay.scenario.input.Input;
import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.Quantity;
import io.outlay.scenario.input.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Draws every uncertain input again and again and prices all options in each draw. */
public final class Simulation {
    private Simulation() {}

    /**
     * Present values by option, then draw: the same for one seed, whatever the number of threads.
     *
     * @param scenario priced over its own horizon
     */
    static double[][] present(Scenario scenario) {
        Scenario.General general = scenario.general();
        int options = scenario.options().size();
        double[][] values = new double[options][general.draws()];
        Sampler sampler = new Sampler(columns(scenario), general.correlation(), general.seed());
        int blocks = (general.draws() + Sampler.BLOCK - 1) / Sampler.BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> price(scenario, sampler, block, values));
        return values;
    }

    /** Growths may fall below 0, everything else is cut there. */
    public static List<Sampler.Column> columns(Scenario scenario) {
        List<Sampler.Column> columns = new ArrayList<>();
        for (Input input : scenario.inputs()) {
            boolean growth = Parameter.of(input.parameter())
                    .filter(p -> p.quantity() == Quantity.GROWTH)
                    .isPresent();
            columns.add(new Sampler.Column(input.marginal(), !growth));
        }
        return columns;
    }

    /** Values of all inputs in one block of draws, by input, then draw. */
    public static double[][] block(Scenario scenario, Sampler sampler, int block) {
        double[] likely = scenario.likely();
        double[][] columns = new double[likely.length][Sampler.BLOCK];
        for (int i = 0; i < likely.length; i++) {
            Arrays.fill(columns[i], likely[i]);
        }
        sampler.draw(block, columns);
        return columns;
    }

    private static void price(Scenario scenario, Sampler sampler, int block, double[][] values) {
        double[][] columns = block(scenario, sampler, block);
        double[] x = new double[columns.length];
        Scenario.General general = scenario.general();
        Valuation valuation = new Valuation(scenario, general.horizon(), general.discountRate());
        double[] present = new double[values.length];
        int first = block * Sampler.BLOCK;
        int size = Math.min(Sampler.BLOCK, general.draws() - first);
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < x.length; i++) {
                x[i] = columns[i][j];
            }
            valuation.present(x, present);
            for (int o = 0; o < present.length; o++) {
                values[o][first + j] = present[o];
            }
        }
    }
}
