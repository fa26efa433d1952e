package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.outlay.job.close.CloseOutcome;
import io.outlay.job.deliver.DeliverOutcome;
import io.outlay.job.deliver.DeliverRequest;
import io.outlay.job.deliver.ReportDelivery;
import io.outlay.job.workspace.Exit;
import io.outlay.model.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong on the way to a reader: the report stands, the run says so with exit code 3, and nothing is sent twice. */
class TroubledDeliveryTest {
    private static final String PERIOD = "2026-09";
    private static final int ANY_SIZE = 100_000_000;

    @TempDir
    Path folder;

    private TestWorkspace workspace;

    @BeforeEach
    void prepare() {
        workspace = TestWorkspace.small(folder.resolve("acme"))
                .invoices("september.csv", "S-9,2026-09-01,Shopco,1100.00,EUR,shop,2026-09-01,2026-09-30,,");
    }

    private void mailTo(ScriptedMailServer server, String recipients) {
        workspace
                .set("mail.host", "127.0.0.1")
                .set("mail.port", Integer.toString(server.port()))
                .set("mail.tls", "none")
                .set("mail.timeout-seconds", "600")
                .set("mail.from", "outlay@acme.example")
                .set("mail.recipients", recipients);
    }

    @Test
    void aRecipientWhoIsRefusedKeepsTheOthersFromNothing() throws IOException, SQLException {
        try (ScriptedMailServer server =
                new ScriptedMailServer(Map.of("RCPT gone@acme.example", "550 5.1.1 no such user"), ANY_SIZE)) {
            mailTo(server, "gone@acme.example, cfo@acme.example");

            CloseOutcome outcome = workspace.close(PERIOD);

            assertThat(outcome.exit()).isEqualTo(Exit.UNDELIVERED);
            assertThat(outcome.delivered().faults())
                    .containsExactly("Not delivered to gone@acme.example: 127.0.0.1:" + server.port()
                            + " refuses it: 550 5.1.1 no such user\nCheck the address, and outlay.mail.from.\nThen: "
                            + command("deliver") + " --period 2026-09");
            assertThat(server.letters()).hasSize(1);
            assertThat(states()).containsExactly("mail|cfo@acme.example|sent|1", "mail|gone@acme.example|failed|1");
        }
    }

    @Test
    void aConnectionThatBreaksAfterTheLetterLeavesItAsPerhapsSentAndOnlyAgainRepeatsIt()
            throws IOException, SQLException {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(".", ""), ANY_SIZE)) {
            mailTo(server, "cfo@acme.example");

            CloseOutcome outcome = workspace.close(PERIOD);

            assertThat(outcome.exit()).isEqualTo(Exit.UNDELIVERED);
            assertThat(outcome.delivered().faults())
                    .hasSize(1)
                    .allSatisfy(fault -> assertThat(fault)
                            .startsWith(
                                    "To cfo@acme.example the report may have been sent: the connection to 127.0.0.1:")
                            .endsWith("If not: " + command("deliver") + " --period 2026-09 --again"));
            assertThat(states()).containsExactly("mail|cfo@acme.example|sending|1");
        }
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(), ANY_SIZE)) {
            mailTo(server, "cfo@acme.example");
            assertThat(workspace.close(PERIOD).exit()).isEqualTo(Exit.UNDELIVERED);
            assertThat(deliver(false).exit()).isEqualTo(Exit.UNDELIVERED);
            assertThat(server.letters()).isEmpty();

            assertThat(deliver(true).exit()).isEqualTo(Exit.DONE);
            assertThat(deliver(true).delivered().now()).isEmpty();
            assertThat(server.letters()).hasSize(1);
            assertThat(states()).containsExactly("mail|cfo@acme.example|sent|2");
        }
    }

    @Test
    void aConnectionThatBreaksBeforeTheLetterIsAFailureToTryAgain() throws IOException, SQLException {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("MAIL", ""), ANY_SIZE)) {
            mailTo(server, "cfo@acme.example");

            assertThat(workspace.close(PERIOD).exit()).isEqualTo(Exit.UNDELIVERED);

            assertThat(states()).containsExactly("mail|cfo@acme.example|failed|1");
        }
    }

    @Test
    void aLetterThatTheServerFindsTooLargeGoesWithoutItsWorkbook() throws IOException, SQLException {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(), 30_000)) {
            mailTo(server, "cfo@acme.example");
            workspace.set("mail.link", "https://files.acme.example/tech-cost/");

            CloseOutcome outcome = workspace.close(PERIOD);

            assertThat(outcome.exit()).isEqualTo(Exit.DONE);
            assertThat(server.letters())
                    .hasSize(1)
                    .allSatisfy(letter -> assertThat(letter.replace("=\n", ""))
                            .doesNotContain("filename=")
                            .contains("too large for a mail")
                            .contains("https://files.acme.example/tech-cost/2026-09/tech-cost-2026-09.xlsx"));
            assertThat(outcome.delivered().now().get(0).note())
                    .matches("workbook named, 0\\.\\d MB are too large to attach");
        }
    }

    @Test
    void aWorkbookAboveTheLimitIsNamedWithThePlaceOfItsCopy() throws IOException {
        Path share = Files.createDirectory(folder.resolve("share"));
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(), ANY_SIZE)) {
            mailTo(server, "cfo@acme.example");
            workspace.set("mail.max-attachment", "0").set("delivery.folder", share.toString());

            assertThat(workspace.close(PERIOD).exit()).isEqualTo(Exit.DONE);

            assertThat(server.letters()).hasSize(1);
            assertThat(server.letters().get(0).replace("=\n", ""))
                    .doesNotContain("filename=")
                    .contains(share.resolve("2026-09")
                            .resolve("tech-cost-2026-09.xlsx")
                            .toString());
        }
    }

    @Test
    void aUserWithoutAPasswordIsToldWhereToGiveIt() throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(), ANY_SIZE)) {
            mailTo(server, "cfo@acme.example");
            workspace.set("mail.user", "outlay");

            assertThat(workspace.close(PERIOD).delivered().faults())
                    .hasSize(1)
                    .allSatisfy(fault -> assertThat(fault)
                            .contains("there is no password for outlay\nSet OUTLAY_MAIL_PASSWORD, or name a file in"
                                    + " OUTLAY_MAIL_PASSWORD_FILE."));
        }
    }

    @Test
    void aFolderGetsTheWholeReportOnceAndANewRevisionInItsPlace() throws IOException, SQLException {
        Path share = Files.createDirectory(folder.resolve("share"));
        workspace.set("delivery.folder", share.toString());

        assertThat(workspace.close(PERIOD).exit()).isEqualTo(Exit.DONE);

        assertThat(TestWorkspace.files(share.resolve(PERIOD)).keySet())
                .isEqualTo(workspace.report(PERIOD).keySet());
        assertThat(TestWorkspace.files(share.resolve(PERIOD)).get("csv/ledger.csv"))
                .isEqualTo(workspace.report(PERIOD).get("csv/ledger.csv"));
        assertThat(workspace.close(PERIOD).delivered().now()).isEmpty();

        workspace.invoices("more.csv", "S-10,2026-09-02,Shopco,60.00,EUR,shop,2026-09-01,2026-09-30,,");
        assertThat(workspace.close(PERIOD).delivered().now()).hasSize(1);
        assertThat(TestWorkspace.files(share.resolve(PERIOD)).get("csv/ledger.csv"))
                .isEqualTo(workspace.report(PERIOD).get("csv/ledger.csv"));
        assertThat(Files.list(share)).containsExactly(share.resolve(PERIOD));
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() throws IOException, SQLException {
        Path share = folder.resolve("not-mounted");
        workspace.set("delivery.folder", share.toString());

        CloseOutcome outcome = workspace.close(PERIOD);

        assertThat(outcome.exit()).isEqualTo(Exit.UNDELIVERED);
        assertThat(outcome.delivered().faults())
                .containsExactly(
                        "Not delivered to " + share + ": there is no such folder\nMake it, or mount the share that"
                                + " it lies on.\nThen: " + command("deliver") + " --period 2026-09");
        assertThat(share).doesNotExist();
        Files.createDirectory(share);
        assertThat(deliver(false).exit()).isEqualTo(Exit.DONE);
        assertThat(share.resolve(PERIOD).resolve("manifest.json")).exists();
    }

    @Test
    void whatStandsInAFolderStaysWhereTheNewCannotBeWritten() throws IOException {
        Path share = Files.createDirectory(folder.resolve("share"));
        assertThat(workspace.close(PERIOD).exit()).isEqualTo(Exit.DONE);
        Files.writeString(Files.createDirectory(share.resolve(PERIOD)).resolve("note.txt"), "kept");
        // Root may write anywhere, but not copy what is not there.
        Path manifest = workspace.root().resolve(".outlay/archive/" + PERIOD + "/r1/manifest.json");
        Files.delete(manifest);
        Files.createSymbolicLink(manifest, folder.resolve("nowhere"));
        workspace.set("delivery.folder", share.toString());

        assertThat(deliver(false).exit()).isEqualTo(Exit.UNDELIVERED);

        assertThat(share.resolve(PERIOD).resolve("note.txt")).hasContent("kept");
    }

    @Test
    void aFolderThatTakesNothingIsToldWithCauseAndRemedy() {
        // Where not even root may make a folder.
        Path kernel = Path.of("/proc");
        assumeThat(kernel).isDirectory();
        workspace.set("delivery.folder", kernel.toString());

        CloseOutcome outcome = workspace.close(PERIOD);

        assertThat(outcome.exit()).isEqualTo(Exit.UNDELIVERED);
        assertThat(outcome.delivered().faults())
                .containsExactly("Not delivered to /proc: it cannot be written: /proc/.2026-09.new is not there\nSee"
                        + " whether it was moved or its disk taken away, then run the command again.\nThen: "
                        + command("deliver") + " --period 2026-09");
    }

    @Test
    void aPeriodWithoutAReportIsToldWhichHaveOne() {
        workspace.set("delivery.folder", folder.toString());
        assertThatThrownBy(() -> deliver(false))
                .hasMessage("No period is closed yet.\nClose a month first: " + command("run"));
        workspace.close("2026-08");
        workspace.close("2026-10");

        assertThatThrownBy(() -> deliver(false))
                .hasMessage("Period 2026-09 has no report.\nName one of 2026-08, 2026-10.");
    }

    private DeliverOutcome deliver(boolean again) {
        return new ReportDelivery(Map.of())
                .deliver(
                        new DeliverRequest(workspace.workspace(), Optional.of(YearMonth.parse(PERIOD)), again),
                        Progress.SILENT);
    }

    /** With the options of this workspace, as it can be typed again. */
    private String command(String name) {
        return workspace.workspace().command(name);
    }

    private List<String> states() throws SQLException {
        return workspace.query("select channel, recipient, state, attempts from delivery order by channel, recipient");
    }
}
