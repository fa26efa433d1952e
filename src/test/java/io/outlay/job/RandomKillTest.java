package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.workspace.Exit;
import io.outlay.store.server.ChildJvm;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Beside {@link CrashTest}, which ends a run at chosen points of every step: kills a run at moments spread over all of it, start and stop of the database included, several times on one workspace;
 * then one run may end, and must leave what an undisturbed run leaves: the same bytes, rows and folders, and no process.
 * Two months are closed; the third reverses some of them, answers a scenario, and is delivered to a folder.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomKillTest {
    private static final String PERIOD = "2026-09";
    private static final int KILLS_A_RUN = 10;

    private DiskWorkspace first;
    private DiskWorkspace inputs;
    private Map<String, String> undisturbed;
    private List<String> rows;
    private Duration whole;

    @BeforeAll
    void prepare() throws IOException, SQLException {
        inputs = KilledBooks.july(DiskWorkspace.empty("kills-inputs"));
        first = inputs.copy("kills");
        assertThat(first.close("2026-07").exit()).isEqualTo(Exit.DONE);
        assertThat(KilledBooks.august(first).close("2026-08").exit()).isEqualTo(Exit.DONE);
        KilledBooks.september(first);
        DiskWorkspace second = first.copy("kills-undisturbed");
        long begun = System.nanoTime();
        assertThat(status(second)).isEqualTo(Exit.DONE.code());
        whole = Duration.ofNanos(System.nanoTime() - begun);
        undisturbed = second.left();
        assertThat(undisturbed)
                .containsKeys("handed/2026-09/csv/ledger.csv", "reports/2026-09/what-if-shop-2026-09.xlsx");
        assertThat(undisturbed).doesNotContainKeys(".outlay/lock.holder", ".outlay/staging/2026-09");
        rows = KilledBooks.rows(second::query);
        second.delete();
    }

    @AfterAll
    void clear() {
        first.delete();
        inputs.delete();
    }

    @Test
    void afterSevenKillsTheRunThatMayEndLeavesWhatAnUndisturbedRunLeaves() throws IOException, SQLException {
        kill(7, new Random(7));
    }

    @Tag("long")
    @Test
    void afterAHundredKillsTheRunsThatMayEndLeaveWhatAnUndisturbedRunLeaves() throws IOException, SQLException {
        kill(100, new Random(11));
    }

    /** From the very first run of a workspace on: unpacking the database's programs and setting it up. */
    @Tag("long")
    @Test
    void aFirstRunKilledThirtyTimesStillBeginsTheLedger() throws IOException, SQLException {
        DiskWorkspace whole = inputs.copy("kills-first");
        assertThat(whole.close("2026-07").exit()).isEqualTo(Exit.DONE);
        Map<String, String> expected = ofNoWorkspace(whole);
        Random random = new Random(13);
        for (int run = 0; run < 10; run++) {
            DiskWorkspace workspace = inputs.copy("killed");
            for (int kill = 0; kill < 3; kill++) {
                try (ChildJvm child = ChildJvm.start(
                        DisturbedClose.class, workspace.root().toString(), "2026-07", "nothing", "0", "halt")) {
                    child.killAfter(Duration.ofNanos((long) (this.whole.toNanos() * 1.5 * random.nextDouble())));
                }
            }
            assertThat(workspace.close("2026-07").exit()).isEqualTo(Exit.DONE);
            assertThat(workspace.servers()).isEmpty();
            assertThat(ofNoWorkspace(workspace)).isEqualTo(expected);
            workspace.delete();
        }
        whole.delete();
    }

    /** The id of a workspace is chosen by its first run, and the manifest has it. */
    private static Map<String, String> ofNoWorkspace(DiskWorkspace workspace) throws IOException {
        Map<String, String> left = workspace.left();
        left.replaceAll((name, hash) -> name.matches(".*manifest\\.json|\\.outlay/workspace-id") ? "" : hash);
        return left;
    }

    private void kill(int times, Random random) throws IOException, SQLException {
        int killed = 0;
        List<Duration> moments = moments(times, random);
        while (killed < times) {
            DiskWorkspace workspace = first.copy("killed");
            int until = Math.min(times, killed + KILLS_A_RUN);
            boolean alive = true;
            while (alive && killed < until) {
                alive = killed(workspace, moments.get(killed));
                killed += alive ? 1 : 0;
            }
            assertThat(workspace.close(PERIOD).exit()).isEqualTo(Exit.DONE);
            assertThat(workspace.servers()).isEmpty();
            assertThat(workspace.left()).isEqualTo(undisturbed);
            assertThat(KilledBooks.rows(workspace::query)).isEqualTo(rows);
            workspace.delete();
        }
    }

    /** One in each part of a run, in any order. */
    private List<Duration> moments(int times, Random random) {
        List<Duration> moments = new ArrayList<>();
        for (int part = 0; part < times; part++) {
            moments.add(Duration.ofNanos((long) (whole.toNanos() * (part + random.nextDouble()) / times)));
        }
        Collections.shuffle(moments, random);
        return moments;
    }

    private static boolean killed(DiskWorkspace workspace, Duration after) throws IOException {
        try (ChildJvm child = child(workspace)) {
            return child.killAfter(after);
        }
    }

    private static int status(DiskWorkspace workspace) throws IOException {
        try (ChildJvm child = child(workspace)) {
            return child.status();
        }
    }

    private static ChildJvm child(DiskWorkspace workspace) throws IOException {
        return ChildJvm.start(DisturbedClose.class, workspace.root().toString(), PERIOD, "nothing", "0", "halt");
    }
}
