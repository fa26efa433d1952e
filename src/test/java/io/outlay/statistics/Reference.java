package io.outlay.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the reference values and compares by relative tolerance. */
final class Reference {
    private Reference() {}

    static JsonNode json(String name) throws IOException {
        return new JsonMapper().readTree(Files.readString(SharedData.file("reference/" + name)));
    }

    /** The rows of a CSV of numbers, header dropped. */
    static List<String[]> rows(String name) throws IOException {
        return Files.readAllLines(SharedData.file("reference/" + name)).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(","))
                .toList();
    }

    static double[] column(String name, int index) throws IOException {
        return rows(name).stream()
                .mapToDouble(row -> Double.parseDouble(row[index]))
                .toArray();
    }

    static double[] logs(double[] x) {
        return Arrays.stream(x).map(StrictMath::log).toArray();
    }

    static double[] last(double[] x, int n) {
        return Arrays.copyOfRange(x, x.length - n, x.length);
    }

    static void assertClose(double expected, double actual, double relative, String what) {
        assertEquals(expected, actual, Math.max(Math.abs(expected) * relative, 1e-300), what);
    }
}
