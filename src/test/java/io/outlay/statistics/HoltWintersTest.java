package io.outlay.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HoltWintersTest {

    @Test
    void matchesTheReferenceWithItsWeights() throws IOException {
        double[] passengers = Reference.column("data/airpassengers.csv", 1);
        JsonNode all = Reference.json("forecast_expected.json");
        assertMatches(all.get("airpassengers_mult_fixed_a.3_b.05_g.2"), passengers, true, 1e-9);
        assertMatches(all.get("airpassengers_add_fixed_a.3_b.05_g.2"), passengers, false, 1e-9);
        assertMatches(all.get("airpassengers_mult"), passengers, true, 1e-9);
        assertMatches(all.get("co2_additive"), Reference.column("data/co2.csv", 1), false, 1e-9);
    }

    private static void assertMatches(JsonNode expected, double[] x, boolean multiplicative, double relative) {
        HoltWinters fit = HoltWinters.with(
                x,
                multiplicative,
                expected.get("alpha").asDouble(),
                expected.get("beta").asDouble(),
                expected.get("gamma").asDouble());
        Reference.assertClose(expected.get("SSE").asDouble(), fit.sse(), relative, "SSE");
        Reference.assertClose(expected.get("coef").get("a").asDouble(), fit.level(), relative, "a");
        Reference.assertClose(expected.get("coef").get("b").asDouble(), fit.trend(), relative, "b");
        double[] ahead = fit.forecast(12);
        for (int h = 0; h < 12; h++) {
            double season = expected.get("coef").get("s" + (h + 1)).asDouble();
            Reference.assertClose(season, fit.season()[h], relative, "s" + (h + 1));
            Reference.assertClose(expected.get("forecast").get(h).asDouble(), ahead[h], relative, "forecast " + h);
        }
    }

    @Test
    void findsWeightsAtLeastAsGoodAsTheReference() throws IOException {
        JsonNode all = Reference.json("forecast_expected.json");
        HoltWinters co2 = HoltWinters.fit(Reference.column("data/co2.csv", 1), false);
        HoltWinters passengers = HoltWinters.fit(Reference.column("data/airpassengers.csv", 1), true);
        assertTrue(co2.sse() <= all.get("co2_additive").get("SSE").asDouble() * (1 + 1e-9), "SSE " + co2.sse());
        assertTrue(
                passengers.sse() <= all.get("airpassengers_mult").get("SSE").asDouble() * (1 + 1e-9),
                "SSE " + passengers.sse());
        Reference.assertClose(
                all.get("co2_additive").get("forecast").get(11).asDouble(), co2.forecast(12)[11], 1e-4, "co2");
    }

    /** One of the reference's weights, and how much better the forecast is than last year's values. */
    @Test
    void errsAsInTheReferencesBacktest() throws IOException {
        double[] x = Reference.column("data/airpassengers.csv", 1);
        double[] train = Arrays.copyOf(x, 120);
        JsonNode expected = Reference.json("forecast_expected.json").get("backtest_airpassengers_1959_60");
        assertEquals(expected.get("MAE_snaive").asDouble(), error(SeasonalNaive.forecast(train, 24), x), 1e-9, "naive");
        double found = error(HoltWinters.fit(train, true).forecast(24), x);
        Reference.assertClose(expected.get("MAE_hw_mult").asDouble(), found, 0.02, "Holt-Winters");
    }

    private static double error(double[] ahead, double[] x) {
        double sum = 0;
        for (int h = 0; h < ahead.length; h++) {
            sum += Math.abs(ahead[h] - x[120 + h]);
        }
        return sum / ahead.length;
    }

    @Test
    void continuesALineWithASeasonExactly() {
        double[] season = {3, 1, -4, 1, 5, -9, 2, 6, -5, 3, -5, 2};
        double[] x = new double[36];
        Arrays.setAll(x, t -> 100 + 2 * t + season[t % 12]);
        double[] ahead = HoltWinters.fit(x, false).forecast(12);
        for (int h = 0; h < 12; h++) {
            assertEquals(100 + 2 * (36 + h) + season[h], ahead[h], 1e-6);
        }
    }

    @Test
    void refusesLessThanTwoYears() {
        assertThrows(IllegalArgumentException.class, () -> HoltWinters.fit(new double[23], false));
    }
}
