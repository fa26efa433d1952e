package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.close.CloseRequest;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.settings.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunCommandTest {
    @TempDir
    Path folder;

    private String acme;

    @BeforeEach
    void workspace() throws IOException {
        Files.writeString(folder.resolve("outlay.yaml"), "outlay.company: ACME\n");
        acme = folder.toString();
    }

    @Test
    void asksForTheLastFullMonthOfTheWorkspace() {
        CloseRequest request = request("run", acme);

        assertThat(request.workspace().root()).isEqualTo(folder);
        assertThat(request.workspace().set()).isEmpty();
        assertThat(request.workspace().data()).isEmpty();
        assertThat(request.workspace().dbUrl()).isEmpty();
        assertThat(request.period()).isEmpty();
        assertThat(request.revise()).isEmpty();
        assertThat(request.out()).isEmpty();
        assertThat(request.deliver()).isTrue();
        assertThat(request.incomplete()).isFalse();
        assertThat(request.today()).isEqualTo(LocalDate.of(2026, 10, 3));
    }

    @Test
    void handsOverEveryOption() {
        CloseRequest request = request(
                "run",
                acme,
                "--period",
                "2026-08",
                "--revise",
                "late credit",
                "--out=there",
                "--no-deliver",
                "--incomplete",
                "--set",
                "spread=days",
                "--set=outlay.company=A=B",
                "--set",
                "spread=month-fraction",
                "--db-url",
                "jdbc:postgresql://h/d",
                "--db-user",
                "u",
                "--data",
                folder.resolve("data").toString());

        assertThat(request.period()).contains(YearMonth.of(2026, 8));
        assertThat(request.revise()).contains("late credit");
        assertThat(request.out()).contains(Path.of("there"));
        assertThat(request.deliver()).isFalse();
        assertThat(request.incomplete()).isTrue();
        assertThat(request.workspace().set()).isEqualTo(Map.of("spread", "month-fraction", "outlay.company", "A=B"));
        assertThat(request.workspace().dbUrl()).contains("jdbc:postgresql://h/d");
        assertThat(request.workspace().dbUser()).contains("u");
        assertThat(request.workspace().data()).contains(folder.resolve("data"));
    }

    @Test
    void saysInAFewLinesWhatItFoundAndWhereTheWorkbookIs() {
        CommandRun run = CommandRun.closing((request, progress) -> Samples.closed(List.of()), "run", acme);

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                        2026-09 closed, revision 1
                        - Search rises with no payoff: 12,000 EUR beyond growth
                        Workbook: acme/reports/2026-09/tech-cost-2026-09.xlsx
                        Missing for the close of 2026-09:
                        - Hours: none since 2026-07
                        """);
        assertThat(run.err()).isEqualToNormalizingNewlines("""
                        step      read  written  rejected
                        intake  12,345   12,340         5
                        post        10       10         0
                        Note: inbox/b.csv holds what inbox/a.csv holds: skipped
                        """);
    }

    @Test
    void saysThatNothingChanged() {
        CommandRun run = CommandRun.closing((request, progress) -> Samples.unchanged(), "run", acme);

        assertThat(run.out()).startsWith("2026-09 is unchanged, revision 2, preliminary\n");
        assertThat(run.err()).isEqualTo("Warning: 2026-09 is not over, so its report is preliminary\n");
    }

    @Test
    void quietSaysOnlyTheResultAndWhatIsWrong() {
        CommandRun run = CommandRun.closing(
                (request, progress) -> Samples.closed(Samples.rejections(1)), "run", acme, "--quiet");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).startsWith("2026-09 closed, revision 1, 1 rejection\n");
        assertThat(run.err()).isEqualToNormalizingNewlines("""
                        inbox/a.csv:14: net_amount "1.299,00" is not a number
                        14 | SAP,"1.299,00",EUR
                        Use a decimal point (1299.00).

                        """);
    }

    @Test
    void tellsAlikeRejectionsOnceAndWhereAllAre() {
        CommandRun run =
                CommandRun.closing((request, progress) -> Samples.closed(Samples.rejections(1023)), "run", acme);

        assertThat(run.err()).endsWith("""
                        inbox/a.csv:14: net_amount "1.299,00" is not a number
                        14 | SAP,"1.299,00",EUR
                        Use a decimal point (1299.00).
                        So in 1,022 more rows: lines 15, 16 and on.

                        All 1,023 are listed in acme/reports/2026-09/csv/rejections.csv
                        """);
    }

    @Test
    void aGateStopNamesTheFaultAndPublishesNothing() {
        CommandRun run = CommandRun.closing(
                (request, progress) -> Samples.gated(Samples.rejections(21)), "run", acme, "--quiet");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).isEqualTo("2026-09 stopped at a gate: no report was published\n");
        assertThat(run.err())
                .endsWith("All 21 are listed by outlay check " + acme + " --json\n"
                        + "invoices: 40 % of the rows were rejected, 5 % are allowed\n");
    }

    @ParameterizedTest
    @EnumSource(Exit.class)
    void everyExitHasItsCode(Exit exit) {
        CommandRun run = CommandRun.closing(
                (request, progress) -> {
                    throw new Stopped(exit, List.of("what is wrong", "and this"));
                },
                "run",
                acme);

        assertThat(run.code()).isEqualTo(exit.code());
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("what is wrong\nand this\n");
    }

    @Test
    void invalidSettingsAreWrongUseAndAllTold() {
        CommandRun run = CommandRun.closing(
                (request, progress) -> {
                    SettingsLoader.load(folder, Map.of("spread", "x"), Map.of());
                    return Samples.unchanged();
                },
                "run",
                acme);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualToNormalizingNewlines("""
                        --set: outlay.spread "x" is not one of month-fraction, days
                        Write one of month-fraction, days; the default is month-fraction.

                        outlay.yaml: outlay.currency is missing
                        Add the line "outlay.currency: EUR" with your own value.

                        """);
    }

    @Test
    void whyNothingWasDeliveredIsToldOnStderrAndInJson() {
        String fault = "Delivery stopped: no such file\nThen: outlay deliver acme";
        CommandRun run = CommandRun.closing((request, progress) -> Samples.undelivered(fault), "run", acme, "--json");
        JsonNode json = JsonMapper.shared().readTree(run.out());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains(fault);
        assertThat(json.get("exit").stringValue()).isEqualTo("undelivered");
        JsonNode told = json.get("faults").get(0);
        assertThat(told.get("message").stringValue() + "\n" + told.get("remedy").stringValue())
                .isEqualTo(fault);
    }

    @Test
    void jsonIsOneDocumentAndNothingElse() {
        CommandRun run =
                CommandRun.closing((request, progress) -> Samples.closed(Samples.rejections(1)), "run", acme, "--json");
        JsonNode json = JsonMapper.shared().readTree(run.out());

        assertThat(json.propertyNames())
                .containsExactly(
                        "exit_code",
                        "exit",
                        "period",
                        "revision",
                        "changed",
                        "state",
                        "closed_without",
                        "report",
                        "workbook",
                        "steps",
                        "findings",
                        "notes",
                        "missing",
                        "faults",
                        "rejections",
                        "deliveries");
        assertThat(json.get("exit_code").intValue()).isEqualTo(3);
        assertThat(json.get("exit").stringValue()).isEqualTo("rejections");
        assertThat(json.get("period").stringValue()).isEqualTo("2026-09");
        assertThat(json.get("state").stringValue()).isEqualTo("final");
        assertThat(json.get("workbook").stringValue()).isEqualTo("acme/reports/2026-09/tech-cost-2026-09.xlsx");
        assertThat(json.get("steps").get(0).toString())
                .isEqualTo("{\"step\":\"intake\",\"read\":12345,\"written\":12340,\"rejected\":5}");
        assertThat(json.get("rejections").get(0).propertyNames())
                .containsExactly(
                        "code", "table", "file", "sheet", "line", "column", "value", "reason", "remedy", "excerpt",
                        "rows");
        assertThat(run.err()).contains("inbox/a.csv:14:");
    }

    @Test
    void jsonTellsOfAStopToo() {
        CommandRun run = CommandRun.closing(
                (request, progress) -> {
                    throw new Stopped(Exit.HELD, "another run holds the workspace");
                },
                "run",
                acme,
                "--json");

        assertThat(JsonMapper.shared().readTree(run.out()).toString())
                .isEqualTo("{\"exit_code\":5,\"exit\":\"held\",\"messages\":[\"another run holds the workspace\"]}");
    }

    @Test
    void aFailureHasNoNameOfAClassAndItsStackTraceIsInTheLog() throws IOException {
        CommandRun run = CommandRun.closing(
                (request, progress) -> {
                    throw new IllegalStateException("the disk is full\nsecond line");
                },
                "run",
                acme);
        Path log = folder.resolve(".outlay/log/outlay.log");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("An unexpected error: the disk is full\nRun the command again. If it fails again, report it"
                        + " with its log, " + log + ".\n\n");
        assertThat(Files.readString(log))
                .contains("java.lang.IllegalStateException: the disk is full", "at io.outlay.cli.RunCommandTest");
    }

    @Test
    void theLogKeepsWhatEachStepSaid() throws IOException {
        CommandRun run = CommandRun.closing(
                (request, progress) -> {
                    progress.begin("intake", 10);
                    progress.advance(10);
                    progress.end("10 read, 10 written, 0 rejected");
                    return Samples.unchanged();
                },
                "run",
                acme);

        assertThat(run.err()).doesNotContain("intake");
        assertThat(Files.readString(folder.resolve(".outlay/log/outlay.log")))
                .contains("LoggedProgress: intake: 10 read, 10 written, 0 rejected");
    }

    @Test
    void dataFolderHoldsTheLog() {
        Path data = folder.resolve("elsewhere");
        CommandRun.closing((request, progress) -> Samples.unchanged(), "run", acme, "--data", data.toString());

        assertThat(data.resolve("log/outlay.log")).isRegularFile();
        assertThat(folder.resolve(".outlay")).doesNotExist();
    }

    private static CloseRequest request(String... args) {
        AtomicReference<CloseRequest> asked = new AtomicReference<>();
        CommandRun run = CommandRun.closing(
                (request, progress) -> {
                    asked.set(request);
                    return Samples.unchanged();
                },
                args);
        assertThat(run.code()).isZero();
        return asked.get();
    }
}
