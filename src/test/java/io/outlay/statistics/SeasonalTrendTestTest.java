package io.outlay.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SeasonalTrendTestTest {

    @Test
    void matchesTheReferenceOnSevenPublicSeries() throws IOException {
        JsonNode expected = Reference.json("verdict_rule_expected.json").get("series");
        for (Map.Entry<String, double[]> series : series().entrySet()) {
            SeasonalTrendTest test = SeasonalTrendTest.of(series.getValue(), 1);
            JsonNode node = expected.get(series.getKey());
            assertFit(node.get("S"), test.s(), series.getKey() + " S");
            assertFit(node.get("G"), test.g(), series.getKey() + " G");
            Reference.assertClose(node.get("p").asDouble(), test.p(), 1e-9, series.getKey());
        }
    }

    @Test
    void adjustsTheSevenForTheirNumber() throws IOException {
        JsonNode expected = Reference.json("verdict_rule_expected.json").get("benjamini_hochberg_over_the_seven_p");
        Map<String, double[]> series = series();
        double[] q = BenjaminiHochberg.adjust(series.values().stream()
                .mapToDouble(x -> SeasonalTrendTest.of(x, 1).p())
                .toArray());
        int at = 0;
        for (String name : series.keySet()) {
            Reference.assertClose(expected.get(name).asDouble(), q[at++], 1e-9, name);
        }
    }

    @Test
    void matchesTheReferenceOfTestSAlone() throws IOException {
        JsonNode expected = Reference.json("verdict_tests_expected.json").get("season_ols_ar1");
        double[] air = Reference.logs(Reference.column("data/airpassengers.csv", 1));
        SeasonalTrendTest.Fit fit =
                SeasonalTrendTest.of(Arrays.copyOf(air, 24), 1).s();
        JsonNode node = expected.get("log_airpassengers_first24");
        Reference.assertClose(node.get("slope_per_month").asDouble(), fit.estimate(), 1e-9, "slope");
        Reference.assertClose(node.get("se").asDouble(), fit.se(), 1e-9, "se");
        Reference.assertClose(node.get("t").asDouble(), fit.t(), 1e-9, "t");
        Reference.assertClose(node.get("p_up").asDouble(), fit.p(), 1e-9, "p");
        assertEquals(node.get("df").asInt(), fit.df());
    }

    @Test
    void droppedMonthsKeepTheirPlaceInTime() {
        double[] x = new double[36];
        for (int t = 0; t < x.length; t++) {
            x[t] = 0.01 * t + (t % 12 == 10 ? 0.8 : 0);
        }
        x[7] = Double.NaN;
        x[20] = Double.NaN;
        SeasonalTrendTest test = SeasonalTrendTest.of(x, 1);
        assertEquals(0.01, test.s().estimate(), 1e-12);
        assertEquals(0.12, test.g().estimate(), 1e-12);
        assertEquals(34 - 13, test.s().df());
        assertEquals(34 - 14, test.g().df());
    }

    @Test
    void aSeriesFixedToTheCentHasNoMemoryAndTheLeastVariance() {
        double[] flat = new double[36];
        Arrays.fill(flat, 6.2);
        SeasonalTrendTest test = SeasonalTrendTest.of(flat, 4);
        assertEquals(0, test.s().r1());
        assertEquals(0.005 * 0.005, test.s().residualVariance());
        assertTrue(test.p() > 0.9, "p " + test.p());
    }

    @Test
    void theSameSeriesStartingInAnotherMonthGivesTheSameAnswer() throws IOException {
        double[] x = Reference.last(Reference.logs(Reference.column("data/airpassengers.csv", 1)), 36);
        Reference.assertClose(
                SeasonalTrendTest.of(x, 1).p(), SeasonalTrendTest.of(x, 8).p(), 1e-9, "p");
    }

    @Test
    void refusesTooFewMonths() {
        assertThrows(IllegalArgumentException.class, () -> SeasonalTrendTest.of(new double[14], 1));
    }

    private static void assertFit(JsonNode node, SeasonalTrendTest.Fit fit, String what) {
        Reference.assertClose(node.get("estimate").asDouble(), fit.estimate(), 1e-9, what + " estimate");
        Reference.assertClose(node.get("se").asDouble(), fit.se(), 1e-9, what + " se");
        Reference.assertClose(node.get("r1").asDouble(), fit.r1(), 1e-9, what + " r1");
        Reference.assertClose(node.get("rho").asDouble(), fit.rho(), 1e-9, what + " rho");
        Reference.assertClose(node.get("variance_factor").asDouble(), fit.varianceFactor(), 1e-9, what + " V");
        assertEquals(node.get("df").asInt(), fit.df(), what + " df");
        Reference.assertClose(node.get("t").asDouble(), fit.t(), 1e-9, what + " t");
        Reference.assertClose(node.get("p").asDouble(), fit.p(), 1e-9, what + " p");
    }

    private static Map<String, double[]> series() throws IOException {
        double[] air = Reference.logs(Reference.column("data/airpassengers.csv", 1));
        double[] nottem = Reference.logs(Reference.column("data/nottem.csv", 1));
        double[] drivers = Reference.column("data/seatbelts.csv", 2);
        double[] kilometres = Reference.column("data/seatbelts.csv", 3);
        double[] ratio = new double[drivers.length];
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] = StrictMath.log(drivers[i] / kilometres[i]);
        }
        Map<String, double[]> series = new LinkedHashMap<>();
        series.put("log_airpassengers_last36", Reference.last(air, 36));
        series.put("log_airpassengers_last48", Reference.last(air, 48));
        series.put("log_airpassengers_first26", Arrays.copyOf(air, 26));
        series.put("log_nottem_last36", Reference.last(nottem, 36));
        series.put("log_shampoo36", Reference.logs(Reference.column("data/shampoo36.csv", 1)));
        series.put("log_drivers_per_km_last36", Reference.last(ratio, 36));
        series.put("log_drivers_per_km_first30", Arrays.copyOf(ratio, 30));
        return series;
    }
}
