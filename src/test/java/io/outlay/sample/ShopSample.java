package io.outlay.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the workspace of Fjellvik Outdoor, an invented retailer: the same seed gives the same bytes. What is planted
 * holds for every seed, see {@link PlantedTruth}; the noise around it differs.
 */
public final class ShopSample {
    /** The seed of the files in {@code sample-data/shop}. */
    public static final long DEFAULT_SEED = 20260930L;

    /** Another one, to be judged the same. */
    public static final long SECOND_SEED = 7L;

    /** Number of the invoice for a service of August 2026 that is issued after the cut-off of August. */
    public static final String LATE_INVOICE = UsageBills.LATE_INVOICE;

    /** Number of the monthly bill for August 2026 that is not there when August is closed, and comes later. */
    public static final String MISSING_INVOICE = SubscriptionBills.MISSING_INVOICE;

    private static final String SETTINGS = """
            # Fjellvik Outdoor is invented, and so is every figure in this folder.
            outlay:
              company: Fjellvik Outdoor
              currency: EUR
              fiscal-year-start: 1
            """;

    private ShopSample() {}

    /** Writes every file of the workspace below {@code dir}, which need not exist; other files there are left alone. */
    public static void write(Path dir, long seed) throws IOException {
        for (Map.Entry<String, byte[]> file : files(seed).entrySet()) {
            Path path = dir.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /** Path inside the workspace, with slashes → content. */
    public static Map<String, byte[]> files(long seed) {
        Map<String, byte[]> files = new TreeMap<>(new ShopInbox(seed).files());
        files.put("outlay.yaml", SETTINGS.getBytes(StandardCharsets.UTF_8));
        files.put("systems.csv", ShopTables.csv(',', ShopRegister.HEADER, ShopRegister.rows()));
        return files;
    }
}
