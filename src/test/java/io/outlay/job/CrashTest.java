package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.job.close.CloseOutcome;
import io.outlay.job.close.StepCount;
import io.outlay.job.workspace.Exit;
import io.outlay.store.server.ChildJvm;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever ends a run, wherever it was, the next one ends with the bytes of an undisturbed run and leaves no process. Every
 * case closes the same month on copies of {@link ClosedBooks}. A kill of run and server at once is one of the server, and of
 * the run what it leaves, see {@link DiskWorkspace#killed}; {@link RandomKillTest} and the long tests kill JVMs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {
    private static final String PERIOD = ClosedBooks.PERIOD;
    /** Titles of the steps and their names in the job, in order. */
    private static final Map<String, String> STEPS = steps();

    private final ClosedBooks books = ClosedBooks.get();
    private final List<DiskWorkspace> workspaces = new ArrayList<>();

    private static Map<String, String> steps() {
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put("reading files", "read files");
        steps.put("preparing documents", "prepare documents");
        steps.put("checking inputs", "gate 1: inputs");
        steps.put("posting", "post");
        steps.put("writing the report", "report");
        steps.put("tying out", "gate 2: tie-out");
        steps.put("publishing", "publish");
        return steps;
    }

    @AfterEach
    void leavesNoProcess() {
        workspaces.forEach(workspace -> assertThat(workspace.servers()).isEmpty());
        workspaces.forEach(DiskWorkspace::delete);
        workspaces.clear();
    }

    @Test
    void killedInTheMiddleOfEachStepInTurnTheLastRunEndsAsIfNothingHadHappened() throws IOException, SQLException {
        assertThat(books.signals().byStep().keySet()).startsWith(STEPS.keySet().toArray(String[]::new));
        DiskWorkspace workspace = kept(books.first().copy("killed"));

        for (String step : STEPS.keySet()) {
            workspace = killed(workspace, step, beforePublished(step));
        }

        CloseOutcome outcome = assertCloses(workspace);
        assertThat(outcome.steps()).extracting(StepCount::step).containsExactly("publish");
        assertThat(statusesByStep(workspace))
                .as("completed steps are not done again")
                .containsExactlyElementsOf(STEPS.values().stream()
                        .map(step -> step + "|FAILED,COMPLETED")
                        .toList());
    }

    @Test
    void killedBetweenTheMovesOfARevisionTheNextRunPutsItInPlace() throws IOException, SQLException {
        assertPutInPlaceAfter(2, 4);
    }

    /** @param moves signals of publishing: switched over (not yet committed), archived, copied, old away, new in place, done */
    private void assertPutInPlaceAfter(int... moves) throws IOException, SQLException {
        DiskWorkspace second = killed(kept(books.first().copy("second")), "publishing", moves[0] + 1);
        assertCloses(second);
        second.invoices("more.csv", "S-10,2026-09-25,Shopco,15.00,EUR,2026-09-01,2026-09-30,,");
        List<DiskWorkspace> halfMoved = new ArrayList<>();
        for (int move : moves) {
            halfMoved.add(killed(kept(second.copy("moving-" + move)), "publishing", move));
        }
        assertThat(second.close(PERIOD).revision()).isEqualTo(2);
        Map<String, String> undisturbed = second.left();
        for (DiskWorkspace workspace : halfMoved) {
            assertThat(workspace.close(PERIOD).revision()).isEqualTo(2);
            assertThat(workspace.left()).isEqualTo(undisturbed);
        }
    }

    @Test
    void withTheDatabaseKilledInOneStepAfterTheOtherEachRunFailsAndTheLastEndsAsIfNothingHadHappened()
            throws IOException, SQLException {
        DiskWorkspace workspace = kept(books.first().copy("failing"));
        for (String step : List.of("reading files", "posting", "publishing")) {
            Disturbance kill = new Disturbance(step, beforePublished(step), workspace::killServers);

            assertThatThrownBy(() -> workspace.close(PERIOD, kill)).isInstanceOf(RuntimeException.class);

            assertThat(workspace.servers()).isEmpty();
            assertThat(workspace.report(PERIOD)).doesNotExist();
        }
        assertCloses(workspace);
    }

    @Test
    void aSecondRunLeavesAtOnceAndTheFirstStopsItsDatabaseWhenItIsTerminated() throws IOException, SQLException {
        DiskWorkspace workspace = kept(books.first().copy("held"));
        Moment posting = new Moment("posting", 1, 0);
        try (ChildJvm child = DisturbedClose.start(workspace.workspace(), PERIOD, posting, "wait")) {
            assertThat(child.nextLine()).isEqualTo("begun");
            assertThat(child.nextLine()).isEqualTo("reached");
            assertThat(workspace.servers()).isNotEmpty();
            Map<String, String> before = workspace.touched();

            CommandLineRun second = CommandLineRun.of("run", workspace.root().toString(), "--period", PERIOD);

            assertThat(second.code()).isEqualTo(Exit.HELD.code());
            assertThat(second.err()).contains("process " + child.pid() + " on host ");
            assertThat(workspace.touched()).isEqualTo(before);

            child.terminate();

            assertThat(workspace.servers()).isEmpty();
            assertThat(child.status()).isEqualTo(143);
        }
        assertThat(workspace.report(PERIOD)).doesNotExist();
        assertCloses(workspace);
        assertThat(workspace.query("select string_agg(status, ',' order by job_execution_id) from batch_job_execution"
                        + " group by job_instance_id order by job_instance_id"))
                .containsExactly("COMPLETED", "COMPLETED", "FAILED,COMPLETED");
        assertThat(statusesByStep(workspace))
                .containsExactlyElementsOf(STEPS.values().stream()
                        .map(step -> step + (step.equals("post") ? "|FAILED,COMPLETED" : "|COMPLETED"))
                        .toList());
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("everySignal")
    void haltedAtAnySignalTheNextRunEndsAsIfNothingHadHappened(String step, int signal)
            throws IOException, SQLException {
        DiskWorkspace workspace = kept(books.first().copy("halted"));

        Moment moment = new Moment(step, signal, 0);
        try (ChildJvm child = DisturbedClose.start(workspace.workspace(), PERIOD, moment, "halt")) {
            assertThat(child.status()).isEqualTo(137);
        }

        assertCloses(workspace);
    }

    @Tag("long")
    @Test
    void killedBetweenAnyOtherMovesOfARevisionTheNextRunPutsItInPlace() throws IOException, SQLException {
        assertPutInPlaceAfter(1, 3, 5, 6);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("everySignalOfTheClose")
    void withTheDatabaseKilledAtAnySignalTheNextRunEndsAsIfNothingHadHappened(String step, int signal)
            throws IOException, SQLException {
        DiskWorkspace workspace = kept(books.first().copy("failed"));
        Disturbance kill = new Disturbance(step, signal, workspace::killServers);

        assertThatThrownBy(() -> workspace.close(PERIOD, kill)).isInstanceOf(RuntimeException.class);

        assertCloses(workspace);
    }

    Stream<Arguments> everySignal() {
        return books.signals().byStep().entrySet().stream()
                .flatMap(step -> IntStream.rangeClosed(1, step.getValue())
                        .mapToObj(signal -> Arguments.of(step.getKey(), signal)));
    }

    /** What fails in delivering after it fails no close. */
    Stream<Arguments> everySignalOfTheClose() {
        return everySignal().filter(arguments -> STEPS.containsKey(arguments.get()[0]));
    }

    /** Kills a run and its server at a signal of a step; what they leave. */
    private DiskWorkspace killed(DiskWorkspace workspace, String step, int signal) {
        List<DiskWorkspace> left = new ArrayList<>();
        String name = "killed-" + (workspaces.size() + 1);
        Disturbance kill = new Disturbance(step, signal, () -> left.add(kept(workspace.killed(name))));
        assertThatThrownBy(() -> workspace.close(PERIOD, kill)).isInstanceOf(RuntimeException.class);
        assertThat(left).hasSize(1);
        return left.get(0);
    }

    /**
     * A signal in the middle of a step. In publishing before the switch-over is committed: from there on the month is
     * published, and the next run only finishes it.
     */
    private int beforePublished(String step) {
        return step.equals("publishing") ? 1 : books.signals().half(step);
    }

    private CloseOutcome assertCloses(DiskWorkspace workspace) throws IOException, SQLException {
        CloseOutcome outcome = workspace.close(PERIOD);

        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        assertThat(outcome.revision()).isEqualTo(1);
        books.assertLeftBy(workspace);
        return outcome;
    }

    /** Of the last month's job: how each step ended, execution by execution. */
    private static List<String> statusesByStep(DiskWorkspace workspace) throws SQLException {
        return workspace.query("select step_name, string_agg(s.status, ',' order by step_execution_id)"
                + " from batch_step_execution s join batch_job_execution using (job_execution_id)"
                + " where job_instance_id = (select max(job_instance_id) from batch_job_instance)"
                + " group by step_name order by min(step_execution_id)");
    }

    private DiskWorkspace kept(DiskWorkspace workspace) {
        workspaces.add(workspace);
        return workspace;
    }
}
