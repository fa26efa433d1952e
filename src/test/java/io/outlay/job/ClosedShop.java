package io.outlay.job;

import io.outlay.job.close.CloseOutcome;
import io.outlay.sample.ShopSample;
import io.outlay.store.BuildFolder;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sample shop closed for September 2026 in one run: once for each seed and test JVM. Whoever asks may run it again,
 * and changes nothing else.
 */
public final class ClosedShop {
    static final String PERIOD = "2026-09";

    private static final Map<Long, ClosedShop> CLOSED = new ConcurrentHashMap<>();

    private final TestWorkspace workspace;
    private final CloseOutcome outcome;

    private ClosedShop(long seed) {
        workspace = TestWorkspace.shop(BuildFolder.fresh("closed-shop"), seed);
        outcome = workspace.close(PERIOD);
    }

    /** The finance workbook that was published for the default seed. */
    public static Path workbook() {
        return of(ShopSample.DEFAULT_SEED).outcome.workbook().orElseThrow();
    }

    /** The same with other settings, by their keys without {@code outlay.}; run anew. */
    public static Path workbook(Map<String, String> settings) {
        TestWorkspace other = TestWorkspace.shop(BuildFolder.fresh("closed-shop"), ShopSample.DEFAULT_SEED);
        settings.forEach(other::set);
        return other.close(PERIOD).workbook().orElseThrow();
    }

    static ClosedShop of(long seed) {
        return CLOSED.computeIfAbsent(seed, ClosedShop::new);
    }

    TestWorkspace workspace() {
        return workspace;
    }

    CloseOutcome outcome() {
        return outcome;
    }
}
