package io.outlay.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.SharedData;
import io.outlay.intake.ReadFile;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.model.Sum;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.MetricReading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** General ledgers: booking batches of DATEV and the French FEC. */
class LedgerProfilesTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Path SAMPLES = Path.of("src/test/resources/profiles");

    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(folder);
    }

    private ReadFile batch(String old, String changed) throws IOException {
        String text = Files.readString(SAMPLES.resolve("datev.csv"), WINDOWS);
        assertThat(text).contains(old);
        return workspace.csv(text.replace(old, changed), WINDOWS);
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

    @Test
    void aBatchInItsOwnEncodingHasVendorsAndNetAmounts() throws IOException {
        ReadFile read = batch("1504", "1504");
        assertThat(read.rejections()).isEmpty();
        assertThat(sum(read)).isEqualByComparingTo("3500");
        InvoiceLine first = read.facts(InvoiceLine.class).get(0);
        assertThat(first.vendor()).isEqualTo("70001");
        assertThat(first.description()).contains("M\u00fcller Software GmbH; April");
        assertThat(read.file().notes().toString()).contains("where of invoices leaves out 2 rows, worth");
    }

    @Test
    void aTaxKeyMayHaveLeadingZeros() throws IOException {
        ReadFile read = batch("4806;70002;94", "4806;70002;0094");
        assertThat(read.rejections()).isEmpty();
        assertThat(sum(read)).isEqualByComparingTo("3500");
    }

    /** The bank's rate of the day, not the mean of the month. */
    @Test
    void anAmountInAnotherCurrencyCountsAsItWasBooked() throws IOException {
        ReadFile plain = batch("1504", "1504");
        InvoiceLine before = line(plain);
        String text = Files.readString(SAMPLES.resolve("datev.csv"), WINDOWS);
        String row = text.lines()
                .filter(line -> line.contains("4806;70002;94"))
                .findFirst()
                .orElseThrow();
        String[] cells = row.split(";", 7);
        ReadFile read = batch(row, String.join(";", cells[0], cells[1], "USD", "1,25", "80,00", "EUR", cells[6]));
        assertThat(read.rejections()).isEmpty();
        InvoiceLine line = read.facts(InvoiceLine.class).stream()
                .filter(one -> one.source().equals(before.source()))
                .findFirst()
                .orElseThrow();
        assertThat(line.netAmount()).isEqualByComparingTo("80.00");
        assertThat(line.currency()).isEqualTo("EUR");
    }

    private static InvoiceLine line(ReadFile read) {
        return read.facts(InvoiceLine.class).stream()
                .filter(one -> one.vendor().equals("70002"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"77", "9999", "x"})
    void anUnknownTaxKeyIsRefusedWithTheRemedy(String key) throws IOException {
        ReadFile read = batch("4806;70002;94", "4806;70002;" + key);
        nothingIsLost(read);
        assertThat(read.facts(InvoiceLine.class)).hasSize(5);
        assertThat(read.rejections()).hasSize(1);
        Rejection told = read.rejections().get(0);
        assertThat(told.toString()).contains(key, "is not one of blank, \"8\", \"9\"", "a copy of it under profiles/");
    }

    @ParameterizedTest
    @CsvSource({"0107", "3104", "1500", "0", "290", "15042026"})
    void aDayOutsideThePeriodOfTheBatchIsRefused(String day) throws IOException {
        ReadFile read = batch(";1504;", ";" + day + ";");
        nothingIsLost(read);
        assertThat(read.codes()).containsExactly("not_a_date");
        assertThat(read.messages().toString()).contains("from 2026-04-01 to 2026-06-30");
    }

    @Test
    void aFiscalYearAcrossNewYearGivesEachDayItsYear() throws IOException {
        ReadFile read = batch("20260401;20260630", "20250701;20260630");
        assertThat(read.rejections()).isEmpty();
        ReadFile autumn = batch("20260401;20260630", "20250601;20260430");
        assertThat(autumn.facts(InvoiceLine.class))
                .filteredOn(line -> line.invoiceNo().equals("U-1"))
                .allSatisfy(line -> assertThat(line.issueDate().getYear()).isEqualTo(2025));
    }

    @Test
    void aBatchLongerThanAYearIsRefusedWhereADayMayBeTwo() throws IOException {
        ReadFile read = batch("20260401;20260630", "20250101;20261231");
        assertThat(read.facts()).isEmpty();
        assertThat(read.messages().toString()).contains("of one day from 2025-01-01 to 2026-12-31");
        nothingIsLost(read);
    }

    @Test
    void aFileThatSaysNoPeriodIsNotRead() throws IOException {
        ReadFile read = batch("20260401;20260630", ";");
        assertThat(read.codes()).containsExactly("unknown_file");
        assertThat(read.messages().toString()).contains("shipped profile datev", "From, To are missing");
    }

    /** Control sum of the file: 24.95 posted against an expense account, at 7 per cent. */
    @Test
    void theRealBatchIsReadToTheCentByACopyWithItsAccount() throws IOException {
        Path file = SharedData.file("real-data/ledger/ledermann_EXTF_Buchungsstapel.csv");
        assertThat(workspace.read(file).file().notes().toString())
                .contains("leaves out 2 rows, worth", "; that is all: docs/shipped-profiles.md says what it takes");
        String own = ShippedProfiles.yaml("datev").replace("\"4806\"", "\"4806\", \"4940\"");
        ReadFile gross =
                workspace.profile("datev.yaml", own.replace("1.07", "1")).read(file);
        assertThat(gross.rejections()).isEmpty();
        assertThat(sum(gross)).isEqualByComparingTo("24.95");
        assertThat(gross.file().notes().toString()).contains("where of invoices leaves out 1 row, worth");
        ReadFile net = workspace.profile("datev.yaml", own).read(file);
        assertThat(net.facts(InvoiceLine.class)).singleElement().satisfies(line -> {
            assertThat(line.netAmount()).isEqualByComparingTo("23.32");
            assertThat(line.issueDate()).isEqualTo("2018-02-21");
            assertThat(line.vendor()).isEqualTo("Fachbuch: Controlling f\u00fcr Dummies");
            assertThat(line.currency()).isEqualTo("EUR");
        });
        assertThat(workspace.read(file).facts()).isEqualTo(net.facts());
    }

    /** Every line of the real FEC: what is debited is credited. */
    @Test
    void debitAndCreditOfTheRealFecAreEqual() throws IOException {
        Path file = SharedData.file("real-data/ledger/fec_pipe.txt");
        String yaml = ShippedProfiles.yaml("fec");
        String all = yaml.substring(0, yaml.indexOf("    where:"));
        ReadFile read = workspace.profile("fec.yaml", all).read(file);
        assertThat(read.rejections()).isEmpty();
        assertThat(read.facts(InvoiceLine.class)).hasSize(3);
        assertThat(sum(read)).isZero();
        ReadFile debit = workspace
                .profile("fec.yaml", all + "    where: { CompteNum: { prefix: [\"6\", \"445\"] } }\n")
                .read(file);
        assertThat(sum(debit)).isEqualByComparingTo("1440");
    }

    @Test
    void bothSpellingsOfAFecAndItsEncodingsGiveTheSame() throws IOException {
        String text = Files.readString(SAMPLES.resolve("fec.csv"), StandardCharsets.UTF_8)
                .replace("NORDHUS SAS", "NORDH\u00dcS SAS");
        ReadFile latin = workspace.csv(text, WINDOWS);
        assertThat(latin.rejections()).isEmpty();
        assertThat(workspace.csv(text.replace('|', '\t')).facts()).isEqualTo(latin.facts());
        assertThat(sum(latin))
                .isEqualByComparingTo(sum(workspace.read(SAMPLES.resolve("fec-sens.csv"))))
                .isEqualByComparingTo("205.34");
    }

    /** The entry of the sample that is reversed, 100.00 H, and its reversal: each reading takes it back once. */
    @ParameterizedTest
    @CsvSource({"H,'',1", "S,'',1", "S,'',G", "S,20,''", "S,20,1", "H,20,''"})
    void aGeneralReversalTakesBackOnce(String side, String key, String flag) throws IOException {
        ReadFile read = reversal(side, key, flag);
        assertThat(read.rejections()).isEmpty();
        assertThat(sum(read)).isEqualByComparingTo("3500");
        assertThat(read.facts(InvoiceLine.class)).noneMatch(line -> doubted(line));
    }

    @Test
    void aGeneralReversalOfAnEntryOfAnotherBatchSaysHowItIsRead() throws IOException {
        ReadFile alone = batch("0206;U-1", "0206;U-9");
        assertThat(alone.rejections()).isEmpty();
        assertThat(sum(alone)).isEqualByComparingTo("3500");
        assertThat(alone.facts(InvoiceLine.class))
                .filteredOn(line -> doubted(line))
                .hasSize(1);
    }

    private ReadFile reversal(String side, String key, String flag) throws IOException {
        String text = Files.readString(SAMPLES.resolve("datev.csv"), WINDOWS);
        String row = text.lines()
                .filter(line -> line.contains(";0206;U-1;"))
                .findFirst()
                .orElseThrow();
        String[] cells = row.split(";", -1);
        cells[1] = side;
        cells[8] = key;
        cells[117] = flag;
        return batch(row, String.join(";", cells));
    }

    private static boolean doubted(InvoiceLine line) {
        return line.description()
                .filter(text -> text.contains("general reversal"))
                .isPresent();
    }

    /** Debit and Credit make one amount; a fault is that of the cell, not of the amount. */
    @Test
    void anAmountOfAFecThatIsNoneIsNamedByItsOwnColumn() throws IOException {
        String text = Files.readString(SAMPLES.resolve("fec.csv"), StandardCharsets.UTF_8);
        String row = text.lines()
                .filter(line -> line.contains("|65110000|") || line.contains("|6511"))
                .findFirst()
                .orElseThrow();
        String[] cells = row.split("\\|", -1);
        cells[11] = "12x";
        assertThat(workspace.csv(text.replace(row, String.join("|", cells))).rejections())
                .extracting(Rejection::column)
                .containsOnly("Debit");
        cells[11] = "";
        cells[12] = "";
        assertThat(workspace.csv(text.replace(row, String.join("|", cells))).rejections())
                .extracting(Rejection::column)
                .containsOnly("Debit or Credit");
    }

    private static final String FIGURES = """
            table: business
            columns:
              date: { formula: "month([Day])" }
              metric: { value: orders }
              value: { formula: "%s" }
            where: '%s'
            """;

    private static String figures(String value, String where) {
        return FIGURES.replaceFirst("%s", value).replaceFirst("%s", where);
    }

    @Test
    void aConditionOnSeveralHeadersDecidesOnRowsThatGoTogether() throws IOException {
        ReadFile read = workspace
                .profile("a.yaml", figures("sum([N])", "starts([A], \"x\") or [B] = \"y\""))
                .csv("Day,N,A,B\n2026-09-01,1,xa,\n2026-09-02,2,,y\n2026-09-03,4,z,z\n");
        assertThat(Sum.of(read.facts(MetricReading.class), MetricReading::value))
                .isEqualByComparingTo("3");
        assertThat(read.file().notes()).contains("profiles/a.yaml: where of business leaves out 1 row");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "sum([N])![A]!where has no condition where one is wanted",
                "sum([N])!count() > 1!where adds up rows to decide on one of them",
                "sum([N])!beside([A], [B]) = \"x\"!where asks other rows to decide on one of them",
                "lookup([A], 1, 2, 3)![A] = 1!has a lookup() with a text that has no value beside it"
            })
    void whatIsNoConditionOrTableIsRefused(String value, String where, String fault) throws IOException {
        assertThat(workspace.profile("a.yaml", figures(value, where)).faults())
                .singleElement()
                .asString()
                .contains(fault);
    }
}
