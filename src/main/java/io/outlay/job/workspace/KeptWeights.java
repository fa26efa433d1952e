package io.outlay.job.workspace;

import io.outlay.model.OwnFiles;
import io.outlay.model.Sha256;
import io.outlay.statistics.KnownWeights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the forecasts of a close found, in the file {@code known-weights} of the data folder, for the next one: of a back-test it
 * has all but one month in common. Without the file, or when it is not as this program wrote it, everything is searched.
 */
public final class KeptWeights {
    private static final String NAME = "known-weights";
    private static final int HEX = 16;

    private final Path file;

    /** @param data the folder {@code .outlay} of a workspace */
    public KeptWeights(Path data) {
        file = data.resolve(NAME);
    }

    public KnownWeights known() {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            List<String> rows = lines.subList(1, lines.size());
            return lines.get(0).equals(seal(rows)) ? KnownWeights.of(weights(rows)) : KnownWeights.none();
        } catch (IOException | RuntimeException unreadable) {
            return KnownWeights.none();
        }
    }

    /** For the next close; the workspace is held. */
    public void keep(KnownWeights weights) {
        List<String> rows = weights.asked().entrySet().stream()
                .map(of -> of.getKey()
                        + Arrays.stream(of.getValue())
                                .mapToObj(weight -> " " + Long.toHexString(Double.doubleToLongBits(weight)))
                                .collect(Collectors.joining()))
                .toList();
        try {
            OwnFiles.replace(file, seal(rows) + "\n" + String.join("\n", rows));
        } catch (IOException e) {
            // The next close searches everything.
            return;
        }
    }

    private static Map<String, double[]> weights(List<String> rows) {
        Map<String, double[]> weights = new HashMap<>();
        for (String row : rows) {
            String[] parts = row.split(" ");
            weights.put(
                    parts[0],
                    Arrays.stream(parts)
                            .skip(1)
                            .mapToDouble(bits -> Double.longBitsToDouble(Long.parseUnsignedLong(bits, HEX)))
                            .toArray());
        }
        return weights;
    }

    /** Of this program: another one may search otherwise. */
    private static String seal(List<String> rows) {
        Sha256 sha = new Sha256().add(KnownInputs.program());
        rows.forEach(sha::add);
        return sha.hex();
    }
}
