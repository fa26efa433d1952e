package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongUseTest {
    @TempDir
    Path folder;

    @Test
    void commandIsMissing() {
        refuses(
                "A command is missing: run, check, explain, what-if, deliver, status, init, map, profile, reset, backup or restore\nSee outlay --help\n");
    }

    @Test
    void commandIsUnknown() {
        refuses("There is no command rnu: did you mean run?\nSee outlay --help\n", "rnu");
    }

    @Test
    void noCommandIsNear() {
        refuses(
                "There is no command frobnicate: use run, check, explain, what-if, deliver, status, init, map, profile, reset, backup or restore\nSee outlay --help\n",
                "frobnicate");
        refuses("There is no command chek: did you mean check?\nSee outlay --help\n", "chek");
    }

    @Test
    void anOptionIsOtherwiseUnknownOrLacksItsDashes() {
        refuses("There is no option --frobnicate\nSee outlay run --help\n", "run", folder.toString(), "--frobnicate=1");
        refuses(
                "\"period\" is one argument too many: did you mean --period?\nSee outlay run --help\n",
                "run",
                folder.toString(),
                "period",
                "2026-09");
    }

    @Test
    void workspaceIsMistyped() throws IOException {
        Path acme = Files.createDirectory(folder.resolve("acme"));
        refuses(
                "There is no workspace " + folder.resolve("amce") + ".\nDid you mean " + acme
                        + "? Give a folder that holds outlay.yaml.\nSee outlay status --help\n",
                "status",
                folder.resolve("amce").toString());
    }

    @Test
    void workspaceIsMissing() {
        refuses("WORKSPACE is missing\nSee outlay run --help\n", "run");
    }

    @Test
    void workspaceDoesNotExist() {
        refuses(
                "There is no workspace none/such.\nGive a folder that holds outlay.yaml.\nSee outlay status --help\n",
                "status",
                "none/such");
    }

    @Test
    void aFolderHasNoName() {
        refuses(
                "--out: \"\" names no file and no folder\nSee outlay run --help\n",
                "run",
                folder.toString(),
                "--out",
                "");
    }

    @Test
    void theDatabaseIsToLieAmongTheInputs() {
        String data = folder.resolve("inbox").toString();
        refuses(
                "--data " + data + " is among the inputs of the workspace: name a folder beside them\n"
                        + "See outlay run --help\n",
                "run",
                folder.toString(),
                "--data",
                data);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void optionIsUnknown() {
        refuses(
                "There is no option --perod: did you mean --period?\nSee outlay run --help\n",
                "run",
                folder.toString(),
                "--perod");
    }

    @Test
    void periodIsNoMonth() {
        refuses(
                "--period: \"2026-9\" is not a month, such as 2026-09\nSee outlay run --help\n",
                "run",
                folder.toString(),
                "--period",
                "2026-9");
    }

    @Test
    void figureNamesNoMonth() {
        refuses(
                "--period=YYYY-MM is missing\nSee outlay explain --help\n",
                "explain",
                folder.toString(),
                "--system=shop");
    }

    @Test
    void settingHasNoValue() {
        refuses(
                "--set: \"spread\" is not KEY=VALUE, such as close.cutoff-days=5\n" + "See outlay check --help\n",
                "check",
                folder.toString(),
                "--set",
                "spread");
    }

    @Test
    void revisionNamesNoPeriodOrNoReason() {
        refuses(
                "--revise needs --period: say which month to issue again\nSee outlay run --help\n",
                "run",
                folder.toString(),
                "--revise",
                "x");
        refuses(
                "--revise needs a reason, such as --revise \"credit from Acme came late\"\nSee outlay run --help\n",
                "run",
                folder.toString(),
                "--period=2026-08",
                "--revise",
                " ");
    }

    @Test
    void passwordStandsOnTheCommandLine() {
        refuses(
                "--db-url must not hold the parameter password, every user of the machine could read it:"
                        + " use --db-user, and OUTLAY_DB_PASSWORD or OUTLAY_DB_PASSWORD_FILE\nSee outlay run --help\n",
                "run",
                folder.toString(),
                "--db-url=jdbc:postgresql://h/d?user=u&password=p");
    }

    @Test
    void userHasNoServer() {
        refuses(
                "--db-user needs --db-url: the embedded database has a user of its own\nSee outlay run --help\n",
                "run",
                folder.toString(),
                "--db-user=u");
    }

    @Test
    void jsonTellsOfItToo() {
        CommandRun run = CommandRun.of("run", "--json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("\"exit_code\" : 2", "\"wrong_use\"", "WORKSPACE");
    }

    private static void refuses(String message, String... args) {
        CommandRun run = CommandRun.of(args);

        assertThat(run.err()).isEqualToNormalizingNewlines(message);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }
}
