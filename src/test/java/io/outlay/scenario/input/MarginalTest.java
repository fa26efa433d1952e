package io.outlay.scenario.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.outlay.SharedData;
import io.outlay.scenario.answer.Sampler;
import io.outlay.statistics.Percentile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against {@code cost_risk_expected.json}. */
class MarginalTest {
    @Test
    void triangleRunsThroughItsPercentiles() {
        Marginal.Triangular triangle = Marginal.Triangular.ofPercentiles(80, 100, 180);
        assertEquals(50.3328124, triangle.a(), 5e-8);
        assertEquals(227.5407564, triangle.b(), 5e-8);
        assertEquals(80, triangle.quantile(0.1), 1e-9);
        assertEquals(180, triangle.quantile(0.9), 1e-9);
    }

    @Test
    void triangleMayHaveItsModeAtAPercentile() {
        for (double mode : new double[] {10, 10.0001, 15, 19.9999, 20}) {
            Marginal.Triangular triangle = Marginal.Triangular.ofPercentiles(10, mode, 20);
            assertEquals(10, triangle.quantile(0.1), 1e-6, "mode " + mode);
            assertEquals(20, triangle.quantile(0.9), 1e-6, "mode " + mode);
            assertEquals(mode, triangle.m());
        }
        assertThrows(IllegalArgumentException.class, () -> Marginal.Triangular.ofPercentiles(10, 9, 20));
    }

    @Test
    void triangleHasTheReferenceQuantiles() throws IOException {
        for (JsonNode of : reference().get("triangular")) {
            Marginal triangle = Marginal.Shape.RANGE.through(value(of, "min"), value(of, "mode"), value(of, "max"));
            quantiles(of, triangle, "P10", "P50", "P80", "P90");
        }
    }

    @Test
    void pertHasTheReferenceQuantilesExactlyAndFromItsTable() throws IOException {
        for (JsonNode of : reference().get("pert")) {
            Marginal pert = Marginal.Shape.PERT.through(value(of, "min"), value(of, "mode"), value(of, "max"));
            quantiles(of, pert, "P10", "P50", "P80", "P90");
            ScoreTable table = new ScoreTable(pert, true);
            assertEquals(value(of, "P50"), table.at(0), value(of, "P50") * 1e-9);
            assertEquals(value(of, "P90"), table.at(1.2815515655446004), value(of, "P90") * 1e-5);
            assertEquals(value(of, "P10"), table.at(-1.2815515655446004), value(of, "P10") * 1e-5);
        }
    }

    @Test
    void lognormalHasTheReferenceQuantiles() throws IOException {
        for (JsonNode of : reference().get("lognormal_from_P10_P90")) {
            var lognormal = Marginal.Lognormal.ofPercentiles(value(of, "P10"), value(of, "P90"));
            assertEquals(value(of, "mu"), lognormal.mu(), 1e-8);
            assertEquals(value(of, "sigma"), lognormal.sigma(), 1e-8);
            assertEquals(value(of, "P80"), lognormal.quantile(0.8), value(of, "P80") * 1e-7);
        }
    }

    @Test
    void noteChoosesTheShape() {
        assertEquals(Marginal.Shape.RANGE, Marginal.Shape.of("range: two quotes"));
        assertEquals(Marginal.Shape.PERT, Marginal.Shape.of("PERT"));
        assertEquals(Marginal.Shape.PERCENTILES, Marginal.Shape.of("from the vendor's price range"));
    }

    @Test
    void overrunEndsAsTheReferenceClassDid() {
        Overrun overrun = new Overrun();
        assertEquals(1.1304, overrun.quantile(0.5), 5e-5);
        assertEquals(1.4076, overrun.quantile(0.8), 5e-5);
        assertEquals(2.2050, overrun.quantile(0.9), 5e-5);
        double sum = 0;
        int steps = 1_000_000;
        for (int i = 0; i < steps; i++) {
            sum += overrun.quantile((i + 0.5) / steps);
        }
        assertEquals(1.4456, sum / steps, 5e-5);
        assertEquals(0.8, overrun.quantile(1e-12), 1e-5);
        assertEquals(10, overrun.quantile(1 - 1e-12), 1e-6);
    }

    @Test
    void tailHasTheReferenceQuantiles() throws IOException {
        JsonNode tail = reference().get("capped_pareto_quantiles_ratio");
        for (String q : new String[] {"0.1", "0.5", "0.8", "0.95"}) {
            double expected = value(tail, "q" + q);
            assertEquals(expected, new Overrun().quantile(0.82 + 0.18 * Double.parseDouble(q)), expected * 1e-3, q);
        }
    }

    /** GAO's air vehicle: seven elements between their ends, summed up, apart and erring together. */
    @Test
    void sumHasTheCurveOfTheGaoExample() throws IOException {
        for (String rho : new String[] {"0", "0.25"}) {
            JsonNode expected = reference().get("mc_rho_" + rho);
            double[] sums = sums(Double.parseDouble(rho), 20_000);
            for (int p = 5; p <= 95; p += p == 5 || p == 90 ? 5 : 10) {
                double wanted = value(expected.get("percentiles"), "P" + p);
                assertEquals(wanted, Percentile.of(sums, p / 100.0), wanted * 0.006, "P" + p + " at " + rho);
            }
            double enough = 0;
            for (double sum : sums) {
                enough += sum <= reference().get("sum_of_modes").doubleValue() ? 1.0 / sums.length : 0;
            }
            assertEquals(value(expected, "prob_at_or_below_sum_of_modes"), enough, 0.015);
        }
    }

    private static double[] sums(double correlation, int draws) throws IOException {
        List<Sampler.Column> columns = new ArrayList<>();
        for (JsonNode element : reference().get("elements")) {
            columns.add(new Sampler.Column(
                    Marginal.Shape.RANGE.through(value(element, "min"), value(element, "mode"), value(element, "max")),
                    true));
        }
        Sampler sampler = new Sampler(columns, correlation, 7);
        double[] sums = new double[draws];
        double[][] block = new double[columns.size()][Sampler.BLOCK];
        for (int j = 0; j < draws; j++) {
            if (j % Sampler.BLOCK == 0) {
                sampler.draw(j / Sampler.BLOCK, block);
            }
            for (double[] column : block) {
                sums[j] += column[j % Sampler.BLOCK];
            }
        }
        return sums;
    }

    private static void quantiles(JsonNode expected, Marginal marginal, String... names) {
        for (String name : names) {
            double wanted = value(expected, name);
            assertEquals(wanted, marginal.quantile(Integer.parseInt(name.substring(1)) / 100.0), wanted * 1e-9, name);
        }
    }

    private static double value(JsonNode node, String name) {
        return node.get(name).doubleValue();
    }

    private static JsonNode reference() throws IOException {
        return new JsonMapper().readTree(Files.readString(SharedData.file("reference/cost_risk_expected.json")));
    }
}
