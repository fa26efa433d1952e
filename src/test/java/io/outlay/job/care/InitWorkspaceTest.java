package io.outlay.job.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.job.CommandLineRun;
import io.outlay.job.TestWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new workspace passes its check, and a run says what it lacks. */
class InitWorkspaceTest {
    @TempDir
    Path folder;

    private String acme;

    @BeforeEach
    void place() {
        acme = folder.resolve("acme").toString();
    }

    @Test
    void newWorkspaceHoldsTemplatesAndSaysWhatToDo() throws IOException {
        CommandLineRun run = CommandLineRun.of("init", acme);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Workspace " + acme + " made, 6 files\n")
                .contains("outlay map " + acme);
        assertThat(files())
                .hasSize(6)
                .contains("outlay.yaml", "systems.csv", "templates/README.md", "templates/invoices.csv");
        assertThat(folder.resolve("acme/inbox")).isEmptyDirectory();
    }

    @Test
    void checkOfANewWorkspaceEndsWellAndNamesWhatIsMissing() throws IOException {
        CommandLineRun.of("init", acme);
        List<String> before = files();

        CommandLineRun check = CommandLineRun.of("check", acme);

        assertThat(check.err()).isEmpty();
        assertThat(check.out()).startsWith("""
                file         state  table    read  accepted  rejected  duplicate
                systems.csv  read   systems     0         0         0          0

                table    read  rejected  of rows  of money  limit  gate
                systems     0         0    0.0 %     0.0 %  5.0 %  passes

                Missing for the close of 2026-10:
                - Register: no system; list the systems in systems.csv; without one a run with invoices stops.
                - Invoices: none; put exports of the accounts payable into inbox/.
                - Business figures: none; without orders or revenue no cost can be held against growth.

                1 file: a run would accept 0 rows, reject 0 and skip 0 as duplicate
                """);
        assertThat(check.code()).isZero();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void runOfANewWorkspaceSaysThatThereIsNothingToCloseAndMakesNoDatabase() {
        CommandLineRun.of("init", acme);

        CommandLineRun run = CommandLineRun.of("run", acme);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("There is nothing to close: " + acme + "/inbox holds no file.\nList the systems");
        assertThat(folder.resolve("acme/.outlay/workspace-id")).doesNotExist();
    }

    @Test
    void emptyRegisterBesideInvoicesStops() {
        TestWorkspace workspace = TestWorkspace.small(folder)
                .file("systems.csv", "system_id,name,layer,type,sourcing\n")
                .invoices("a.csv", "S-8,2026-08-01,Shopco,100.00,EUR,,,,,");

        assertThat(workspace.close("2026-08").faults())
                .containsExactly(
                        "There is no system register.\nPut systems.csv or systems.xlsx into the workspace, one row a"
                                + " system.");
    }

    @Test
    void folderThatHoldsSomethingIsLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve("acme"));
        Files.writeString(folder.resolve("acme/mine.txt"), "x");

        CommandLineRun run = CommandLineRun.of("init", acme);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(acme + " is not empty, and nothing in it was touched.\nName a new folder.");
        assertThat(files()).containsExactly("mine.txt");
        assertThat(CommandLineRun.of("init", acme + "/mine.txt").code()).isEqualTo(2);
    }

    @Test
    void emptyFolderWillDoAndJsonListsTheFiles() throws IOException {
        Files.createDirectories(folder.resolve("acme"));

        CommandLineRun run = CommandLineRun.of("init", acme, "--json");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"exit_code\" : 0", "\"outlay.yaml\"", "\"templates/invoices.csv\"");
    }

    @Test
    void settingsAndFilesComeWithTheCommand() throws IOException {
        Path exports = Files.createDirectories(folder.resolve("exports/2026"));
        Files.writeString(exports.resolve("ledger.csv"), "a,b\n1,x\n");
        Files.writeString(exports.resolve(".hidden"), "x");

        CommandLineRun run = CommandLineRun.of(
                "init",
                acme,
                "--company",
                "Müller: Co",
                "--currency",
                "GBP",
                "--fiscal-year-start",
                "4",
                "--from",
                folder.resolve("exports").toString());

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("6 files; 1 file copied into its inbox")
                .contains("Next: outlay profile " + acme + "/inbox/2026/ledger.csv");
        assertThat(files()).contains("inbox/2026/ledger.csv").noneMatch(file -> file.contains("hidden"));
        assertThat(Files.readString(folder.resolve("acme/outlay.yaml")))
                .contains("company: \"Müller: Co\"", "currency: GBP", "fiscal-year-start: 4");
    }

    @Test
    void aSettingThatIsNotAllowedLeavesNothingBehind() throws IOException {
        CommandLineRun run = CommandLineRun.of("init", acme, "--currency", "Euros");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("--currency \"Euros\" is not a currency code")
                .doesNotContain("outlay.yaml");
        assertThat(folder.resolve("acme")).doesNotExist();
        CommandLineRun below =
                CommandLineRun.of("init", acme + "/a/b", "--currency", "GPB", "--fiscal-year-start", "13");
        assertThat(below.err()).contains("Did you mean GBP?", "--fiscal-year-start \"13\" is not");
        assertThat(folder.resolve("acme")).as("no folder above either").doesNotExist();
        Path exports = Files.createDirectories(folder.resolve("exports"));
        assertThat(CommandLineRun.of("init", exports.resolve("acme").toString(), "--from", exports.toString())
                        .code())
                .isEqualTo(2);
    }

    @Test
    void whatAnEndBySignalInterruptsIsTakenBack() throws IOException {
        Making making = Making.begin();
        making.folder(folder.resolve("new/inbox"));
        making.file(folder.resolve("new/inbox/a.csv"), file -> Files.writeString(file, "half"));

        making.close();

        assertThat(folder.resolve("new")).doesNotExist();
        assertThatThrownBy(() -> making.folder(folder.resolve("other")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("being stopped");
        Making whole = Making.begin();
        whole.folder(folder.resolve("whole"));
        whole.done();
        whole.close();
        assertThat(folder.resolve("whole")).isDirectory();
    }

    @Test
    void aProposedProfileIsWrittenOnceAndItsOpenKeyIsNamed() throws IOException {
        CommandLineRun.of("init", acme);
        Path file = folder.resolve("acme/inbox/Seats 2026.csv");
        Files.writeString(file, "Month,Seats licensed\nJan 2026,60\n");

        CommandLineRun first = CommandLineRun.of("profile", file.toString());

        assertThat(first.code()).isZero();
        assertThat(first.out())
                .contains("Next: fill in columns.system_id in profiles/seats.yaml, then outlay check " + acme);
        Path profile = folder.resolve("acme/profiles/seats.yaml");
        String text = Files.readString(profile);
        CommandLineRun check = CommandLineRun.of("check", acme);
        assertThat(check.code()).isEqualTo(2);
        assertThat(check.err()).contains("columns.system_id.value is still \"?\"");
        assertThat(CommandLineRun.of("profile", file.toString()).code()).isEqualTo(2);
        assertThat(profile).hasContent(text);

        Files.writeString(profile, text.replace("\"?\"", "helpdesk"));
        CommandLineRun known = CommandLineRun.of("profile", file.toString());
        assertThat(known.out()).contains("is read as it is: usage, read by profiles/seats.yaml");
    }

    @Test
    void everySettingOfTheCommentsIsOne() throws IOException {
        CommandLineRun.of("init", acme);
        Path yaml = folder.resolve("acme/outlay.yaml");
        String active = Files.readString(yaml).replaceAll("(?m)^( *)# ( *)([a-z-]+:( [^ ]+)?)$", "$1$2$3");
        Files.writeString(yaml, active);

        assertThat(active).contains("\n  close:\n", "\n    max-rejected-share: 0.05\n");
        assertThat(CommandLineRun.of("check", acme).err()).isEmpty();
    }

    private List<String> files() throws IOException {
        Path root = folder.resolve("acme");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
