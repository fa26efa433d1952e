package io.outlay.statistics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Weights that a search found, by model and values: most of what a back-test fits was fitted a month before. They are what the
 * search would find again, so that nothing but time depends on what is known.
 */
public final class KnownWeights {
    private final Map<String, double[]> before;
    private final SortedMap<String, double[]> asked = new TreeMap<>();

    private KnownWeights(Map<String, double[]> before) {
        this.before = before;
    }

    /** All are searched. */
    public static KnownWeights none() {
        return new KnownWeights(Map.of());
    }

    /** @param before what {@link #asked} gave before */
    public static KnownWeights of(Map<String, double[]> before) {
        return new KnownWeights(before);
    }

    /** Weights by what they are of, as far as they were asked for. */
    public SortedMap<String, double[]> asked() {
        return Collections.unmodifiableSortedMap(asked);
    }

    double[] of(String model, double[] x, Supplier<double[]> search) {
        String key = key(model, x);
        double[] known = asked.getOrDefault(key, before.get(key));
        double[] weights = known == null ? search.get() : known;
        asked.put(key, weights);
        return weights.clone();
    }

    private static String key(String model, double[] x) {
        ByteBuffer values = ByteBuffer.allocate(x.length * Double.BYTES);
        for (double value : x) {
            values.putDouble(value);
        }
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(values.array());
            return HexFormat.of().formatHex(sha.digest(model.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }
}
