package io.outlay.intake.table.known;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.CostPool;
import io.outlay.model.DocumentType;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.InvoiceLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvoicesTableTest {
    private static final String SHORT = "vendor,invoice_no,issue_date,net_amount,currency\n";
    private static final String LINES = "vendor,invoice_no,issue_date,net_amount,currency,line_no\n";

    private static String only(ReadFile read) {
        assertThat(read.messages()).hasSize(1);
        return read.messages().get(0);
    }

    /** A row with one extra column, of which the message is wanted. */
    private static String rejected(String column, String value) throws IOException {
        return only(ReadFile.text("vendor,invoice_no,issue_date,net_amount,currency," + column
                + "\nSAP,1,2026-07-01,10,EUR," + value + "\n"));
    }

    @Test
    void readsEveryColumn() throws IOException {
        ReadFile read = ReadFile.text(
                "invoice_no,issue_date,vendor,net_amount,currency,vendor_id,system_id,line_no,document_type,description,"
                        + "category,quantity,unit,unit_price,service_start,service_end,original_invoice_no,one_off,"
                        + "cost_centre,entity,fx_rate\n"
                        + "CN-7,2026-07-01,SAP,-12.50,USD,DE123,erp,3,credit_note,=SUM(A1),usage,2,seat,-6.25,"
                        + "2026-06-01,2026-06-30,INV-7,yes,4711,Hearth Ireland Ltd,0.91\n");
        assertThat(read.messages()).isEmpty();
        assertThat(read.facts())
                .containsExactly(new InvoiceLine(
                        "CN-7",
                        LocalDate.of(2026, 7, 1),
                        "SAP",
                        new BigDecimal("-12.50"),
                        "USD",
                        Optional.of("DE123"),
                        Optional.of("erp"),
                        Optional.of("3"),
                        DocumentType.CREDIT_NOTE,
                        Optional.of("=SUM(A1)"),
                        CostPool.USAGE,
                        Optional.of(new BigDecimal("2")),
                        Optional.of("seat"),
                        Optional.of(new BigDecimal("-6.25")),
                        Optional.of(LocalDate.of(2026, 6, 1)),
                        Optional.of(LocalDate.of(2026, 6, 30)),
                        Optional.of("INV-7"),
                        true,
                        Optional.of("4711"),
                        Optional.of("Hearth Ireland Ltd"),
                        Optional.of(new BigDecimal("0.91")),
                        Optional.empty(),
                        Optional.empty(),
                        new SourceRef("inbox/a.csv", "", 2)));
        assertThat(read.file().state()).isEqualTo("read");
        assertThat(read.file().notes()).isEmpty();
    }

    @Test
    void linesOfTwoEntitiesUnderOneNumberAreTwoDocuments() throws IOException {
        ReadFile read = ReadFile.text("vendor,invoice_no,issue_date,net_amount,currency,line_no,entity\n"
                + "SAP,1,2026-07-01,10,EUR,1,Hearth Ltd\n"
                + "SAP,1,2026-07-01,12,EUR,1,Hearth Ireland\n"
                + "SAP,1,2026-07-01,ten,EUR,2,Hearth Ireland\n"
                + "SAP,1,2026-07-01,10,EUR,1,HEARTH  LTD\n");
        assertThat(read.facts())
                .as("the faulty line takes only its own document with it")
                .hasSize(1);
        assertThat(read.file().tables().get(0).rowsDuplicate()).isEqualTo(1);
        assertThat(read.file().tables().get(0).rowsRejected()).isEqualTo(2);
    }

    @Test
    void takesDefaultsForWhatIsBlank() throws IOException {
        ReadFile read = ReadFile.text("vendor,invoice_no,issue_date,net_amount,currency,category,one_off\n"
                + "SAP,1,2026-07-01,1,EUR,,\n"
                + "SAP,2,2026-07-01,1,EUR,migration,\n"
                + "SAP,3,2026-07-01,1,EUR,implementation,false\n");
        List<InvoiceLine> lines = read.facts(InvoiceLine.class);
        assertThat(lines)
                .extracting(InvoiceLine::category)
                .containsExactly(CostPool.OTHER, CostPool.MIGRATION, CostPool.IMPLEMENTATION);
        assertThat(lines).extracting(InvoiceLine::oneOff).containsExactly(false, true, false);
        assertThat(lines).extracting(InvoiceLine::documentType).containsOnly(DocumentType.INVOICE);
        assertThat(lines).extracting(InvoiceLine::systemId).containsOnly(Optional.empty());
    }

    @Test
    void rejectsAmountWithDecimalComma() throws IOException {
        ReadFile read = ReadFile.text(SHORT + "SAP,INV-2231,2026-07-01,\"1.299,00\",EUR\n");
        assertThat(only(read)).isEqualTo("""
                inbox/a.csv:2: net_amount "1.299,00" is not a number
                2 | SAP,INV-2231,2026-07-01,"1.299,00",EUR
                Use a decimal point (1299.00), or set decimal: "," in a profile for this file.""");
        assertThat(read.counts()).containsExactly("invoices read 1 = 0 + 1 + 0");
        assertThat(read.file().tables().get(0).amounts()).isEmpty();
    }

    @Test
    void saysWhatWasMeantByOtherNumbers() throws IOException {
        String start = "inbox/a.csv:2: ";
        assertThat(rejected("quantity", "\"1,299.00\"")).isEqualTo(start + """
                quantity "1,299.00" is not a number
                2 | SAP,1,2026-07-01,10,EUR,"1,299.00"
                Leave out the thousands separator (1299.00).""");
        assertThat(rejected("quantity", "\"1,299\"")).endsWith("""
                Use a decimal point and no thousands separator (1299 or 1.299), or set decimal: "," in a profile for this file.""");
        assertThat(rejected("unit_price", "1e3")).isEqualTo(start + """
                unit_price "1e3" is not a number
                2 | SAP,1,2026-07-01,10,EUR,1e3
                Write it without an exponent (1000).""");
        assertThat(rejected("unit_price", "abc")).isEqualTo(start + """
                unit_price "abc" is not a number
                2 | SAP,1,2026-07-01,10,EUR,abc
                Use digits and a decimal point, such as 1299.00; leave it blank when it is not known.""");
        assertThat(rejected("unit_price", "1234567890123456789012345678901234")).isEqualTo(start + """
                unit_price "1234567890123456789012345678901234" has more than 30 digits
                2 | SAP,1,2026-07-01,10,EUR,1234567890123456789012345678901234
                Round it to at most 30 digits.""");
    }

    @Test
    void survivesNumberOfManyDigits() throws IOException {
        String digits = "7".repeat(30_000);
        assertThat(rejected("quantity", digits)).contains(" has more than 30 digits\n");
        assertThat(rejected("quantity", "\"" + digits + ",5\"")).contains(" is not a number\n");
    }

    @Test
    void rejectsRateThatIsNotPositive() throws IOException {
        assertThat(rejected("fx_rate", "0")).isEqualTo("""
                inbox/a.csv:2: fx_rate "0" is not greater than 0
                2 | SAP,1,2026-07-01,10,EUR,0
                Use a number above 0, or leave it blank when it is not known.""");
    }

    @Test
    void rejectsDateThatIsNotIso() throws IOException {
        assertThat(only(ReadFile.text(SHORT + "SAP,1,01.07.2026,10,EUR\n"))).isEqualTo("""
                inbox/a.csv:2: issue_date "01.07.2026" is not a date
                2 | SAP,1,01.07.2026,10,EUR
                Write dates as YYYY-MM-DD (2026-07-01), or set date: in a profile for this file.""");
        assertThat(only(ReadFile.text(SHORT + "SAP,1,2026-02-30,10,EUR\n"))).contains("\"2026-02-30\" is not a date");
        assertThat(only(ReadFile.text(SHORT + "SAP,1,0206-07-01,10,EUR\n"))).isEqualTo("""
                inbox/a.csv:2: issue_date "0206-07-01" is not between 1970 and 2199
                2 | SAP,1,0206-07-01,10,EUR
                Check the year.""");
    }

    @Test
    void rejectsUnknownCurrency() throws IOException {
        assertThat(only(ReadFile.text(SHORT + "SAP,1,2026-07-01,10,EURO\n"))).isEqualTo("""
                inbox/a.csv:2: currency "EURO" is not a currency code
                2 | SAP,1,2026-07-01,10,EURO
                Did you mean EUR? Use the three letters of ISO 4217, such as EUR.""");
    }

    @Test
    void rejectsCategoryTypeAndFlagOutsideTheirLists() throws IOException {
        assertThat(rejected("category", "run")).isEqualTo("""
                inbox/a.csv:2: category "run" is not one of the allowed values
                2 | SAP,1,2026-07-01,10,EUR,run
                Use one of licence, usage, support, hosting, implementation, migration, training, services, other.""");
        assertThat(rejected("document_type", "bill")).endsWith("Use one of invoice, credit_note.");
        assertThat(rejected("one_off", "maybe")).isEqualTo("""
                inbox/a.csv:2: one_off "maybe" is neither true nor false
                2 | SAP,1,2026-07-01,10,EUR,maybe
                Use true or false, or leave it blank.""");
    }

    @Test
    void rejectsMissingValue() throws IOException {
        ReadFile read = ReadFile.text(SHORT + "SAP,1,2026-07-01,10\n");
        assertThat(only(read)).isEqualTo("""
                inbox/a.csv:2: currency is missing
                2 | SAP,1,2026-07-01,10
                Fill it in; a blank means unknown, 0 is a value.""");
    }

    @Test
    void tellsAllFaultsOfARowAndItsAmountOnce() throws IOException {
        ReadFile read =
                ReadFile.text("vendor,invoice_no,issue_date,net_amount,currency,category\n,1,yesterday,10,EUR,fun\n");
        assertThat(read.codes()).containsExactly("not_a_date", "missing_value", "not_allowed");
        assertThat(read.rejections())
                .extracting("amount")
                .containsExactly(Optional.of(BigDecimal.TEN), Optional.empty(), Optional.empty());
        assertThat(read.counts()).containsExactly("invoices read 1 = 0 + 1 + 0");
        assertThat(read.file().tables().get(0).amounts().get("EUR").rejected()).isEqualByComparingTo("10");
    }

    @Test
    void rejectsReversedAndHalfServicePeriod() throws IOException {
        assertThat(rejected("service_start,service_end", "2026-07-31,2026-07-01"))
                .isEqualTo("""
                inbox/a.csv:2: service_end "2026-07-01" is before service_start "2026-07-31"
                2 | SAP,1,2026-07-01,10,EUR,2026-07-31,2026-07-01
                Swap the two dates; both ends are inside the period.""");
        assertThat(rejected("service_start,service_end", "2026-07-31,")).isEqualTo("""
                inbox/a.csv:2: service_end is missing, while service_start is given
                2 | SAP,1,2026-07-01,10,EUR,2026-07-31,
                Give both ends of the service period, or neither.""");
        assertThat(rejected("service_start,service_end", "July,2026-07-31"))
                .contains("service_start \"July\" is not a date");
    }

    @Test
    void rejectsDocumentWholeAndNamesTheLineAtFault() throws IOException {
        ReadFile read = ReadFile.text(SHORT + "SAP,INV-1,2026-07-01,10,EUR\n"
                + "sap,INV-1,2026-07-02,x,EUR\n"
                + "SAP,INV-2,2026-07-01,30,EUR\n"
                + "SAP,INV-1,2025-07-01,40,EUR\n"
                + "AWS,INV-1,2026-07-01,50,EUR\n");
        assertThat(read.messages().get(0)).isEqualTo("""
                inbox/a.csv:2: invoice_no "INV-1" cannot be booked without its line 3 of the file, which is rejected
                2 | SAP,INV-1,2026-07-01,10,EUR
                Fix line 3; a document is accepted or rejected whole.""");
        assertThat(read.codes()).containsExactly("document_incomplete", "not_a_number");
        assertThat(read.facts(InvoiceLine.class))
                .extracting(line -> line.source().line())
                .containsExactly(4L, 5L, 6L);
        assertThat(read.counts()).containsExactly("invoices read 5 = 3 + 2 + 0");
        var eur = read.file().tables().get(0).amounts().get("EUR");
        assertThat(eur.read()).isEqualByComparingTo("130");
        assertThat(eur.accepted()).isEqualByComparingTo("120");
        assertThat(eur.rejected()).isEqualByComparingTo("10");
    }

    @Test
    void rejectsDocumentWhenTheFaultHidesWhoseLineItIs() throws IOException {
        ReadFile noDate = ReadFile.text(SHORT + "SAP,INV-1,2026-07-01,10,EUR\nSAP,INV-1,July,20,EUR\n");
        assertThat(noDate.codes()).containsExactly("document_incomplete", "not_a_date");
        ReadFile shifted = ReadFile.text(SHORT + "Foo Ltd,INV-1,2026-07-01,10,EUR\nFoo, Ltd,INV-1,2026-07-01,20,EUR\n");
        assertThat(shifted.codes()).containsExactly("document_incomplete", "too_many_fields");
    }

    @Test
    void skipsEqualLineOfADocument() throws IOException {
        ReadFile read = ReadFile.text(LINES
                + "SAP,INV-1,2026-07-01,10,EUR,1\nSAP,INV-1,2026-07-01,10.00,EUR,1\nSAP,INV-1,2026-07-01,7,EUR,2\n");
        assertThat(read.messages()).isEmpty();
        assertThat(read.counts()).containsExactly("invoices read 3 = 2 + 0 + 1");
        assertThat(read.file().tables().get(0).amounts().get("EUR").duplicate()).isEqualByComparingTo("10");
        assertThat(read.file().notes()).containsExactly("1 row repeats another and is skipped");
    }

    @Test
    void rejectsDocumentWithTwoContentsUnderOneLineNumber() throws IOException {
        ReadFile read = ReadFile.text(LINES + "SAP,INV-1,2026-07-01,10,EUR,1\nSAP,INV-1,2026-07-01,11,EUR,1\n");
        assertThat(read.codes()).containsExactly("document_incomplete", "duplicate_key");
        assertThat(read.messages().get(1)).isEqualTo("""
                inbox/a.csv:3: line_no "1" is in line 2 of the file already, with other content
                3 | SAP,INV-1,2026-07-01,11,EUR,1
                Keep one of the two rows, or number the lines of the document apart.""");
        assertThat(read.facts()).isEmpty();
    }

    @Test
    void keepsEqualLinesWithoutLineNumber() throws IOException {
        ReadFile read = ReadFile.text(SHORT + "SAP,INV-1,2026-07-01,10,EUR\nSAP,INV-1,2026-07-01,10,EUR\n");
        assertThat(read.counts()).containsExactly("invoices read 2 = 2 + 0 + 0");
    }

    @Test
    void rejectsAmountsThatAWorkbookCannotHoldToTheCent() throws IOException {
        String row = "vendor,invoice_no,issue_date,net_amount,currency\nSAP,1,2026-07-01,%s,EUR\n";
        for (String amount : List.of("10000000000000", "-10000000000000.00", "1234567890123.456")) {
            ReadFile read = ReadFile.text(String.format(java.util.Locale.ROOT, row, amount));
            assertThat(read.codes()).containsExactly("out_of_range");
            assertThat(only(read))
                    .startsWith(
                            "inbox/a.csv:2: net_amount \"" + amount + "\" has more digits than a workbook holds (15)\n")
                    .endsWith("\nCorrect it: an amount to the cent is below 10,000,000,000,000.");
        }
        for (String amount : List.of("9999999999999.99", "123456789012.345", "506.46546199999995")) {
            assertThat(ReadFile.text(String.format(java.util.Locale.ROOT, row, amount))
                            .facts(InvoiceLine.class))
                    .extracting(InvoiceLine::netAmount)
                    .containsExactly(new BigDecimal(amount));
        }
    }
}
