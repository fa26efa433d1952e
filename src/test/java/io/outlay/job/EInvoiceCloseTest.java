package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.SharedData;
import io.outlay.intake.einvoice.Samples;
import io.outlay.job.close.CloseOutcome;
import io.outlay.job.workspace.Exit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E-invoices on their way to the ledger, and what becomes of them beside each other. */
class EInvoiceCloseTest {
    private static final String UBL = Samples.text("invoice-ubl.xml");

    @TempDir
    Path folder;

    private TestWorkspace workspace() {
        return TestWorkspace.small(folder).file("systems.csv", """
                system_id,name,layer,type,sourcing,billing_names
                site_search,Site search,commerce,technology,buy,SE 5566 7788 9901
                """);
    }

    private static BigDecimal sum(TestWorkspace workspace, String period, String basis) {
        return workspace.rows(period, "ledger.csv").stream()
                .filter(row -> row.get("basis").equals(basis))
                .map(row -> new BigDecimal(row.get("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void put(String name, byte[] content) throws IOException {
        Files.createDirectories(folder.resolve("inbox"));
        Files.write(folder.resolve("inbox").resolve(name), content);
    }

    @Test
    void anInvoiceReachesTheLedgerAndIsExplainedDownToItsLine() {
        TestWorkspace workspace = workspace().file("inbox/a.xml", UBL);

        CloseOutcome outcome = workspace.close("2026-07");

        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        assertThat(sum(workspace, "2026-07", "billed")).isEqualByComparingTo("1520.00");
        assertThat(sum(workspace, "2026-07", "effective")).isEqualByComparingTo("1520.00");
        assertThat(workspace.rows("2026-07", "ledger.csv"))
                .allMatch(row -> row.get("system_id").equals("site_search"));
        CommandLineRun explained =
                CommandLineRun.of(workspace, "explain", "--system", "site_search", "--period", "2026-07");
        assertThat(explained.out()).contains("inbox/a.xml:80").contains("80 | NH-2231,2026-07-01,Nordhus Software AB");
    }

    @Test
    void oneInvoiceTwiceInBothSyntaxesAndAsPdfCountsOnce() throws IOException {
        TestWorkspace workspace = workspace()
                .file("inbox/a.xml", Samples.text("minimum-cii.xml"))
                .file("inbox/b.xml", UBL)
                .file("inbox/c.xml", Samples.text("invoice-cii.xml"))
                .file("inbox/e.xml", UBL);
        put("d.pdf", Samples.pdf("factur-x.xml", Samples.text("invoice-cii.xml")));

        CloseOutcome outcome = workspace.close("2026-07");

        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        assertThat(sum(workspace, "2026-07", "billed")).isEqualByComparingTo("1520.00");
        assertThat(workspace.rows("2026-07", "ledger.csv"))
                .allMatch(row -> row.get("source_file").equals("inbox/b.xml"));
    }

    @Test
    void anInvoiceThatAccountsPayableListAsWellCountsOnceByItsLines() {
        TestWorkspace workspace = workspace()
                .invoices("ap.csv", "NH-2231,2026-07-01,SE556677889901,1520.00,EUR,,,,,")
                .file("inbox/z.xml", UBL);

        CloseOutcome outcome = workspace.close("2026-07");

        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        assertThat(sum(workspace, "2026-07", "billed")).isEqualByComparingTo("1520.00");
        assertThat(workspace.rows("2026-07", "ledger.csv"))
                .allMatch(row -> row.get("source_file").equals("inbox/z.xml"));
    }

    @Test
    void aCreditNoteMirrorsTheInvoiceThatItNames() {
        String credit =
                Samples.text("credit-note-ubl.xml").replaceAll("(?s)<cac:InvoicePeriod>.*?</cac:InvoicePeriod>", "");
        TestWorkspace workspace = workspace().file("inbox/a.xml", UBL).file("inbox/b.xml", credit);

        workspace.close("2026-08");

        assertThat(sum(workspace, "2026-08", "billed")).isEqualByComparingTo("0");
        assertThat(workspace.rows("2026-08", "ledger.csv").stream()
                        .filter(row -> row.get("basis").equals("effective")
                                && row.get("month").equals("2026-12"))
                        .map(row -> new BigDecimal(row.get("amount")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("0");
    }

    @Test
    void oneNumberOfTwoVendorsAndACorrectedFileAreToldApart() {
        String other = UBL.replace("Nordhus Software AB", "Annar Vendor AS").replace("SE556677889901", "NO987654321");
        TestWorkspace workspace = workspace().file("inbox/a.xml", UBL).file("inbox/b.xml", other);
        workspace.close("2026-07");
        assertThat(sum(workspace, "2026-07", "billed")).isEqualByComparingTo("3040.00");

        String corrected = UBL.replace(">1200.00<", ">1100.00<")
                .replace(">1600.00<", ">1500.00<")
                .replace(">1520.00<", ">1420.00<")
                .replace(">1808.80<", ">1708.80<")
                .replace(">1309.00<", ">1209.00<");
        workspace.file("inbox/a.xml", corrected);
        CloseOutcome outcome = workspace.close("2026-08");

        assertThat(outcome.rejections()).isEmpty();
        assertThat(sum(workspace, "2026-08", "billed")).isEqualByComparingTo("2940.00");
    }

    @Test
    void oneNumberWithOtherContentIsAConflictThatNamesBothPlaces() {
        String other = UBL.replace(">1200.00<", ">1100.00<")
                .replace(">1600.00<", ">1500.00<")
                .replace(">1520.00<", ">1420.00<")
                .replace(">1808.80<", ">1708.80<")
                .replace(">1309.00<", ">1209.00<");
        TestWorkspace workspace = workspace()
                .set("gate.max-rejected-share", "1")
                .file("inbox/a.xml", UBL)
                .file("inbox/b.xml", other);

        CloseOutcome outcome = workspace.close("2026-07");

        assertThat(outcome.exit()).isEqualTo(Exit.REJECTIONS);
        assertThat(outcome.rejections())
                .isNotEmpty()
                .allMatch(rejection -> rejection.message().contains("inbox/b.xml:80")
                        || rejection.message().contains("inbox/b.xml:98"))
                .allMatch(rejection -> rejection.message().contains("inbox/a.xml:80"));
    }

    @Test
    void whatIsHostileStopsNothingElse() throws IOException {
        TestWorkspace workspace = workspace()
                .set("gate.max-rejected-share", "1")
                .file("inbox/a.xml", UBL)
                .file("inbox/b.xml", UBL.replace("?>\n<Invoice", "?>\n<!DOCTYPE x [<!ENTITY a \"b\">]>\n<Invoice"))
                .file("inbox/c.xml", "<Order xmlns=\"urn:x\"/>")
                .file("inbox/d.pdf", "%PDF-1.7\nno more");
        put("e.pdf", Samples.pdf("terms.txt", "terms"));

        CloseOutcome outcome = workspace.close("2026-07");

        assertThat(outcome.exit()).isEqualTo(Exit.REJECTIONS);
        assertThat(outcome.rejections()).hasSize(4);
        assertThat(sum(workspace, "2026-07", "billed")).isEqualByComparingTo("1520.00");
    }

    @Test
    void realInvoicesInBothSyntaxesCountOnce() throws IOException {
        TestWorkspace workspace = workspace();
        try (Stream<Path> files = Files.list(SharedData.file("real-data/e-invoices"))) {
            for (Path file : files.sorted().toList()) {
                put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }

        List<String> rejected = workspace.close("2020-12").rejections().stream()
                .map(rejection -> rejection.code().id())
                .distinct()
                .toList();

        assertThat(rejected).isEqualTo(List.of("conflict"));
    }
}
