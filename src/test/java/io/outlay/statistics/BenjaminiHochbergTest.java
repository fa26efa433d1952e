package io.outlay.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BenjaminiHochbergTest {

    @Test
    void matchesTheFifteenOfThePaper() throws IOException {
        JsonNode node = Reference.json("anomaly_multiplicity_expected.json").get("bh");
        double[] p = numbers(node.get("p"));
        double[] expected = numbers(node.get("bh"));
        double[] q = BenjaminiHochberg.adjust(p);
        for (int i = 0; i < p.length; i++) {
            Reference.assertClose(expected[i], q[i], 1e-9, "q " + i);
        }
    }

    @Test
    void answersInTheOrderAsked() {
        assertArrayEquals(
                new double[] {0.04, 0.02, 0.8},
                BenjaminiHochberg.adjust(new double[] {0.04 / 1.5, 0.02 / 3, 0.8}),
                1e-15);
    }

    @Test
    void hasNothingToAdjustInAnEmptyFamily() {
        assertEquals(0, BenjaminiHochberg.adjust(new double[0]).length);
    }

    private static double[] numbers(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }
}
