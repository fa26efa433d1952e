package io.outlay.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DampedTrendTest {
    @Test
    void matchesTheReferenceWithItsWeights() throws IOException {
        assertMatches("shampoo_ets_damped");
        assertMatches("shampoo_ets_AAN");
        assertMatches("shampoo_ets_ANN");
    }

    private static void assertMatches(String name) throws IOException {
        JsonNode expected = Reference.json("forecast_expected.json").get(name);
        JsonNode par = expected.get("par");
        DampedTrend fit = DampedTrend.with(
                Reference.column("data/shampoo36.csv", 1),
                par.get("alpha").asDouble(),
                par.has("beta") ? par.get("beta").asDouble() : 0,
                par.has("phi") ? par.get("phi").asDouble() : 1,
                par.get("l").asDouble(),
                par.has("b") ? par.get("b").asDouble() : 0);
        Reference.assertClose(expected.get("sse").asDouble(), fit.sse(), 1e-9, name + " sse");
        double[] ahead = fit.forecast(6);
        for (int h = 0; h < 6; h++) {
            Reference.assertClose(expected.get("forecast6").get(h).asDouble(), ahead[h], 1e-9, name);
        }
    }

    /** R states β as a share of α, and starts from the first values. */
    @Test
    void isSimpleSmoothingAndHoltsLineAtItsEnds() throws IOException {
        JsonNode all = Reference.json("forecast_expected.json");
        double[] nile = Reference.column("data/nile.csv", 1);
        DampedTrend simple = DampedTrend.with(
                Arrays.copyOfRange(nile, 1, nile.length),
                all.get("nile_ses").get("alpha").asDouble(),
                0,
                1,
                nile[0],
                0);
        Reference.assertClose(all.get("nile_ses").get("SSE").asDouble(), simple.sse(), 1e-9, "SSE");
        Reference.assertClose(all.get("nile_ses").get("coef").get("a").asDouble(), simple.level(), 1e-9, "a");
        JsonNode holt = all.get("shampoo_holt");
        double[] x = Reference.column("data/shampoo36.csv", 1);
        double alpha = holt.get("alpha").asDouble();
        DampedTrend line = DampedTrend.with(
                Arrays.copyOfRange(x, 2, x.length),
                alpha,
                alpha * holt.get("beta").asDouble(),
                1,
                x[1],
                x[1] - x[0]);
        Reference.assertClose(holt.get("SSE").asDouble(), line.sse(), 1e-9, "SSE");
        for (int h = 0; h < 6; h++) {
            Reference.assertClose(holt.get("forecast").get(h).asDouble(), line.forecast(6)[h], 1e-9, "Holt " + h);
        }
    }

    @Test
    void findsWeightsAtLeastAsGoodAsTheReference() throws IOException {
        JsonNode expected = Reference.json("forecast_expected.json").get("shampoo_ets_damped");
        DampedTrend fit = DampedTrend.fit(Reference.column("data/shampoo36.csv", 1));
        assertTrue(fit.sse() <= expected.get("sse").asDouble() * (1 + 1e-9), "SSE " + fit.sse());
    }

    @Test
    void keepsALevelThatNeverMoved() {
        double[] flat = new double[18];
        Arrays.fill(flat, 415);
        for (double value : DampedTrend.fit(flat).forecast(12)) {
            assertEquals(415, value, 1e-9);
        }
    }

    @Test
    void refusesFiveValues() {
        assertThrows(IllegalArgumentException.class, () -> DampedTrend.fit(new double[5]));
    }
}
