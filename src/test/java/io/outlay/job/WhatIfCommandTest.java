package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.job.whatif.ScenarioFiles;
import io.outlay.job.workspace.Stopped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code what-if} as it is called: scenarios begun, edited in an office program, handed in again. */
class WhatIfCommandTest {
    private static final String TWO_OPTIONS = """
            scenario,option,kind,parameter,likely,low,high,unit,source,note
            Mail,Stay,keep,annual_licence,1000,,,USD a year,,
            Mail,Stay,keep,escalator,0,,,,,
            Mail,Switch,buy,annual_licence,800,700,900,USD a year,offer,
            Mail,Switch,buy,escalator,0,,,,,
            """;

    @TempDir
    Path folder;

    @Test
    void answersWithoutAWorkspaceOrDatabase() throws IOException {
        Path file = Files.writeString(folder.resolve("mail.csv"), TWO_OPTIONS);

        CommandLineRun run = CommandLineRun.of("what-if", file.toString(), "--out", folder.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Mail: “Switch” costs least: USD ").contains("Workbook: " + folder);
        assertThat(folder.resolve("what-if-mail-2026-10.xlsx")).isNotEmptyFile();
        assertThat(CommandLineRun.of("what-if", file.toString(), "--out", folder.toString(), "--json")
                        .out())
                .contains("\"exit_code\" : 0", "\"option\" : \"Switch\"", "\"pv_p80\"", "\"probability_cheapest\" : 1");
    }

    @Test
    void showsTheProfitAndLossWithoutAWorkspaceWhereASettingAsksForIt() throws IOException {
        Path file = Files.writeString(folder.resolve("mail.csv"), TWO_OPTIONS + """
                Mail,Make,build,person_months,2,,,,,
                Mail,Make,build,build_months,3,,,,,
                Mail,*,general,fte_month_cost,500,,,USD,,
                """);
        String[] call = {"what-if", file.toString(), "--out", folder.toString()};
        Path answer = folder.resolve("what-if-mail-2026-10.xlsx");

        assertThat(CommandLineRun.of(call).code()).isZero();
        assertThat(hasCost(answer)).isFalse();
        assertThat(CommandLineRun.of(Stream.of(call, new String[] {"--set", "capex.capitalise=build"})
                                .flatMap(Stream::of)
                                .toArray(String[]::new))
                        .code())
                .isZero();
        assertThat(hasCost(answer)).isTrue();
        CommandLineRun wrong = CommandLineRun.of(Stream.of(call, new String[] {"--set", "capex.months=0"})
                .flatMap(Stream::of)
                .toArray(String[]::new));
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("outlay.capex.months \"0\" is not a whole number from 1 to 360");
    }

    private static boolean hasCost(Path answer) throws IOException {
        try (InputStream in = Files.newInputStream(answer);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            return StreamSupport.stream(workbook.getSheet("Answer").spliterator(), false)
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .anyMatch(cell -> cell.toString().equals("Cost in the P&L"));
        }
    }

    @Test
    void missingFileAndFileWithoutScenarioAreTold() throws IOException {
        Path names = Files.writeString(folder.resolve("names.csv"), "billing_name,system_id,valid_from\nA,b,\n");

        CommandLineRun missing =
                CommandLineRun.of("what-if", folder.resolve("x.csv").toString());
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).startsWith("There is no file " + folder.resolve("x.csv"));
        CommandLineRun none = CommandLineRun.of("what-if", names.toString(), "--out", folder.toString());
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err()).contains("names.csv:1: the file holds no scenario");
    }

    @Test
    void aFileThatIsWrittenToWhileItIsReadIsNotBelieved() throws Exception {
        Path file = Files.writeString(folder.resolve("mail.csv"), TWO_OPTIONS);
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            while (!done.get()) {
                append(file);
            }
        });
        writer.start();
        try {
            // The writer may pause for as long as one reading takes, but not each time.
            assertThatThrownBy(() -> {
                        for (int reading = 0; reading < 1_000; reading++) {
                            ScenarioFiles.read(List.of(file));
                        }
                    })
                    .isInstanceOf(Stopped.class)
                    .hasMessage(
                            file + " changed while files were read.\nRun again when nothing writes to it any more.");
        } finally {
            done.set(true);
            writer.join();
        }
    }

    private static void append(Path file) {
        try {
            Files.writeString(file, "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void badCellsAreToldWithSheetAndCell() throws IOException {
        Path file = folder.resolve("mail.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Inputs");
            String[] lines = TWO_OPTIONS
                    .replace("Stay,keep,escalator,0", "Stay,keep,escalator,10")
                    .replace("800,700,900", "800,850,900")
                    .split("\n");
            for (int r = 0; r < lines.length; r++) {
                String[] cells = lines[r].split(",");
                Row row = sheet.createRow(r);
                for (int c = 0; c < cells.length; c++) {
                    row.createCell(c).setCellValue(cells[c]);
                }
            }
            workbook.write(out);
        }

        CommandLineRun run = CommandLineRun.of("what-if", file.toString(), "--out", folder.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains(file + "#Inputs:3: likely \"10\" in cell E3 ")
                .contains(file + "#Inputs:4: low \"850\" in cell F4 is above likely 800\n")
                .endsWith("Note: --workspace DIR fills what is blank from the ledger of its workspace.\n");
        assertThat(folder.resolve("what-if-mail-2026-10.xlsx")).doesNotExist();
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() {
        refuses("A scenario is missing", "what-if");
        refuses("--system and --capability go with --new", "what-if", "a.csv", "--system", "shop");
        refuses("--new needs --workspace", "what-if", "--new", "a.xlsx", "--system", "shop");
        refuses("--new needs either", "what-if", "--new", "a.xlsx", "--workspace", folder.toString());
        refuses(
                "--out is where answers go: --new writes to a.xlsx",
                "what-if",
                "--new",
                "a.xlsx",
                "--out",
                "elsewhere",
                "--workspace",
                folder.toString(),
                "--system",
                "shop");
        refuses(
                "--new writes a workbook: name it a.csv.xlsx",
                "what-if",
                "--new",
                "a.csv",
                "--workspace",
                folder.toString(),
                "--system",
                "shop");
    }

    private static void refuses(String message, String... args) {
        CommandLineRun run = CommandLineRun.of(args);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(message).contains("See outlay what-if --help");
    }

    @Test
    void beginsAScenarioOnlyFromAClosedLedgerAndOverwritesNothing() throws IOException {
        TestWorkspace workspace = BegunScenario.workspace(folder.resolve("workspace"));
        Path file = folder.resolve("new.xlsx");
        CommandLineRun early = BegunScenario.begin(workspace, file, "--system", "shop");
        assertThat(early.code()).isEqualTo(2);
        assertThat(early.err()).startsWith("No month is closed yet");
        assertThat(file).doesNotExist();
        workspace.close("2026-09");

        CommandLineRun unknown = BegunScenario.begin(workspace, file, "--system", "sohp");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("""
                There is no system "sohp" in the register.
                Did you mean shop?""");
        CommandLineRun capability = BegunScenario.begin(workspace, file, "--capability", "search");
        assertThat(capability.err()).startsWith("""
                No system in use has the capability "search".
                Capabilities of the register: none.""");

        CommandLineRun begun = BegunScenario.begin(workspace, file, "--system", "shop");
        assertThat(begun.code()).isZero();
        assertThat(begun.out())
                .startsWith("Scenario \"shop\" begun in " + file + " with the twelve months to 2026-09 of shop\n");
        assertThat(begun.err()).contains("From the ledger: licence a year 1320.00 (ledger: 1,320.00 in 2025-10 to");
        byte[] first = Files.readAllBytes(file);
        CommandLineRun again = BegunScenario.begin(workspace, file, "--system", "shop");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).startsWith(file + " exists already and was not touched.");
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }
}
