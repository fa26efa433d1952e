package io.outlay.statistics;

import static io.outlay.statistics.Reference.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LogMeanTest {
    @Test
    void liesBetweenBothAndIsTheValueItselfWhenTheyAreEqual() {
        assertClose(100 / StrictMath.log(2), LogMean.of(200, 100), 1e-14, "doubled");
        assertEquals(LogMean.of(100, 200), LogMean.of(200, 100), 1e-12);
        assertEquals(42.5, LogMean.of(42.5, 42.5));
        assertClose(1e6 + 5e-7, LogMean.of(1e6 + 1e-6, 1e6), 1e-15, "nearly equal");
    }

    @Test
    void refusesWhatHasNoLogarithm() {
        assertThrows(IllegalArgumentException.class, () -> LogMean.of(0, 1));
        assertThrows(IllegalArgumentException.class, () -> LogMean.of(1, -1));
    }

    @Test
    void splitsEnergyUseOfTwoSectorsAsPublished() throws IOException {
        JsonNode r = Reference.json("decomposition_amortisation_expected.json").get("lmdi_two_sector");
        double before = sum(r.get("Q0"));
        double now = sum(r.get("QT"));
        double activity = 0;
        double structure = 0;
        double intensity = 0;
        for (int i = 0; i < 2; i++) {
            double e0 = r.get("E0").get(i).asDouble();
            double e1 = r.get("ET").get(i).asDouble();
            double q0 = r.get("Q0").get(i).asDouble();
            double q1 = r.get("QT").get(i).asDouble();
            activity += LogMean.of(e1, e0) * StrictMath.log(now / before);
            structure += LogMean.of(e1, e0) * StrictMath.log(q1 / now / (q0 / before));
            intensity += LogMean.of(e1, e0) * StrictMath.log(e1 / q1 / (e0 / q0));
        }
        assertClose(r.get("activity").asDouble(), activity, 1e-9, "activity");
        assertClose(r.get("structure").asDouble(), structure, 1e-9, "structure");
        assertClose(r.get("intensity").asDouble(), intensity, 1e-9, "intensity");
        assertClose(r.get("total").asDouble(), activity + structure + intensity, 1e-9, "total");
    }

    private static double sum(JsonNode values) {
        double sum = 0;
        for (JsonNode value : values) {
            sum += value.asDouble();
        }
        return sum;
    }
}
