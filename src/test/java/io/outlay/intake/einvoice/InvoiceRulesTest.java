package io.outlay.intake.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.DocumentType;
import io.outlay.model.fact.InvoiceLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceRulesTest {
    private static List<InvoiceLine> lines(String xml) throws IOException {
        ReadFile read = ReadFile.text(xml);
        assertThat(read.messages()).isEmpty();
        return read.facts(InvoiceLine.class);
    }

    private static List<String> nets(String xml) throws IOException {
        return lines(xml).stream().map(line -> line.netAmount().toPlainString()).toList();
    }

    @Test
    void readsWhatAnInvoiceStates() throws IOException {
        InvoiceLine first = lines(Samples.ubl()).get(0);

        assertThat(first.invoiceNo()).isEqualTo("NH-2231");
        assertThat(first.issueDate()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(first.vendor()).isEqualTo("Nordhus Software AB");
        assertThat(first.vendorId()).contains("SE556677889901");
        assertThat(first.currency()).isEqualTo("EUR");
        assertThat(first.documentType()).isEqualTo(DocumentType.INVOICE);
        assertThat(first.lineNo()).contains("1");
        assertThat(first.description()).contains("Site search; Twelve seats");
        assertThat(first.quantity()).contains(new BigDecimal("12"));
        assertThat(first.unit()).contains("H87");
        assertThat(first.unitPrice()).contains(new BigDecimal("100"));
        assertThat(first.originalInvoiceNo()).isEmpty();
        assertThat(first.source().line()).isEqualTo(80);
    }

    @Test
    void bothSyntaxesSayTheSame() throws IOException {
        assertThat(lines(Samples.cii()).stream().map(InvoiceLine::content))
                .isEqualTo(
                        lines(Samples.ubl()).stream().map(InvoiceLine::content).toList());
    }

    @Test
    void sharesAllowancesAndChargesByNetAmount() throws IOException {
        assertThat(nets(Samples.ubl())).containsExactly("1140.00", "380.00");
    }

    @Test
    void sharesToTheCent() throws IOException {
        String xml = Samples.ubl(
                "ine ExtensionAmount".replace(" ", "") + " currencyID=\"EUR\">1200.00",
                "ineExtensionAmount currencyID=\"EUR\">1199.99",
                ">400.00</cbc:LineExtensionAmount",
                ">400.01</cbc:LineExtensionAmount",
                ">1520.00<",
                ">1519.99<",
                ">100.00</cbc:A",
                ">100.01</cbc:A",
                ">1808.80<",
                ">1808.79<",
                ">1309.00<",
                ">1308.99<");

        assertThat(nets(xml)).containsExactly("1139.98", "380.01");
    }

    @Test
    void putsOnALineOfItsOwnWhatNoLineCanBear() throws IOException {
        String xml = Samples.ubl(
                ">400.00</cbc:LineExtensionAmount",
                ">-1200.00</cbc:LineExtensionAmount",
                ">1600.00<",
                ">0.00<",
                ">1520.00<",
                ">-80.00<",
                ">1808.80<",
                ">208.80<",
                ">1309.00<",
                ">-291.00<");

        assertThat(nets(xml)).containsExactly("1200.00", "-1200.00", "-80.00");
        assertThat(lines(xml).get(2).lineNo()).contains("document");
    }

    @Test
    void takesThePeriodOfTheLineElseThatOfTheDocument() throws IOException {
        List<InvoiceLine> lines = lines(Samples.ubl());

        assertThat(lines.get(0).serviceEnd()).contains(LocalDate.of(2027, 6, 30));
        assertThat(lines.get(1).serviceStart()).contains(LocalDate.of(2026, 7, 1));
        assertThat(lines.get(1).serviceEnd()).contains(LocalDate.of(2026, 9, 30));
    }

    @Test
    void leavesOutAPeriodOfOneDateAndSaysSo() throws IOException {
        ReadFile read = ReadFile.text(Samples.ubl("<cbc:EndDate>2027-06-30</cbc:EndDate>", ""));

        assertThat(read.messages()).isEmpty();
        assertThat(read.facts(InvoiceLine.class).get(0).serviceEnd()).contains(LocalDate.of(2026, 9, 30));
        assertThat(read.file().notes())
                .containsExactly("an invoicing period has only one of its two dates and is left out");
    }

    @Test
    void takesTheCostCentreOfTheLineElseThatOfTheDocument() throws IOException {
        assertThat(lines(Samples.ubl()).stream().flatMap(line -> line.costCentre().stream()))
                .containsExactly("CC-20", "CC-10");
    }

    @Test
    void negatesACreditNoteOnce() throws IOException {
        List<InvoiceLine> lines = lines(Samples.credit());

        assertThat(nets(Samples.credit())).containsExactly("-1140.00", "-380.00");
        assertThat(lines.get(0).documentType()).isEqualTo(DocumentType.CREDIT_NOTE);
        assertThat(lines.get(0).quantity()).contains(new BigDecimal("-12"));
        assertThat(lines.get(0).unitPrice()).contains(new BigDecimal("100"));
        assertThat(lines.get(0).originalInvoiceNo()).contains("NH-2231");
    }

    @ParameterizedTest
    @ValueSource(strings = {"81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532"})
    void negatesEveryKindOfCreditNote(String code) throws IOException {
        assertThat(nets(Samples.ubl(">380<", ">" + code + "<"))).containsExactly("-1140.00", "-380.00");
        assertThat(nets(Samples.cii(">380<", ">" + code + "<"))).containsExactly("-1140.00", "-380.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"204", "326", "384", "387", "389", "575", "751", "875", "877", "XY"})
    void readsEveryOtherKindAsAnInvoice(String code) throws IOException {
        assertThat(nets(Samples.ubl(">380<", ">" + code + "<"))).containsExactly("1140.00", "380.00");
    }

    @Test
    void readsANegativeInvoiceAsItIs() throws IOException {
        String xml = Samples.ubl(
                ">1200.00<",
                ">-1200.00<",
                ">400.00<",
                ">-400.00<",
                ">1600.00<",
                ">-1600.00<",
                ">100.00</cbc:A",
                ">-100.00</cbc:A",
                ">20.00</cbc:",
                ">-20.00</cbc:",
                ">1520.00<",
                ">-1520.00<",
                ">288.80<",
                ">-288.80<",
                ">1808.80<",
                ">-1808.80<",
                ">1309.00<",
                ">-2308.60<");
        List<InvoiceLine> lines = lines(xml);

        assertThat(nets(xml)).containsExactly("-1140.00", "-380.00");
        assertThat(lines.get(0).documentType()).isEqualTo(DocumentType.INVOICE);
        assertThat(lines.get(0).originalInvoiceNo()).contains("NH-2200");
    }

    @Test
    void sumsDetailsInsteadOfTheirGroup() throws IOException {
        List<InvoiceLine> lines = lines(Samples.text("extended-cii.xml"));

        assertThat(lines.stream().flatMap(line -> line.lineNo().stream())).containsExactly("1.1", "1.2", "2");
        assertThat(lines.stream().map(InvoiceLine::netAmount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1520.00");
    }

    @Test
    void takesTheLineWhereItsDetailsDoNotAddUpToIt() throws IOException {
        String detail = "<cac:SubInvoiceLine><cbc:ID>1.1</cbc:ID><cbc:LineExtensionAmount currencyID=\"EUR\">7.00"
                + "</cbc:LineExtensionAmount></cac:SubInvoiceLine>";

        assertThat(nets(Samples.ubl(
                        "    </cac:Price>\n  </cac:InvoiceLine>\n</Inv",
                        "    </cac:Price>\n" + detail + "  </cac:InvoiceLine>\n</Inv")))
                .containsExactly("1140.00", "380.00");
        assertThat(nets(Samples.ubl(
                        "    </cac:Price>\n  </cac:InvoiceLine>\n</Inv",
                        "    </cac:Price>\n" + detail.replace("7.00", "150.00")
                                + detail.replace("7.00", "250.00").replace("1.1", "1.2")
                                + "  </cac:InvoiceLine>\n</Inv")))
                .containsExactly("1140.00", "142.50", "237.50");
    }

    @Test
    void booksAProfileWithoutLinesAtItsNetTotal() throws IOException {
        List<InvoiceLine> lines = lines(Samples.text("minimum-cii.xml"));

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).netAmount()).isEqualByComparingTo("1520.00");
        assertThat(lines.get(0).costCentre()).contains("CC-10");
    }

    @Test
    void numbersLinesByPositionWhereTheirNumbersDoNotTellThemApart() throws IOException {
        List<InvoiceLine> lines = lines(Samples.ubl("<cbc:ID>2</cbc:ID>", "<cbc:ID>1</cbc:ID>"));

        assertThat(lines.stream().flatMap(line -> line.lineNo().stream())).containsExactly("1", "2");
    }

    @Test
    void givesEachLineAPlaceEvenWhereTheFileHasNoLines() throws IOException {
        String xml = Samples.ubl().replaceAll("\\n\\s*", " ");

        assertThat(lines(xml).stream().map(line -> line.source().line())).containsExactly(1L, 2L);
    }

    @Test
    void saysThatAPrepaymentIsBilledAgain() throws IOException {
        assertThat(ReadFile.text(Samples.ubl(">380<", ">386<")).file().notes())
                .singleElement()
                .asString()
                .startsWith("invoice NH-2231 asks for a prepayment (386)");
    }

    @Test
    void readsAPeriodThatBeganLongBeforeIssue() throws IOException {
        String xml = Samples.ubl(
                "<cbc:StartDate>2026-07-01</cbc:StartDate>\n      <",
                "<cbc:StartDate>2023-07-01</cbc:StartDate>\n      <");

        assertThat(lines(xml).get(0).serviceStart()).contains(LocalDate.of(2023, 7, 1));
    }
}
