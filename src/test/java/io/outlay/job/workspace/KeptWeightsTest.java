package io.outlay.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.statistics.DampedTrend;
import io.outlay.statistics.KnownWeights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptWeightsTest {
    private static final double[] COST = {10, 12, 11, 15, 14, 16, 13, 18, 17, 20};

    @TempDir
    private Path data;

    private Path file;
    private KeptWeights kept;

    @BeforeEach
    void keep() {
        file = data.resolve("known-weights");
        kept = new KeptWeights(data);
        KnownWeights asked = KnownWeights.none();
        DampedTrend.fit(COST, asked);
        kept.keep(asked);
    }

    /** Without a search it still gives what one finds: the weights of another search show that. */
    @Test
    void weightsComeBackToTheBit() {
        Map.Entry<String, double[]> found = asked(KnownWeights.none());
        Map.Entry<String, double[]> known = asked(kept.known());
        assertThat(known.getKey()).isEqualTo(found.getKey());
        assertThat(known.getValue()).isEqualTo(found.getValue());

        KnownWeights other = KnownWeights.of(Map.of(found.getKey(), new double[] {0.5, 0.25, 0.125}));
        DampedTrend.fit(COST, other);
        kept.keep(other);
        assertThat(asked(kept.known()).getValue()).containsExactly(0.5, 0.25, 0.125);
    }

    @Test
    void aFileThatIsNotAsItWasWrittenIsNone() throws IOException {
        KnownWeights other = KnownWeights.of(Map.of(asked(KnownWeights.none()).getKey(), new double[] {0.5, 0.5, 0.5}));
        DampedTrend.fit(COST, other);
        kept.keep(other);
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        for (String wrong : new String[] {
            "",
            "\n",
            text.replaceFirst("3fe", "3fd"),
            text.substring(0, text.length() - 1),
            text.lines().findFirst().orElseThrow()
        }) {
            Files.writeString(file, wrong, StandardCharsets.US_ASCII);
            assertThat(asked(kept.known()).getValue())
                    .as(wrong)
                    .isEqualTo(asked(KnownWeights.none()).getValue());
        }
        Files.delete(file);
        assertThat(asked(kept.known()).getValue())
                .isEqualTo(asked(KnownWeights.none()).getValue());
    }

    private static Map.Entry<String, double[]> asked(KnownWeights known) {
        DampedTrend.fit(COST, known);
        return known.asked().entrySet().iterator().next();
    }
}
