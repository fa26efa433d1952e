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
    void refusesWhatIsOffByACentAndNotesWhatIsRounded() throws IOException {
        assertThat(only(Samples.ubl(">400.00</cbc:LineExt", ">400.01</cbc:LineExt")))
                .contains("BT-106 (sum of line net amounts) \"1600.00\" is not the sum of its lines, which is 1600.01");
        assertThat(notes(Samples.ubl(">400.00</cbc:LineExt", ">400.004</cbc:LineExt")))
                .containsExactly("BT-106 (sum of line net amounts) is 1600.00, and the sum of its lines is 1600.004");
    }

    @Test
    void notesWhatTheExtendedProfileMayRound() throws IOException {
        String extended = Samples.text("extended-cii.xml");

        assertThat(notes(extended.replace(">1808.80<", ">1808.82<").replace(">1309.00<", ">1309.02<")))
                .containsExactly("BT-112 (total with VAT) is 1808.82, and BT-109 + BT-110 is 1808.80");
        assertThat(only(extended.replace(">1808.80<", ">1809.80<"))).contains("BT-112 (total with VAT) \"1809.80\"");
    }

    @Test
    void refusesAnAmountDueThatIsOff() throws IOException {
        String due = "BT-115 (amount due) \"900.00\" is not BT-112 − BT-113 + BT-114, which is 1309.00";

        assertThat(only(Samples.ubl(">1309.00<", ">900.00<"))).contains(due);
        assertThat(only(Samples.cii(">1309.00<", ">900.00<"))).contains(due);
        assertThat(only(Samples.ubl(">500.00<", ">400.00<"))).contains("\"1309.00\"", "which is 1409.00");
        assertThat(only(Samples.cii(">0.20<", ">0.30<"))).contains("\"1309.00\"", "which is 1309.10");
    }

    @Test
    void takesARoundingWithinTheTotalWithVat() throws IOException {
        assertThat(notes(Samples.ubl(">1808.80<", ">1809.00<"))).isEmpty();
    }

    @Test
    void addsWhatOthersArePaidInTheExtensionThatHasIt() throws IOException {
        String extension = "<cbc:CustomizationID>urn:cen.eu:en16931:2017#conformant"
                + "#urn:xeinkauf.de:kosit:extension:xrechnung_3.0</cbc:CustomizationID>\n  <cbc:ID>NH-2231</cbc:ID>";
        String other =
                "<cac:PrepaidPayment><cbc:PaidAmount currencyID=\"EUR\">91.00</cbc:PaidAmount></cac:PrepaidPayment>"
                        + "\n  <cac:AllowanceCharge>\n    <cbc:ChargeIndicator>false";
        String xml =
                Samples.ubl("<cac:AllowanceCharge>\n    <cbc:ChargeIndicator>false", other, ">1309.00<", ">1400.00<");

        assertThat(only(xml)).contains("\"1400.00\" is not BT-112 − BT-113 + BT-114, which is 1309.00");
        String whole = xml.replaceFirst("<cbc:CustomizationID>.*</cbc:CustomizationID>\\s*", "")
                .replace("<cbc:ID>NH-2231</cbc:ID>", extension);
        assertThat(notes(whole)).isEmpty();
        assertThat(only(whole.replace(">91.00<", ">90.00<")))
                .contains("\"1400.00\" is not BT-112 − BT-113 + BT-114 + BT-DEX-002, which is 1399.00");
    }

    @Test
    void refusesSumsOfAllowancesAndChargesThatAreOff() throws IOException {
        String allowance = "BT-107 (sum of allowances) \"100.00\" is not the sum of BT-92, which is 110.00";
        String charge = "BT-108 (sum of charges) \"20.00\" is not the sum of BT-99, which is 21.00";

        assertThat(only(Samples.ubl(">100.00</cbc:Amount", ">110.00</cbc:Amount")))
                .contains(allowance);
        assertThat(only(Samples.cii(">100.00</ram:Actual", ">110.00</ram:Actual")))
                .contains(allowance);
        assertThat(only(Samples.ubl(">20.00</cbc:Amount", ">21.00</cbc:Amount")))
                .contains(charge);
        assertThat(only(Samples.cii(">20.00</ram:Actual", ">21.00</ram:Actual")))
                .contains(charge);
    }

    @Test
    void refusesAllowancesThatNoTotalHas() throws IOException {
        String xml = Samples.ubl(
                "<cbc:AllowanceTotalAmount currencyID=\"EUR\">100.00</cbc:AllowanceTotalAmount>",
                "",
                ">1520.00<",
                ">1620.00<",
                ">1808.80<",
                ">1908.80<",
                ">1309.00<",
                ">1409.00<");

        assertThat(only(xml)).contains("BT-107 (sum of allowances) \"0\" is not the sum of BT-92, which is 100.00");
    }

    @Test
    void refusesAVatTotalThatItsCategoriesDoNotMake() throws IOException {
        String ubl = "288.80</cbc:TaxAmount>\n";
        String category = "<cac:TaxSubtotal><cbc:TaxableAmount currencyID=\"EUR\">1520.00</cbc:TaxableAmount>"
                + "<cbc:TaxAmount currencyID=\"EUR\">280.00</cbc:TaxAmount></cac:TaxSubtotal>";

        assertThat(only(Samples.ubl(ubl, ubl + category)))
                .contains("BT-110 (total VAT) \"288.80\" is not the sum of BT-117, which is 280.00");
        assertThat(only(Samples.cii(
                        "      <ram:SpecifiedTradeSettlementHeaderMon",
                        "<ram:ApplicableTradeTax><ram:CalculatedAmount>280.00</ram:CalculatedAmount></ram:ApplicableTradeTax>"
                                + "<ram:SpecifiedTradeSettlementHeaderMon")))
                .contains("BT-110 (total VAT) \"288.80\" is not the sum of BT-117, which is 280.00");
    }

    @Test
    void refusesATotalWithoutItsLines() throws IOException {
        String lines = "BT-106 (sum of line net amounts) \"1600.00\" is not the sum of its lines, which is 0";

        assertThat(only(Samples.ubl().replaceAll("(?s)<cac:InvoiceLine>.*</cac:InvoiceLine>", "")))
                .contains(lines);
        assertThat(only(Samples.cii()
                        .replaceAll(
                                "(?s)<ram:IncludedSupplyChainTradeLineItem>.*</ram:IncludedSupplyChainTradeLineItem>",
                                "")))
                .contains(lines);
    }

    @Test
    void holdsAProfileWithoutLinesAgainstItsTaxableAmounts() throws IOException {
        String tax = "<ram:ApplicableTradeTax><ram:CalculatedAmount>288.80</ram:CalculatedAmount>"
                + "<ram:BasisAmount>1500.00</ram:BasisAmount></ram:ApplicableTradeTax>\n      ";
        String summation = "<ram:SpecifiedTradeSettlementHeaderMonetarySummation>";
        String xml = Samples.text("minimum-cii.xml").replace("1p0:minimum", "1p0:basicwl");

        assertThat(only(xml.replace(summation, tax + summation).replace(">1309.00<", ">1808.80<")))
                .contains("BT-109 (total without VAT) \"1520.00\" is not the sum of BT-116, which is 1500.00");
        assertThat(only(xml)).contains("BT-115 (amount due) \"1309.00\"", "which is 1808.80");
    }

    @Test
    void notesAnAmountDueWhereTheProfileDoesNotSayWhatIsPaid() throws IOException {
        assertThat(notes(Samples.text("minimum-cii.xml")))
                .containsExactly(
                        "BT-115 (amount due) is 1309.00, and BT-112 − BT-113 + BT-114 is 1808.80; the cost is BT-109");
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
