package io.outlay.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TheilSenTest {

    @Test
    void matchesTheReference() throws IOException {
        Map<String, String> files = Map.of(
                "nile", "nile", "airpassengers", "airpassengers", "precipgl", "precipgl", "shampoo36", "shampoo36");
        JsonNode all = Reference.json("trend_expected.json");
        for (Map.Entry<String, String> entry : files.entrySet()) {
            JsonNode mk = all.get(entry.getKey()).get("mk");
            double[] x = Reference.column("data/" + entry.getValue() + ".csv", 1);
            TheilSen line =
                    TheilSen.of(IntStream.range(0, x.length).asDoubleStream().toArray(), x);
            Reference.assertClose(mk.get("sen_slope").asDouble(), line.slope(), 1e-9, entry.getKey());
            Reference.assertClose(
                    mk.get("sen_intercept_median_minus_mid").asDouble(), line.intercept(), 1e-9, entry.getKey());
        }
    }

    @Test
    void isNotBentByOneMonth() {
        TheilSen line = TheilSen.of(new double[] {1, 2, 3, 4, 5}, new double[] {12, 14, 999, 18, 20});
        assertEquals(2, line.slope(), 1e-12);
        assertEquals(12, line.intercept(), 1e-12, "18 − 2·3");
    }
}
