package io.outlay.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.Intake;
import io.outlay.intake.ReadFile;
import io.outlay.intake.table.read.Mapping;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.Budget;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.MetricReading;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseFormatTest {
    private static final String INVOICES = """
            table: invoices
            read: { encoding: windows-1252, delimiter: ";", decimal: ",", date: dd.MM.yyyy, skip-lines: 2, sheet: Export }
            columns:
              invoice_no: { from: [Belegnr, Beleg-Nr] }
              issue_date: { from: Belegdatum }
              vendor: { from: Kreditor }
              net_amount: { from: Netto }
              currency: { from: W\u00E4hrung, map: { "\u20AC": EUR } }
              category: { from: Art, map: { Lizenz: licence, unklar: "" } }
              description: { from: Art }
            """;
    private static final String HEADER =
            "Kreditorenliste\nStand;30.09.2026\nBelegnr;Belegdatum;Kreditor;Netto;W\u00E4hrung;Art\n";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(folder);
    }

    private ReadFile invoices(String rows) throws IOException {
        return workspace.profile("bills.yaml", INVOICES).csv(HEADER + rows, WINDOWS);
    }

    private List<String> amounts(String... amounts) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < amounts.length; i++) {
            rows.append(i + ";01.07.2026;SAP;" + amounts[i] + ";EUR;Lizenz\n");
        }
        return invoices(rows.toString()).facts(InvoiceLine.class).stream()
                .map(line -> line.netAmount().toPlainString())
                .toList();
    }

    @Test
    void readsEncodingDelimiterDecimalDateAndPreamble() throws IOException {
        ReadFile read = invoices(
                "R-1;01.07.2026;M\u00FCller GmbH;1.299,00;\u20AC;Lizenz\nR-2;02.07.2026 00:00:00;SAP;-5;EUR;unklar\n");
        assertThat(read.rejections()).isEmpty();
        assertThat(read.counts()).containsExactly("invoices read 2 = 2 + 0 + 0");
        assertThat(read.file().notes()).containsExactly("read by profiles/bills.yaml");
        InvoiceLine first = read.facts(InvoiceLine.class).get(0);
        assertThat(first.vendor()).isEqualTo("M\u00FCller GmbH");
        assertThat(first.netAmount()).isEqualTo(new BigDecimal("1299.00"));
        assertThat(first.currency()).isEqualTo("EUR");
        assertThat(first.issueDate()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(first.description()).contains("Lizenz");
        assertThat(first.source()).isEqualTo(new SourceRef("inbox/a.csv", "", 4));
        InvoiceLine second = read.facts(InvoiceLine.class).get(1);
        assertThat(second.issueDate()).isEqualTo(LocalDate.of(2026, 7, 2));
        assertThat(second.category().id()).isEqualTo("other");
    }

    @Test
    void readsNumbersAsTheHouseWritesThem() throws IOException {
        assertThat(amounts(
                        "1.299,00", "1 299,5", "1'299", "12", "-0,5", "7,25-", "(1.000,10)", "+3", ",5", "1234567,89"))
                .containsExactly(
                        "1299.00", "1299.5", "1299", "12", "-0.5", "-7.25", "-1000.10", "3", "0.5", "1234567.89");
    }

    @Test
    void refusesNumbersThatTheHouseWouldNotWrite() throws IOException {
        assertThat(amounts("1299.00", "1,299.00", "12.34,5", "1.2995", "1,2,3", "$ 5", "abc", "--5"))
                .isEmpty();
        ReadFile read = invoices("R-1;01.07.2026;SAP;1299.00;EUR;Lizenz\n");
        assertThat(read.messages()).containsExactly("""
                        inbox/a.csv:4: net_amount "1299.00" is not a number with decimal sign ","
                        4 | R-1;01.07.2026;SAP;1299.00;EUR;Lizenz
                        Write it so, such as 1299,00 or 1.299,00, or correct decimal: in the profile. \
                        It is read from "Netto" by profiles/bills.yaml.""");
    }

    @Test
    void refusesADayThatThereIsNot() throws IOException {
        ReadFile read = invoices("R-1;31.06.2026;SAP;5;EUR;Lizenz\nR-2;2026-06-30;SAP;5;EUR;Lizenz\n");
        assertThat(read.counts()).containsExactly("invoices read 2 = 1 + 1 + 0");
        assertThat(read.messages().get(0))
                .startsWith("inbox/a.csv:4: issue_date \"31.06.2026\" is not a date written dd.MM.yyyy\n");
    }

    @Test
    void notesValuesThatTheMapDoesNotHave() throws IOException {
        ReadFile read = invoices("R-1;01.07.2026;SAP;5;EUR;Wartung\nR-2;01.07.2026;SAP;5;EUR;Miete\n");
        assertThat(read.counts()).containsExactly("invoices read 2 = 2 + 0 + 0");
        assertThat(read.file().notes())
                .containsExactly(
                        "read by profiles/bills.yaml",
                        "profiles/bills.yaml: category is blank in 2 rows, whose values its map does not have:"
                                + " \"Miete\", \"Wartung\"");
    }

    @Test
    void refusesShiftedRowsByTheFieldsOfTheFile() throws IOException {
        assertThat(invoices("R-1;01.07.2026;SAP;5;EUR;Lizenz;x\n").messages()).containsExactly("""
                        inbox/a.csv:4: the row has 7 fields, the header has 6
                        4 | R-1;01.07.2026;SAP;5;EUR;Lizenz;x
                        Put text that holds the delimiter between quotes (").""");
    }

    @Test
    void readsAnExportThatHasBecomeUtf8ByTheSameProfile() throws IOException {
        String text = HEADER + "R-1;01.07.2026;M\u00FCller;5;\u20AC;Lizenz\n";
        workspace.profile("bills.yaml", INVOICES);
        assertThat(workspace.csv(text).facts())
                .isEqualTo(workspace.csv(text, WINDOWS).facts());
        assertThat(workspace.csv("\uFEFF" + text).facts(InvoiceLine.class))
                .extracting(InvoiceLine::vendor)
                .containsExactly("M\u00FCller");
    }

    @Test
    void readsADayAsItsMonthWhereAMonthIsMeant() throws IOException {
        String profile = """
                table: budgets
                read: { date: d/M/yyyy }
                columns:
                  month: { from: Period }
                  amount: { from: Plan }
                  currency: { value: EUR }
                """;
        ReadFile read = workspace.profile("plan.yaml", profile).csv("Period,Plan\n1/9/2026,500\n");
        assertThat(read.facts(Budget.class)).extracting(Budget::month).containsExactly(YearMonth.of(2026, 9));
    }

    @Test
    void skipsARepeatedHeaderWithANote() throws IOException {
        String header = HEADER.lines().skip(2).findFirst().orElseThrow() + "\n";
        ReadFile read = invoices("R-1;01.07.2026;SAP;5;EUR;Lizenz\n" + header + "R-2;01.07.2026;SAP;5;EUR;Lizenz\n");
        assertThat(read.counts()).containsExactly("invoices read 2 = 2 + 0 + 0");
        assertThat(read.file().notes())
                .containsExactly("read by profiles/bills.yaml", "1 row repeats the header and is skipped");
    }

    @Test
    void refusesAColumnThatStandsTwice() throws IOException {
        ReadFile read = workspace
                .profile("bills.yaml", INVOICES)
                .csv(HEADER.replace("\nBelegnr;", "\nBelegnr;Netto;") + "R-1;5;01.07.2026;SAP;5;EUR;Lizenz\n", WINDOWS);
        assertThat(read.codes()).containsExactly("duplicate_header");
        assertThat(read.counts()).containsExactly("invoices read 1 = 0 + 1 + 0");
    }

    @Test
    void refusesAFileInAnotherEncodingThanThatOfTheProfile() throws IOException {
        String renamed =
                INVOICES.replace("encoding: windows-1252, ", "").replace("from: W\u00E4hrung", "from: WAEHRUNG");
        ReadFile read = workspace
                .profile("bills.yaml", renamed)
                .csv(HEADER.replace("W\u00E4hrung", "WAEHRUNG") + "R-1;01.07.2026;M\u00FCller;5;EUR;Lizenz\n", WINDOWS);
        assertThat(read.messages())
                .containsExactly("inbox/a.csv:4: the file is not UTF-8: it has the byte FC\n"
                        + "4 | R-1;01.07.2026;M\uFFFDller;5;EUR;Lizenz\n"
                        + "Save it as UTF-8, or set encoding: windows-1252 in profiles/bills.yaml.");
        assertThat(read.counts()).containsExactly("invoices read 1 = 0 + 1 + 0");
    }

    @Test
    void leavesRowsOutAndSaysWhatTheyAreWorth() throws IOException {
        ReadFile read = workspace
                .profile("bills.yaml", INVOICES + "where: { Art: [lizenz] }\n")
                .csv(
                        HEADER
                                + "R-1;01.07.2026;SAP;5,5;EUR;Lizenz\nR-2;x;SAP;7;EUR;Miete\n"
                                + "R-3;01.07.2026;SAP;8;USD;Miete\nR-4;01.07.2026;SAP;;USD;Miete\n",
                        WINDOWS);
        assertThat(read.rejections()).isEmpty();
        assertThat(read.counts()).containsExactly("invoices read 1 = 1 + 0 + 0");
        assertThat(read.file().notes())
                .containsExactly(
                        "read by profiles/bills.yaml",
                        "profiles/bills.yaml: where of invoices leaves out 3 rows, worth 7 EUR and 8 USD;"
                                + " 1 of them without an amount that can be read");
    }

    @Test
    void rowsThatWhereLeavesOutDoNotWeighWhenTheWholeFileIsRejected() throws IOException {
        ReadFile read = workspace
                .profile("bills.yaml", INVOICES.replace("windows-1252", "utf-8") + "where: { Art: [lizenz] }\n")
                .csv(
                        HEADER
                                + "R-1;01.07.2026;Nørd;5,5;EUR;Lizenz\nR-2;01.07.2026;SAP;7;EUR;Miete\n"
                                + "R-3;01.07.2026;SAP;8;EUR;Miete\n",
                        WINDOWS);
        assertThat(read.codes()).containsExactly("wrong_encoding");
        assertThat(read.counts()).containsExactly("invoices read 1 = 0 + 1 + 0");
    }

    @Test
    void aCanonicalTableIsNotTakenByAProfileThatOverridesItsColumns() throws IOException {
        String greedy = """
                table: invoices
                columns:
                  invoice_no: { from: Invoice No }
                  issue_date: { from: Issue Date }
                  vendor: { from: Vendor }
                  net_amount: { from: Net Amount }
                  currency: { value: GBP }
                """;
        ReadFile read = workspace
                .profile("greedy.yaml", greedy)
                .csv("invoice_no,issue_date,vendor,net_amount,currency\nR-1,2026-07-01,SAP,5,EUR\n");
        assertThat(read.facts(InvoiceLine.class))
                .extracting(InvoiceLine::currency)
                .containsExactly("EUR");
        assertThat(read.file().notes()).isEmpty();
    }

    @Test
    void aProfileMaySayHowTheValuesOfACanonicalTableAreWritten() throws IOException {
        String written = """
                table: invoices
                read: { delimiter: ";", decimal: "," }
                columns:
                  invoice_no: { from: invoice_no }
                  issue_date: { from: issue_date }
                  vendor: { from: vendor }
                  net_amount: { from: net_amount }
                  currency: { from: currency }
                """;
        ReadFile read = workspace
                .profile("written.yaml", written)
                .csv("invoice_no;issue_date;vendor;net_amount;currency\nR-1;2026-07-01;SAP;1.299,00;EUR\n");
        assertThat(read.facts(InvoiceLine.class).get(0).netAmount()).isEqualTo(new BigDecimal("1299.00"));
    }

    @Test
    void aProfileWithAUseForMoreColumnsGoesBeforeATableByChance() throws IOException {
        String payments = """
                table: invoices
                read: { date: MM/yyyy }
                columns:
                  invoice_no: { from: No }
                  issue_date: { from: Paid }
                  vendor: { from: Supplier }
                  net_amount: { from: Amount }
                  currency: { from: Currency }
                """;
        String text = "No,Paid,Supplier,Month,Amount,Currency\nR-1,2026-07-01,SAP,2026-07,5,EUR\n";
        assertThat(workspace.csv(text).file().tables().get(0).kind()).isEqualTo("budgets");
        assertThat(workspace.profile("payments.yaml", payments).csv(text).facts(InvoiceLine.class))
                .hasSize(1);
    }

    @Test
    void twoProfilesThatMakeOneTableOfAFileAreRefused() throws IOException {
        String profile = """
                table: aliases
                columns:
                  billing_name: { from: Supplier }
                  system_id: { value: one }
                """;
        ReadFile read = workspace
                .profile("2.yaml", profile.replace("one", "two"))
                .profile("1.yaml", profile)
                .profile("0.yaml", profile + "match: { header: [Account] }\n")
                .csv("Supplier,Town\nSAP,Walldorf\n");
        assertThat(read.messages()).containsExactly("""
                        inbox/a.csv:1: both profiles/1.yaml and profiles/2.yaml fit, and both make aliases of it
                        1 | Supplier,Town
                        Name in match: of one a header that only its files have, or give it a folder with path:.""");
        assertThat(read.file().state()).isEqualTo("rejected");
        assertThat(read.counts()).containsExactly("unknown read 2 = 0 + 2 + 0");
    }

    @Test
    void profilesThatMakeTablesOfTheirOwnBothTakeAFile() throws IOException {
        ReadFile read = workspace
                .profile("names.yaml", """
                table: aliases
                columns:
                  billing_name: { from: Supplier }
                  system_id: { from: Code }
                """)
                .profile("seats.yaml", """
                table: usage
                columns:
                  system_id: { from: Code }
                  date: { value: 2026-09 }
                  metric: { value: seats_paid }
                  value: { from: Seats }
                """)
                .csv("Supplier,Code,Seats,Town\nSAP,erp,40,Walldorf\n");
        assertThat(read.rejections()).isEmpty();
        assertThat(read.counts()).containsExactly("aliases read 1 = 1 + 0 + 0", "usage read 1 = 1 + 0 + 0");
        assertThat(read.file().notes())
                .containsExactly("read by profiles/names.yaml", "read by profiles/seats.yaml", "columns ignored: Town");
    }

    @Test
    void aStrangeFileIsToldTheProfileThatComesClosest() throws IOException {
        ReadFile read = workspace
                .profile("bills.yaml", INVOICES.replace("skip-lines: 2, ", ""))
                .csv("Kreditor;Ort\nSAP;Walldorf\n");
        assertThat(read.file().state()).isEqualTo("unknown");
        assertThat(read.messages()).containsExactly("""
                        inbox/a.csv:1: the header is that of no known table; closest is profiles/bills.yaml, \
                        of which invoice_no (Belegnr or Beleg-Nr), issue_date (Belegdatum), net_amount (Netto), \
                        currency (W\u00E4hrung) are missing
                        1 | Kreditor;Ort
                        Rename the columns, or add the names that they have here to from: in profiles/bills.yaml.""");
    }

    @Test
    void readsASheetBelowItsTitleWithItsNumbersAndDates() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (Workbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            row(workbook.createSheet("Cover"), 0, "Report");
            Sheet sheet = workbook.createSheet("Export");
            row(sheet, 0, "Kreditorenliste");
            row(sheet, 2, "Beleg-Nr", "Belegdatum", "Kreditor", "Netto", "W\u00E4hrung", "Art");
            row(sheet, 3, "R-1", LocalDate.of(2026, 7, 1), "SAP", 1.299, "EUR", "Lizenz");
            row(sheet, 4, "R-2", "02.07.2026", "SAP", "1.299", "EUR", "Lizenz");
            workbook.write(out);
        }
        ReadFile read = workspace.profile("bills.yaml", INVOICES).read(file);
        assertThat(read.rejections()).isEmpty();
        assertThat(read.facts(InvoiceLine.class))
                .extracting(line -> line.source() + " " + line.issueDate() + " " + line.netAmount())
                .containsExactly("inbox/a.xlsx#Export:4 2026-07-01 1.299", "inbox/a.xlsx#Export:5 2026-07-02 1299");
        assertThat(read.file().notes())
                .containsExactly(
                        "sheet \"Export\": read by profiles/bills.yaml",
                        "sheet \"Cover\": its header is that of no known table");
        Profiles profiles = Profiles.load(folder, ZoneOffset.UTC);
        assertThat(Intake.mapping(file, "inbox/a", profiles))
                .isEqualTo(profiles.mappings().get(0).sha256());
    }

    @Test
    void contentIsKnownByTheProfileThatReadsIt() throws IOException {
        workspace.profile("bills.yaml", INVOICES);
        Path house = Files.write(folder.resolve("a.csv"), HEADER.getBytes(WINDOWS));
        Path canonical = Files.writeString(
                folder.resolve("b.csv"), "billing_name,system_id,valid_from\n", StandardCharsets.UTF_8);
        Profiles before = Profiles.load(folder, ZoneOffset.UTC);
        assertThat(Intake.mapping(house, "inbox/a", before))
                .isEqualTo(before.mappings().get(0).sha256());
        assertThat(Intake.mapping(canonical, "inbox/a", before)).isEmpty();
        assertThat(Intake.mapping(house, "inbox/a", Profiles.none())).isEmpty();
        assertThat(before.mappings())
                .filteredOn(mapping -> mapping.name().equals("profiles/bills.yaml"))
                .extracting(Mapping::sha256)
                .containsExactly(Intake.mapping(house, "inbox/a", before));
        workspace.profile("bills.yaml", INVOICES.replace("licence", "support"));
        assertThat(Intake.mapping(house, "inbox/a", Profiles.load(folder, ZoneOffset.UTC)))
                .isNotEqualTo(Intake.mapping(house, "inbox/a", before));
    }

    @Test
    void aProfileServesTheFilesOfItsFolderOnly() throws IOException {
        String bills = "invoice_no,issue_date,vendor,net_amount,currency\n1001,2026-10-01,Microsoft Ireland,500,EUR\n";
        for (String country : List.of("dk", "de")) {
            workspace.profile(country + ".yaml", """
                    table: invoices
                    match: { path: inbox/COUNTRY/** }
                    columns:
                      invoice_no: { from: invoice_no }
                      issue_date: { from: issue_date }
                      vendor: { from: vendor }
                      net_amount: { from: net_amount }
                      currency: { from: currency }
                      entity: { value: COUNTRY }
                    """.replace("COUNTRY", country));
        }
        assertThat(workspace.csv("dk/ap.csv", bills).facts(InvoiceLine.class))
                .extracting(line -> line.entity().orElse(""))
                .containsExactly("dk");
        assertThat(workspace.csv("de/2026/ap.csv", bills).facts(InvoiceLine.class))
                .extracting(line -> line.entity().orElse(""))
                .containsExactly("de");
        assertThat(workspace.csv("ap.csv", bills).facts(InvoiceLine.class))
                .extracting(line -> line.entity().orElse(""))
                .containsExactly("");
    }

    @Test
    void mapsOtherTablesToo() throws IOException {
        String profile = """
                table: business
                read: { date: MM/yyyy, decimal: "." }
                columns:
                  date: { from: Month }
                  metric: { value: orders }
                  value: { from: Orders }
                """;
        ReadFile read = workspace.profile("shop.yaml", profile).csv("Month,Orders\n09/2026,\"18,230\"\n");
        MetricReading reading = read.facts(MetricReading.class).get(0);
        assertThat(reading.date()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(reading.monthly()).isTrue();
        assertThat(reading.value()).isEqualByComparingTo("18230");
    }

    private static void row(Sheet sheet, int index, Object... values) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Double number) {
                row.createCell(i).setCellValue(number);
            } else if (values[i] instanceof LocalDate date) {
                row.createCell(i).setCellValue(date);
                CellStyle style = sheet.getWorkbook().createCellStyle();
                style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("dd/mm/yyyy"));
                row.getCell(i).setCellStyle(style);
            } else {
                row.createCell(i).setCellValue(values[i].toString());
            }
        }
    }
}
