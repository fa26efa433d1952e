package io.outlay.scenario.answer;

import io.outlay.scenario.cash.Finance;
import io.outlay.scenario.cash.Valuation;
import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;

/** Volumes at which one option costs as much as another: every change of sign on a fine grid, then the exact place. */
final class BreakEven {
    /** Grid: steps up to twice the highest volume given, and from there in even ratios up to a hundred times. */
    private static final int STEPS = 400;

    private static final double NEAR = 2;
    private static final double FAR = 100;
    private final Scenario scenario;
    private final Valuation valuation;

    BreakEven(Scenario scenario, int horizon, double rate) {
        this.scenario = scenario;
        this.valuation = new Valuation(scenario, horizon, rate);
    }

    /** Ascending; empty where volume is not given or never decides between the two. */
    List<Double> volumes(int one, int other) {
        int slot = scenario.shared().slot(Parameter.VOLUME_START);
        if (slot < 0 || scenario.inputs().get(slot).likely() <= 0) {
            return List.of();
        }
        double[] x = scenario.likely();
        UnivariateFunction gap = volume -> {
            x[slot] = volume;
            double[] values = valuation.present(x);
            return values[one] - values[other];
        };
        double[] grid = grid(scenario.inputs().get(slot).high());
        List<Double> found = new ArrayList<>();
        double before = gap.value(grid[0]);
        for (int i = 1; i < grid.length; i++) {
            double now = gap.value(grid[i]);
            if (before * now < 0) {
                found.add(Finance.root(gap, grid[i - 1], grid[i]));
            } else if (now == 0 && before != 0) {
                found.add(grid[i]);
            }
            before = now;
        }
        return List.copyOf(found);
    }

    private static double[] grid(double highest) {
        double[] grid = new double[2 * STEPS + 1];
        double near = NEAR * highest;
        for (int i = 0; i <= STEPS; i++) {
            grid[i] = near * i / STEPS;
            grid[STEPS + i] = near * StrictMath.pow(FAR / NEAR, i / (double) STEPS);
        }
        return grid;
    }
}
