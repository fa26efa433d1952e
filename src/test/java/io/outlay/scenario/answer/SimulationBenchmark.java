package io.outlay.scenario.answer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.scenario.ClosingPool;
import io.outlay.scenario.WhatIf;
import io.outlay.scenario.cash.CashFlow;
import io.outlay.scenario.cash.Valuation;
import io.outlay.scenario.input.Input;
import io.outlay.scenario.input.Marginal;
import io.outlay.scenario.input.Scenario;
import io.outlay.statistics.Percentile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.AbstractRealDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/**
 * Draws a second over 60 months, 20 uncertain inputs and 4 options, against a plain loop in the same run: the same inputs
 * drawn by commons-math3's samplers with the same correlation, the same options paid month by month and discounted.
 */
public class SimulationBenchmark {
    public static final String FOUR_OPTIONS = """
            *       general draws                 20000
            *       general volume_start          20000 16000 26000
            *       general volume_growth         0.10 0.00 0.20
            *       general fte_month_cost        9000 8000 11000
            today   keep    annual_licence        24000
            today   keep    escalator             0.05 0.03 0.09
            today   keep    fee_per_unit          0.05
            today   keep    upkeep_fte            0.2 0.1 0.4
            vendor  buy     annual_licence        30000 27000 36000
            vendor  buy     escalator             0.07 0.03 0.11
            vendor  buy     fee_per_unit          0.02 0.01 0.03
            vendor  buy     implementation        20000 15000 40000
            vendor  buy     implementation_months 4
            vendor  buy     migration             8000
            vendor  buy     vendor_mgmt_fte       0.1 0.05 0.2
            own     build   person_months         14 10 24
            own     build   build_months          7
            own     build   overrun               1.2 1.0 2.0
            own     build   maintenance_share     0.2 0.15 0.25
            own     build   hosting_base          600 400 900
            own     build   hosting_per_unit      0.01 0.005 0.02
            own     build   oncall_per_month      500 300 900
            more    extend  annual_licence        24000 22000 27000
            more    extend  escalator             0.05 0.03 0.08
            more    extend  change_person_months  5 3 9
            more    extend  change_months         3
            more    extend  fee_per_unit          0.04 0.03 0.05
            """;

    private static final int ROUNDS = 6;

    @Test
    void drawsAtLeastFiveTimesAsFastAsAPlainLoop() {
        // More draws than an answer takes: a busy machine's compiler needs a second to finish with either loop.
        Scenario scenario = WhatIf.scenario(FOUR_OPTIONS.replace("draws                 20000", "draws 200000"));
        assertEquals(200_000, scenario.general().draws());
        long uncertain = scenario.inputs().stream().filter(Input::isUncertain).count();
        assertEquals(20, uncertain);
        int plainDraws = 20_000;
        double plain = 0;
        double one = 0;
        double two = 0;
        double[][] plainValues = null;
        double[][] ones = null;
        double[][] twos = null;
        try (ClosingPool single = new ClosingPool(1);
                ClosingPool pair = new ClosingPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                plainValues = plainLoop(scenario, plainDraws);
                plain = Math.max(plain, rate(plainDraws, start));
                start = System.nanoTime();
                ones = single.get(() -> Simulation.present(scenario));
                one = Math.max(one, rate(scenario.general().draws(), start));
                start = System.nanoTime();
                twos = pair.get(() -> Simulation.present(scenario));
                two = Math.max(two, rate(scenario.general().draws(), start));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "simulation of %d months, %d uncertain inputs, %d options, best of %d rounds:%n"
                        + "  plain loop over commons-math3 samplers %,.0f draws/s%n"
                        + "  ours, one thread %,.0f draws/s (%.1f times), two threads %,.0f draws/s (%.1f times)%n"
                        + "  20,000 draws take %.0f ms on one thread, %.0f ms on two%n",
                scenario.general().horizon(),
                uncertain,
                scenario.options().size(),
                ROUNDS,
                plain,
                one,
                one / plain,
                two,
                two / plain,
                20_000_000 / one,
                20_000_000 / two);
        for (int o = 0; o < ones.length; o++) {
            assertArrayEquals(ones[o], twos[o], 0.0);
            for (double share : new double[] {0.5, 0.8}) {
                double ours = Percentile.of(ones[o], share);
                assertEquals(ours, Percentile.of(plainValues[o], share), ours * 0.015, "the same work");
            }
        }
        assertTrue(one >= 5 * plain, "one thread " + one / plain);
        assertTrue(two >= 5 * plain, "two threads " + two / plain);
    }

    private static double rate(int draws, long start) {
        return draws / ((System.nanoTime() - start) / 1e9);
    }

    /** As one writes it first: sample a score, turn it into a value, list every month's cash, discount it. */
    private static double[][] plainLoop(Scenario scenario, int draws) {
        Well19937c random = new Well19937c(1);
        NormalDistribution normal = new NormalDistribution(random, 0, 1);
        List<Input> inputs = scenario.inputs();
        List<AbstractRealDistribution> marginals = inputs.stream()
                .map(input -> input.marginal() instanceof Marginal.Triangular t
                        ? new TriangularDistribution(random, t.a(), t.m(), t.b())
                        : null)
                .collect(Collectors.toList());
        double[] factors = IntStream.rangeClosed(0, scenario.general().horizon())
                .mapToDouble(t -> Math.pow(1 + scenario.general().discountRate(), -t / 12.0))
                .toArray();
        double[][] values = new double[scenario.options().size()][draws];
        double common = Math.sqrt(scenario.general().correlation());
        double own = Math.sqrt(1 - scenario.general().correlation());
        double[] x = scenario.likely();
        for (int j = 0; j < draws; j++) {
            double together = normal.sample();
            for (int i = 0; i < x.length; i++) {
                if (marginals.get(i) != null) {
                    double score = common * together + own * normal.sample();
                    double value = marginals.get(i).inverseCumulativeProbability(normal.cumulativeProbability(score));
                    x[i] = Math.max(0, value);
                }
            }
            List<CashFlow> flows = Valuation.flows(scenario, scenario.general().horizon(), x);
            for (int o = 0; o < values.length; o++) {
                double[] total = flows.get(o).total();
                for (int t = 0; t < total.length; t++) {
                    values[o][j] += total[t] * factors[t];
                }
            }
        }
        return values;
    }
}
