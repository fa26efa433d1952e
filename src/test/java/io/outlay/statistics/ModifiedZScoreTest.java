package io.outlay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ModifiedZScoreTest {
    @Test
    void agreesWithRosnersDataOfTheHandbook() throws IOException {
        JsonNode reference =
                Reference.json("anomaly_multiplicity_expected.json").get("robust_z");
        double[] x = numbers(reference.get("x"));
        double[] expected = numbers(reference.get("modified_z"));
        ModifiedZScore middle = ModifiedZScore.of(x, 0.05);

        assertThat(middle.median()).isEqualTo(reference.get("median").asDouble(), within(1e-12));
        assertThat(middle.mad()).isEqualTo(reference.get("mad_raw").asDouble(), within(1e-12));
        List<Integer> beyond = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            assertThat(middle.score(x[i])).isEqualTo(expected[i], within(1e-9 * Math.max(1, Math.abs(expected[i]))));
            if (Math.abs(middle.score(x[i])) > 3.5) {
                beyond.add(i + 1);
            }
        }
        List<Integer> flagged = new ArrayList<>();
        reference.get("flag_gt_3.5").forEach(index -> flagged.add(index.asInt()));
        assertThat(beyond).isEqualTo(flagged);
    }

    @Test
    void aSpreadOfNothingIsFivePercentOfTheMedian() {
        ModifiedZScore middle = ModifiedZScore.of(new double[] {100, 100, 100, 100, 126}, 0.05);

        assertThat(middle.mad()).isEqualTo(5);
        assertThat(middle.score(125.9))
                .isEqualTo(0.6745 * 25.9 / 5, within(1e-12))
                .isLessThan(3.5);
        assertThat(middle.score(126)).isGreaterThan(3.5);
        assertThat(middle.score(74)).isLessThan(-3.5);
        assertThat(ModifiedZScore.deviation(3.5, 0.05)).isEqualTo(0.2594514, within(1e-7));
    }

    @Test
    void sameValuesHaveNoScore() {
        assertThat(ModifiedZScore.of(new double[] {0, 0, 0}, 0.05).score(0)).isZero();
    }

    @Test
    void refusesNoValues() {
        assertThatThrownBy(() -> ModifiedZScore.of(new double[0], 0.05)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).asDouble();
        }
        return numbers;
    }
}
