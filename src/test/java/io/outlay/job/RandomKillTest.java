package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.Progress;
import io.outlay.store.server.ChildJvm;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Beside {@link CrashTest}, which ends a run at chosen points of every step: disturbs a run at moments spread over all of
 * it, start and stop of the database included, several times on one workspace; then one run may end, and must leave what an
 * undisturbed run leaves: the same bytes, rows and folders, and no process. With the database in the workspace the run is
 * killed; with one on a server the run, the server, or the line between them.
 * The month reverses some of those before, answers a scenario, and is delivered to a folder.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomKillTest {
    private static final int KILLS_A_WORKSPACE = 10;
    /** How many times longer than in this JVM, which has all classes loaded, a run takes in one of its own. */
    private static final int COLD = 8;
    /** The same of one that unpacks the database's programs and sets it up. */
    private static final int FIRST = 20;

    private final ClosedBooks closed = ClosedBooks.get();

    @Test
    void afterThreeKillsTheRunThatMayEndLeavesWhatAnUndisturbedRunLeaves() throws IOException, SQLException {
        assertThat(kill(3, new Random(20_261_144))).isPositive();
    }

    @Test
    void afterThreeDisturbancesOnAServerTheRunThatMayEndLeavesTheSame() throws IOException, SQLException {
        assertThat(disturb(3, 3, new Random(20_261_107))).isPositive();
    }

    /** A run that ends before its moment comes, on a busy machine, is no kill: workspaces follow until there are enough. */
    @Tag("long")
    @Test
    void afterTwoHundredKillsTheRunsThatMayEndLeaveWhatAnUndisturbedRunLeaves() throws IOException, SQLException {
        Random random = new Random(11);
        int killed = 0;
        for (int workspace = 0; killed < 200; workspace++) {
            assertThat(workspace).as("workspaces for %d kills", killed).isLessThan(40);
            killed += kill(KILLS_A_WORKSPACE, random);
        }
    }

    /** A hundred kills of the run, as many cuts, and as many kills of the server that starts again, or does not. */
    @Tag("long")
    @Test
    void afterFourHundredDisturbancesOnAServerTheRunsThatMayEndLeaveTheSame() throws IOException, SQLException {
        Random random = new Random(12);
        int disturbed = 0;
        for (int workspace = 0; disturbed < 400; workspace++) {
            assertThat(workspace).as("workspaces for %d", disturbed).isLessThan(80);
            disturbed += disturb(KILLS_A_WORKSPACE, 4, random);
        }
    }

    /** From the very first run of a workspace on: unpacking the database's programs and setting it up. */
    @Tag("long")
    @Test
    void aFirstRunKilledThirtyTimesStillBeginsTheLedger() throws IOException, SQLException {
        DiskWorkspace whole = KilledBooks.july(DiskWorkspace.bare("first-whole"));
        assertThat(whole.close("2026-07").exit()).isEqualTo(Exit.DONE);
        Map<String, String> expected = ofNoWorkspace(whole);
        Random random = new Random(13);
        for (int run = 0; run < 10; run++) {
            DiskWorkspace workspace = KilledBooks.july(DiskWorkspace.bare("first-killed"));
            for (Moment moment : Moment.spread(closed.signals(), 3, random)) {
                killed(moment, FIRST, workspace.workspace(), "2026-07");
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

    /**
     * Kills runs on one workspace; on another one after a run that had ended before its moment came.
     *
     * @return how many were killed
     */
    private int kill(int times, Random random) throws IOException, SQLException {
        Iterator<Moment> moments =
                Moment.spread(closed.signals(), times, random).iterator();
        int killed = 0;
        while (moments.hasNext()) {
            DiskWorkspace workspace = closed.first().copy("random");
            boolean alive = true;
            while (alive && moments.hasNext()) {
                alive = killed(moments.next(), COLD, workspace.workspace(), ClosedBooks.PERIOD);
                killed += alive ? 1 : 0;
            }
            assertThat(workspace.close(ClosedBooks.PERIOD).exit()).isEqualTo(Exit.DONE);
            closed.assertLeftBy(workspace);
            workspace.delete();
        }
        return killed;
    }

    /** Kills a JVM of its own; whether it had not ended by itself. */
    private boolean killed(Moment moment, int slowness, Workspace workspace, String period) throws IOException {
        try (ChildJvm child = DisturbedClose.start(workspace, period, moment, "go")) {
            boolean reached = child.nextLine() != null && (moment.step().isEmpty() || child.nextLine() != null);
            return reached && child.killAfter(moment.later(closed.signals(), slowness));
        }
    }

    /** The same for runs with a server, in the first so many ways, one after the other. */
    private int disturb(int times, int ways, Random random) throws IOException, SQLException {
        Iterator<Moment> moments =
                Moment.spread(closed.signals(), times, random).iterator();
        int disturbed = 0;
        int way = random.nextInt(ways);
        while (moments.hasNext()) {
            try (ServedBooks books = ServedBooks.copy(closed, "served")) {
                boolean failed = true;
                while (failed && moments.hasNext()) {
                    failed = disturbed(moments.next(), way, books);
                    disturbed += failed ? 1 : 0;
                    way = (way + 1) % ways;
                }
                assertThat(DiskWorkspace.close(books.workspace(), ClosedBooks.PERIOD, Progress.SILENT)
                                .exit())
                        .isEqualTo(Exit.DONE);
                books.assertLeft(closed);
            }
        }
        return disturbed;
    }

    /** Disturbs a run in one of four ways; whether it had not ended by itself. The last takes half a minute of waiting. */
    private boolean disturbed(Moment moment, int way, ServedBooks books) throws IOException {
        boolean disturbed = switch (way) {
            case 0 -> killed(moment, COLD, books.workspace(), ClosedBooks.PERIOD);
            case 1 -> fails(moment, books.workspace(), books::killAndRestartServer);
            case 2 -> fails(moment, books.workspace(), books::cutLine);
            default -> fails(moment, books.workspace(), books::killServer);
        };
        books.settle();
        return disturbed;
    }

    /** Whether a run in this JVM fails of what is done to it; else it has ended as it should. */
    private boolean fails(Moment moment, Workspace workspace, Runnable deed) {
        try (Deferred deferred = new Deferred(deed, moment.later(closed.signals(), 1))) {
            if (moment.step().isEmpty()) {
                deferred.run();
            }
            Disturbance disturbance = new Disturbance(moment.step(), moment.signal(), deferred);
            try {
                return DiskWorkspace.close(workspace, ClosedBooks.PERIOD, disturbance)
                                .exit()
                        != Exit.DONE;
            } catch (RuntimeException failed) {
                assertThat(deferred.isDone()).as("failed by itself: %s", failed).isTrue();
                return true;
            }
        }
    }

    /** Does something in a while, unless it is closed before. */
    private static final class Deferred implements Runnable, AutoCloseable {
        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
        private final AtomicBoolean done = new AtomicBoolean();
        private final Runnable deed;
        private final Duration delay;

        Deferred(Runnable deed, Duration delay) {
            this.deed = deed;
            this.delay = delay;
        }

        @Override
        public void run() {
            thread.schedule(
                    () -> {
                        done.set(true);
                        deed.run();
                    },
                    delay.toNanos(),
                    TimeUnit.NANOSECONDS);
        }

        boolean isDone() {
            return done.get();
        }

        /** Waits for what is being done. */
        @Override
        public void close() {
            thread.shutdownNow();
            try {
                assertThat(thread.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
