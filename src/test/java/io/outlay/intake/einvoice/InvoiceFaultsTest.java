package io.outlay.intake.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoiceFaultsTest {
    private static String only(String xml) throws IOException {
        ReadFile read = ReadFile.text(xml);
        assertThat(read.facts()).isEmpty();
        assertThat(read.messages()).hasSize(1);
        return read.messages().get(0);
    }

    private static List<String> notes(String xml) throws IOException {
        ReadFile read = ReadFile.text(xml);
        assertThat(read.messages()).isEmpty();
        return read.file().notes();
    }

    @Test
    void refusesATotalThatIsOffWithBothNumbersAndItsPlace() throws IOException {
        String xml = Samples.ubl(">1520.00<", ">1620.00<", ">1808.80<", ">1908.80<");

        assertThat(only(xml)).isEqualTo("""
                inbox/a.csv:69: BT-109 (total without VAT) "1620.00" is not BT-106 − BT-107 + BT-108, which is 1520.00
                69 | <cbc:TaxExclusiveAmount currencyID="EUR">1620.00</cbc:TaxExclusiveAmount>
                Ask the vendor for a corrected invoice: it is not booked until its sums add up.""");
        assertThat(ReadFile.text(xml).counts()).containsExactly("invoices read 2 = 0 + 2 + 0");
        assertThat(ReadFile.text(xml).rejections().get(0).amount().orElseThrow())
                .isEqualByComparingTo("1620");
    }

    @Test
    void refusesASumOfLinesThatIsOff() throws IOException {
        assertThat(only(Samples.ubl(">400.00</cbc:LineExt", ">400.02</cbc:LineExt")))
                .contains("BT-106 (sum of line net amounts) \"1600.00\" is not the sum of its lines, which is 1600.02");
        assertThat(only(Samples.cii(">400.00</ram:LineTotal", ">399.00</ram:LineTotal")))
                .contains("BT-106 (sum of line net amounts) \"1600.00\" is not the sum of its lines, which is 1599.00");
    }

    @Test
    void refusesATotalWithVatThatIsOff() throws IOException {
        assertThat(only(Samples.cii(">1808.80<", ">1808.82<")))
                .contains("BT-112 (total with VAT) \"1808.82\" is not BT-109 + BT-110, which is 1808.80");
    }

    @Test
    void notesWhatIsOffByACent() throws IOException {
        assertThat(notes(Samples.ubl(">400.00</cbc:LineExt", ">400.01</cbc:LineExt")))
                .containsExactly("BT-106 (sum of line net amounts) is 1600.00, and the sum of its lines is 1600.01");
    }

    @Test
    void notesOnlyWhatIsOffInTheAmountDue() throws IOException {
        assertThat(notes(Samples.ubl(">1309.00<", ">900.00<")))
                .containsExactly(
                        "BT-115 (amount due) is 900.00, and BT-112 − BT-113 + BT-114 is 1309.00; the cost is BT-109");
    }

    @Test
    void refusesADocumentWithoutItsNetTotal() throws IOException {
        String xml = Samples.ubl("<cbc:TaxExclusiveAmount currencyID=\"EUR\">1520.00</cbc:TaxExclusiveAmount>", "");

        assertThat(only(xml)).contains("BT-109 (total without VAT) is missing");
        assertThat(ReadFile.text(xml).counts()).containsExactly("invoices read 1 = 0 + 1 + 0");
    }

    @Test
    void refusesALineWithoutItsAmount() throws IOException {
        String xml = Samples.ubl("<cbc:LineExtensionAmount currencyID=\"EUR\">400.00</cbc:LineExtensionAmount>", "");

        assertThat(ReadFile.text(xml).messages().get(0)).contains("BT-131 (line net amount) of line 2 is missing");
    }

    @Test
    void refusesWhatIsNoNumber() throws IOException {
        assertThat(only(Samples.ubl(">20.00</cbc:ChargeTotal", ">20,00</cbc:ChargeTotal")
                        .replace(">1520.00<", ">1500.00<")
                        .replace(">1808.80<", ">1788.80<")))
                .contains("BT-108 (sum of charges) \"20,00\" is not a number")
                .contains("72 | <cbc:ChargeTotalAmount currencyID=\"EUR\">20,00</cbc:ChargeTotalAmount>");
        assertThat(ReadFile.text(Samples.ubl(">1520.00<", ">1E999999999<"))
                        .messages()
                        .get(0))
                .contains("BT-109 (total without VAT) \"1E999999999\" has more than 30 digits");
    }

    @Test
    void refusesWhatIsNoDate() throws IOException {
        assertThat(only(Samples.ubl("2026-07-01</cbc:IssueDate", "2026-02-30</cbc:IssueDate")))
                .contains(
                        ":7: BT-2 (issue date) \"2026-02-30\" is not a date\n7 | <cbc:IssueDate>2026-02-30</cbc:IssueDate>");
        assertThat(only(Samples.cii("20270630", "2027-06-30")))
                .contains("BT-74 or BT-135 (end of the invoicing period) \"2027-06-30\" is not a date");
    }

    @Test
    void refusesAnAmountInAnotherCurrency() throws IOException {
        assertThat(only(Samples.ubl("EUR\">1520.00<", "USD\">1520.00<")))
                .contains("BT-109 (total without VAT) \"1520.00\" is in USD, the document in EUR");
    }

    @Test
    void refusesACreditNoteThatWouldAddToCost() throws IOException {
        assertThat(only(Samples.text("minimum-cii.xml")
                        .replace(">380<", ">381<")
                        .replace(">1520.00<", ">-1520.00<")
                        .replace(">1808.80<", ">-1231.20<")))
                .contains("BT-109 (total without VAT) \"-1520.00\" is the total of a credit note (381) and negative");
    }

    @Test
    void tellsOnceWhatTheHeadingLacks() throws IOException {
        assertThat(only(Samples.ubl("<cbc:ID>NH-2231</cbc:ID>", ""))).contains("BT-1 (invoice number) is missing");
        assertThat(only(Samples.cii("<ram:Name>Nordhus Software AB</ram:Name>", "")
                        .replace("Nordhus Cloud", " ")))
                .contains("BT-27 (seller name) is missing");
        assertThat(only(Samples.cii(">EUR<", ">EURO<").replace("\"EUR\"", "\"EURO\"")))
                .contains("BT-5 (invoice currency) \"EURO\" is not a currency code");
    }

    @Test
    void refusesWhatTheTableOfInvoicesRefuses() throws IOException {
        ReadFile read = ReadFile.text(
                Samples.ubl("<cbc:EndDate>2027-06-30</cbc:EndDate>", "<cbc:EndDate>2026-06-30</cbc:EndDate>"));

        assertThat(read.facts()).isEmpty();
        assertThat(read.messages().get(0))
                .contains(":80: service_end \"2026-06-30\" is before service_start \"2026-07-01\"");
        assertThat(read.codes()).containsExactly("period_reversed", "document_incomplete");
    }
}
