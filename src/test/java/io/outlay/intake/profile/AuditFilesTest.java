package io.outlay.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.SharedData;
import io.outlay.intake.Intake;
import io.outlay.intake.ReadFile;
import io.outlay.model.InputFile;
import io.outlay.model.fact.InvoiceLine;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** General ledgers as XML: SAF-T and XAF. */
@Timeout(60)
class AuditFilesTest {
    private static final Path SAMPLES = Path.of("src/test/resources/profiles");
    private static final String NORWAY = "real-data/ledger/saft_no_skatteetaten_888888888.xml";

    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(folder);
    }

    private static String sample(String name) throws IOException {
        return Files.readString(SAMPLES.resolve(name + ".xml"), StandardCharsets.UTF_8);
    }

    private ReadFile changed(String name, String old, String changed) throws IOException {
        assertThat(sample(name)).contains(old);
        return workspace.csv(sample(name).replace(old, changed));
    }

    /** Reads a file by a copy of a shipped profile with another condition, or none. */
    private ReadFile where(String profile, String condition, Path file) throws IOException {
        String yaml = ShippedProfiles.yaml(profile);
        String all = yaml.substring(0, yaml.indexOf("    # what is written off"));
        return workspace
                .profile(profile + ".yaml", condition.isEmpty() ? all : all + "    where: '" + condition + "'\n")
                .read(file);
    }

    private static BigDecimal sum(ReadFile read) {
        return read.facts(InvoiceLine.class).stream()
                .map(InvoiceLine::netAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void nothingIsLost(ReadFile read) {
        for (InputFile.Table table : read.file().tables()) {
            assertThat(table.rowsAccepted() + table.rowsRejected() + table.rowsDuplicate())
                    .isEqualTo(table.rowsRead());
        }
    }

    /** TotalDebit and TotalCredit of the file, and what its accounts close with, computed apart. */
    @ParameterizedTest
    @CsvSource({
        "'', 170, 0.00",
        "not blank([DebitAmount]), 92, 9487049.35",
        "not blank([CreditAmount]), 78, -9487049.35",
        "starts([AccountID]; \"6200\"), 2, 40000",
        "starts([AccountID]; \"24\"), 41, -37025.00",
        "starts([AccountID]; \"3000\"), 12, -2316338.00"
    })
    void controlSumsOfTheRealFileAreMetToTheLastDigit(String where, int lines, BigDecimal sum) throws IOException {
        ReadFile read = where("saf-t", where.replace(';', ','), SharedData.file(NORWAY));
        assertThat(read.rejections()).isEmpty();
        nothingIsLost(read);
        assertThat(read.facts()).hasSize(lines);
        assertThat(sum(read)).isEqualByComparingTo(sum);
    }

    @Test
    void theRealFileHasNoSoftwareAndSaysSo() throws IOException {
        ReadFile read = workspace.read(SharedData.file(NORWAY));
        assertThat(read.facts()).isEmpty();
        assertThat(read.rejections()).isEmpty();
        assertThat(read.file().notes().toString())
                .contains("read by the shipped profile saf-t", "where of invoices leaves out 170 rows");
    }

    @ParameterizedTest
    @CsvSource({"saf-t, 11, 0", "xaf, 10, 0"})
    void whatIsDebitedIsCredited(String name, int lines, BigDecimal sum) throws IOException {
        ReadFile read = where(name, "", SAMPLES.resolve(name + ".xml"));
        assertThat(read.rejections()).isEmpty();
        assertThat(read.facts()).hasSize(lines);
        assertThat(sum(read)).isEqualByComparingTo(sum);
    }

    @ParameterizedTest
    @CsvSource({
        "saf-t, <TotalDebit>1829.50<, <TotalDebit>1829.52<, a total debit of 1829.52; its lines add up to 1829.50",
        "saf-t, <TotalDebit>1829.50<, <TotalDebit>1829.49<, a total debit of 1829.49; its lines add up to 1829.50",
        "xaf, <totalCredit>1996.50<, <totalCredit>1996.51<, a total credit of 1996.51; its lines add up to 1996.50",
        "saf-t, <Amount>430.25<, <Amount>431.25<, a total debit of 1829.50; its lines add up to 1830.50",
        "xaf, <totalCredit>1996.50<, <totalCredit>1996.00<, a total credit of 1996.00; its lines add up to 1996.50"
    })
    void aFileThatDoesNotAddUpIsRefusedWithBothNumbers(String name, String old, String changed, String message)
            throws IOException {
        ReadFile read = changed(name, old, changed);
        assertThat(read.facts()).isEmpty();
        assertThat(read.codes()).containsExactly("sum_mismatch");
        assertThat(read.messages().get(0)).contains(message.replace(';', ','));
        nothingIsLost(read);
        assertThat(read.file().tables().get(0).rowsRejected()).isEqualTo(name.equals("xaf") ? 10 : 11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"saf-t", "xaf"})
    void aFileWithoutLineBreaksReadsAlike(String name) throws IOException {
        ReadFile read = workspace.csv(sample(name).replaceAll(">\\s+<", "><"));
        ReadFile apart = workspace.read(SAMPLES.resolve(name + ".xml"));
        assertThat(read.rejections()).isEmpty();
        assertThat(sum(read)).isEqualByComparingTo(sum(apart));
        assertThat(read.facts(InvoiceLine.class))
                .extracting(InvoiceLine::invoiceNo)
                .isEqualTo(apart.facts(InvoiceLine.class).stream()
                        .map(InvoiceLine::invoiceNo)
                        .toList());
        assertThat(read.facts(InvoiceLine.class))
                .extracting(line -> line.source().line())
                .doesNotHaveDuplicates();
    }

    /** Portugal's lines are of debit or of credit, their amounts plain, their accounts named. */
    private static final String PORTUGAL = """
            <AuditFile xmlns="urn:OECD:StandardAuditFile-Tax:PT_1.04_01">
            <Header><CurrencyCode>EUR</CurrencyCode><CompanyAddress><Country>PT</Country></CompanyAddress></Header>
            <MasterFiles><GeneralLedgerAccounts>
            <Account><AccountID>62283</AccountID><AccountDescription>Software e licen\u00e7as</AccountDescription></Account>
            </GeneralLedgerAccounts>
            <Supplier><SupplierID>F1</SupplierID><SupplierTaxID>500100200</SupplierTaxID>
            <CompanyName>Nuvem Lda</CompanyName></Supplier></MasterFiles>
            <GeneralLedgerEntries><NumberOfEntries>1</NumberOfEntries><TotalDebit>123</TotalDebit>
            <TotalCredit>123</TotalCredit><Journal><JournalID>1</JournalID><Transaction>
            <TransactionID>2026-09-04 1 7</TransactionID><TransactionDate>2026-09-04</TransactionDate>
            <DocArchivalNumber>A7</DocArchivalNumber><SupplierID>F1</SupplierID><Lines>
            <DebitLine><AccountID>62283</AccountID><DebitAmount>100</DebitAmount></DebitLine>
            <DebitLine><AccountID>2432</AccountID><DebitAmount>23</DebitAmount></DebitLine>
            <CreditLine><AccountID>221</AccountID><CreditAmount>123</CreditAmount></CreditLine>
            </Lines></Transaction></Journal></GeneralLedgerEntries></AuditFile>
            """;

    @Test
    void dialectsOfOtherCountriesAreReadByTheNamesOfTheirAccounts() throws IOException {
        String romania = PORTUGAL.replace(
                        "urn:OECD:StandardAuditFile-Tax:PT_1.04_01", "mfp:anaf:dgti:d406:declaratie:v1")
                .replaceAll("</?Lines>", "")
                .replaceAll("(Debit|Credit)Line>", "TransactionLine>")
                .replaceAll("<(Debit|Credit)Amount>(\\d+)</", "<$1Amount><Amount>$2</Amount></")
                .replaceAll("<(/?)CompanyName>", "<$1Name>");
        for (String text : new String[] {PORTUGAL, romania}) {
            assertThat(workspace.csv(text).facts(InvoiceLine.class))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.netAmount()).isEqualByComparingTo("100");
                        assertThat(line.vendor()).isEqualTo("Nuvem Lda");
                        assertThat(line.vendorId()).contains("500100200");
                        assertThat(line.invoiceNo()).isEqualTo("A7");
                        assertThat(line.currency()).isEqualTo("EUR");
                    });
        }
    }

    @Test
    void aFileOfInvoicesAloneIsRefusedByName() throws IOException {
        String text = PORTUGAL.replaceAll("(?s)<GeneralLedgerEntries>.*</GeneralLedgerEntries>", "<SourceDocuments/>");
        assertThat(workspace.csv(text).messages())
                .singleElement()
                .asString()
                .contains("holds no entries of the general ledger");
        assertThat(workspace.csv("<JPK/>").messages())
                .singleElement()
                .asString()
                .contains("Polish audit file (JPK)");
    }

    @Test
    void refusesEntitiesDeepNestingLongTextsAndCutFiles() throws IOException {
        String saft = sample("saf-t");
        String dtd = saft.replace("?>", "?><!DOCTYPE AuditFile [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>");
        refused(dtd.replace("NH-77", "&e;"), "declares entities (a DTD)");
        refused(saft.replace("<Journal>", "<Journal>" + "<a>".repeat(100_000)), "nested deeper than 60 elements");
        refused(saft.replace("Faktura", "x".repeat(40_000)), "longer than 32,767 characters");
        refused(saft.substring(0, saft.length() * 3 / 4), "the XML is damaged here, or cut off");
        refused(saft.replace("<Header>", "<Header>\u0001"), "the XML is damaged here, or cut off");
    }

    private void refused(String text, String message) throws IOException {
        ReadFile read = workspace.csv(text);
        assertThat(read.facts()).isEmpty();
        assertThat(read.messages()).singleElement().asString().contains(message);
        nothingIsLost(read);
    }

    @Test
    void aTransactionOfAnyLengthIsReadInItsOrder() throws IOException {
        Path file = folder.resolve("long.xml");
        String[] parts = PORTUGAL.replaceAll("<Total(Debit|Credit)>123</Total(Debit|Credit)>", "")
                .split("(?=<DebitLine><AccountID>62283)");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(parts[0]);
            for (int i = 0; i < 30_000; i++) {
                out.write("<DebitLine><AccountID>62283</AccountID><DebitAmount>0.01</DebitAmount></DebitLine>");
            }
            out.write(parts[1]);
        }
        ReadFile read = workspace.read(file);
        assertThat(read.rejections()).isEmpty();
        assertThat(read.facts()).hasSize(30_001);
        assertThat(sum(read)).isEqualByComparingTo("400");
    }

    @Test
    void showsWhatALineOfTheLedgerSays() throws IOException {
        Path file = SAMPLES.resolve("xaf.xml");
        long line = workspace.read(file).facts().get(0).source().line();
        assertThat(Intake.lines(file, "", Set.of(line)).get(line))
                .startsWith("2026001,2026-09-03,4610,Software en licenties,1000.00,D,Zoekmachine");
    }
}
