package io.outlay.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MannKendallTestTest {

    @Test
    void matchesTheReference() throws IOException {
        double[] shampoo = Reference.column("data/shampoo36.csv", 1);
        double[] nile = Reference.column("data/nile.csv", 1);
        Map<String, double[]> series = Map.of(
                "shampoo36",
                shampoo,
                "log_shampoo36",
                Reference.logs(shampoo),
                "nile",
                nile,
                "nile_last24",
                Reference.last(nile, 24));
        JsonNode expected = Reference.json("verdict_tests_expected.json").get("mk_ar1");
        for (Map.Entry<String, double[]> entry : series.entrySet()) {
            JsonNode node = expected.get(entry.getKey());
            MannKendallTest test = MannKendallTest.of(entry.getValue());
            assertEquals(node.get("S").asLong(), test.s());
            Reference.assertClose(node.get("varS").asDouble(), test.variance(), 1e-9, "variance");
            Reference.assertClose(node.get("sen").asDouble(), test.sen(), 1e-9, "sen");
            Reference.assertClose(node.get("r1_detrended").asDouble(), test.r1(), 1e-9, "r1");
            Reference.assertClose(node.get("rho_bias_corrected").asDouble(), test.rho(), 1e-9, "rho");
            Reference.assertClose(node.get("variance_factor").asDouble(), test.varianceFactor(), 1e-9, "V");
            Reference.assertClose(node.get("z").asDouble(), test.z(), 1e-9, "z");
            assertTail(node.get("p_up").asDouble(), test.pUp());
            assertTail(node.get("p_down").asDouble(), test.pDown());
        }
    }

    @Test
    void keepsAllDigitsOfAFarTail() throws IOException {
        MannKendallTest test = MannKendallTest.of(Reference.column("data/shampoo36.csv", 1));
        Reference.assertClose(1.1186197021701e-09, test.pUp(), 1e-12, "erfc(z/√2)/2 in exact arithmetic");
    }

    @Test
    void findsNothingInAConstantSeries() {
        MannKendallTest test = MannKendallTest.of(new double[] {5, 5, 5, 5, 5, 5});
        assertEquals(0, test.z());
        assertEquals(0.5, test.pUp());
    }

    @Test
    void refusesFewerThanFiveValues() {
        assertThrows(IllegalArgumentException.class, () -> MannKendallTest.of(new double[] {1, 2, 3, 4}));
    }

    /** The reference took its tails as 1 − cdf and is good to one rounding of 1 only. */
    private static void assertTail(double expected, double actual) {
        assertEquals(expected, actual, Math.max(expected * 1e-9, Math.ulp(1.0)));
    }
}
