package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.OutlayApplication;
import io.outlay.job.close.CloseOutcome;
import io.outlay.job.close.StepCount;
import io.outlay.job.workspace.Exit;
import io.outlay.model.Sha256;
import io.outlay.store.server.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever ends a run, wherever it was, the next one ends with the bytes of an undisturbed run and leaves no process. Every
 * case closes the same month on a copy of one workspace; reversals and new entries are posted in it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {
    private static final String PERIOD = "2026-09";
    /** Titles of the steps and their names in the job, in order. */
    private static final Map<String, String> STEPS = steps();

    private final SignalCount signals = new SignalCount();
    private DiskWorkspace first;
    private Map<String, String> undisturbed;
    private DiskWorkspace second;
    private Map<String, String> undisturbedSecond;
    private DiskWorkspace workspace;

    /** August is closed; what arrived since replaces, maps and credits some of it. */
    @BeforeAll
    void prepare() throws IOException {
        first = DiskWorkspace.empty("first")
                .file("outlay.yaml", "outlay:\n  company: Test Ltd\n  currency: EUR\n")
                .file("systems.csv", """
                        system_id,name,layer,type,sourcing,vendor,billing_names
                        shop,Shop,commerce,technology,buy,Shopco,Shopco
                        mail,Mail,marketing,tool,buy,Mailer,Mailer
                        """)
                .invoices(
                        "august.csv",
                        "S-8,2026-08-01,Shopco,100.00,EUR,2026-08-01,2026-08-31,,",
                        "M-8,2026-08-02,Mailer,240.00,EUR,2026-08-01,2027-07-31,,",
                        "X-8,2026-08-05,Cloudy Hosting,70.00,EUR,2026-08-01,2026-08-31,,");
        assertThat(first.close("2026-08").exit()).isEqualTo(Exit.DONE);
        first.invoices(
                        "august.csv",
                        "S-8,2026-08-01,Shopco,90.00,EUR,2026-08-01,2026-08-31,,",
                        "M-8,2026-08-02,Mailer,240.00,EUR,2026-08-01,2027-07-31,,",
                        "X-8,2026-08-05,Cloudy Hosting,70.00,EUR,2026-08-01,2026-08-31,,")
                .invoices(
                        "september.csv",
                        "S-9,2026-09-01,Shopco,110.00,EUR,2026-09-01,2026-09-30,,",
                        "C-9,2026-09-20,Shopco,-25.00,EUR,2026-08-01,2026-08-31,credit_note,S-8",
                        "M-9,2026-09-18,Mailer,40.00,EUR,2026-08-01,2026-08-31,,")
                .file("inbox/aliases.csv", "billing_name,system_id\nCloudy Hosting,shop\n");
        second = first.copy("second");
        assertThat(second.close(PERIOD, signals).exit()).isEqualTo(Exit.DONE);
        assertThat(signals.byStep().keySet()).containsExactlyElementsOf(STEPS.keySet());
        undisturbed = report(second);
        second.invoices("more.csv", "S-10,2026-09-25,Shopco,15.00,EUR,2026-09-01,2026-09-30,,");
        workspace = second.copy("undisturbed");
        assertThat(workspace.close(PERIOD).revision()).isEqualTo(2);
        undisturbedSecond = report(workspace);
        workspace.delete();
    }

    @AfterEach
    void leavesNoProcess() {
        assertThat(workspace.servers()).isEmpty();
        workspace.delete();
    }

    @AfterAll
    void clear() {
        first.delete();
        second.delete();
    }

    @Test
    void haltedInTheMiddleOfEachStepInTurnTheLastRunEndsAsIfNothingHadHappened() throws IOException {
        workspace = first.copy("halted");

        for (String step : STEPS.keySet()) {
            halt(step, signals.half(step));
        }

        assertCloses(undisturbed, 1);
    }

    @Test
    void completedStepsAreNotDoneAgain() throws IOException {
        workspace = first.copy("halted");

        halt("posting", signals.half("posting"));

        CloseOutcome outcome = assertCloses(undisturbed, 1);
        assertThat(outcome.steps())
                .extracting(StepCount::step)
                .containsExactly("post", "report", "gate 2: tie-out", "publish");
    }

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

    /** Signals of publishing: switched over (not yet committed), archived, copied, old away, new in place, done. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void haltedBetweenTheMovesOfANewRevisionTheNextRunPutsItInPlace(int move) throws IOException {
        workspace = second.copy("halted");

        halt("publishing", move);

        assertCloses(undisturbedSecond, 2);
    }

    /** In publishing before the switch-over is committed: what comes later is published, and only finished by the next run. */
    @ParameterizedTest
    @ValueSource(strings = {"reading files", "posting", "publishing"})
    void withTheDatabaseKilledTheRunFailsAndTheNextOneEndsAsIfNothingHadHappened(String step) throws IOException {
        workspace = first.copy("killed");
        int signal = step.equals("publishing") ? 1 : signals.half(step);

        assertThatThrownBy(() -> workspace.close(PERIOD, new Disturbance(step, signal, workspace::killServers)))
                .isInstanceOf(RuntimeException.class);

        assertThat(workspace.servers()).isEmpty();
        assertThat(workspace.report(PERIOD)).doesNotExist();
        assertCloses(undisturbed, 1);
    }

    @Test
    void terminatedInTheMiddleOfAStepTheRunStopsItsDatabaseAndTheNextGoesOnWhereItWas()
            throws IOException, SQLException {
        workspace = first.copy("terminated");
        try (ChildJvm child = child("posting", 1, "wait")) {
            assertThat(child.nextLine()).isEqualTo("reached");
            assertThat(workspace.servers()).isNotEmpty();

            child.terminate();

            assertThat(workspace.servers()).isEmpty();
            assertThat(child.status()).isEqualTo(143);
        }
        assertThat(workspace.report(PERIOD)).doesNotExist();
        assertCloses(undisturbed, 1);
        assertThat(workspace.query("select string_agg(status, ',' order by job_execution_id) from batch_job_execution"
                        + " group by job_instance_id order by job_instance_id"))
                .containsExactly("COMPLETED", "FAILED,COMPLETED");
        assertThat(workspace.query("select step_name, string_agg(s.status, ',' order by step_execution_id)"
                        + " from batch_step_execution s join batch_job_execution using (job_execution_id)"
                        + " where job_instance_id = (select max(job_instance_id) from batch_job_instance)"
                        + " group by step_name order by min(step_execution_id)"))
                .containsExactly(
                        "read files|COMPLETED",
                        "prepare documents|COMPLETED",
                        "gate 1: inputs|COMPLETED",
                        "post|FAILED,COMPLETED",
                        "report|COMPLETED",
                        "gate 2: tie-out|COMPLETED",
                        "publish|COMPLETED");
    }

    @Test
    void aSecondRunLeavesAtOnceAndTouchesNothing() throws IOException, InterruptedException {
        workspace = first.copy("held");
        ChildJvm holder = child("posting", 1, "wait");
        try (holder) {
            assertThat(holder.nextLine()).isEqualTo("reached");
            Map<String, String> before = workspace.touched();

            Process second = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            OutlayApplication.class.getName(),
                            "run",
                            workspace.root().toString(),
                            "--period",
                            PERIOD)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(second.waitFor()).isEqualTo(Exit.HELD.code());
            assertThat(said).contains("process " + holder.pid() + " on host ");
            assertThat(workspace.touched()).isEqualTo(before);
        }
        assertThat(holder.status()).isEqualTo(Exit.DONE.code());
        assertThat(report(workspace)).isEqualTo(undisturbed);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("everySignal")
    void haltedAtAnySignalTheNextRunEndsAsIfNothingHadHappened(String step, int signal) throws IOException {
        workspace = first.copy("halted");

        halt(step, signal);

        assertCloses(undisturbed, 1);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 6})
    void haltedAtAnyOtherMoveOfANewRevisionTheNextRunPutsItInPlace(int move) throws IOException {
        haltedBetweenTheMovesOfANewRevisionTheNextRunPutsItInPlace(move);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("everySignal")
    void withTheDatabaseKilledAtAnySignalTheNextRunEndsAsIfNothingHadHappened(String step, int signal)
            throws IOException {
        workspace = first.copy("killed");

        assertThatThrownBy(() -> workspace.close(PERIOD, new Disturbance(step, signal, workspace::killServers)))
                .isInstanceOf(RuntimeException.class);

        assertCloses(undisturbed, 1);
    }

    Stream<Arguments> everySignal() {
        return signals.byStep().entrySet().stream()
                .flatMap(step -> IntStream.rangeClosed(1, step.getValue())
                        .mapToObj(signal -> Arguments.of(step.getKey(), signal)));
    }

    private void halt(String step, int signal) throws IOException {
        try (ChildJvm child = child(step, signal, "halt")) {
            assertThat(child.status()).isEqualTo(137);
        }
    }

    private ChildJvm child(String step, int signal, String deed) throws IOException {
        return ChildJvm.start(
                DisturbedClose.class, workspace.root().toString(), PERIOD, step, Integer.toString(signal), deed);
    }

    private CloseOutcome assertCloses(Map<String, String> report, int revision) throws IOException {
        CloseOutcome outcome = workspace.close(PERIOD);

        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        assertThat(outcome.revision()).isEqualTo(revision);
        assertThat(report(workspace)).isEqualTo(report);
        return outcome;
    }

    /** SHA-256 of every file of all reports, by path. */
    private static Map<String, String> report(DiskWorkspace workspace) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(workspace.root().resolve("reports"))) {
            paths.filter(Files::isRegularFile)
                    .forEach(path -> files.put(workspace.root().relativize(path).toString(), Sha256.of(path)));
        }
        return files;
    }
}
