package io.outlay.intake.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.SharedData;
import io.outlay.intake.Intake;
import io.outlay.intake.ReadFile;
import io.outlay.model.fact.InvoiceLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PdfInvoiceTest {
    @TempDir
    private Path folder;

    private static List<InvoiceLine> lines(byte[] pdf) throws IOException {
        ReadFile read = ReadFile.bytes(pdf);
        assertThat(read.messages()).isEmpty();
        return read.facts(InvoiceLine.class);
    }

    private static String only(byte[] pdf) throws IOException {
        ReadFile read = ReadFile.bytes(pdf);
        assertThat(read.facts()).isEmpty();
        assertThat(read.messages()).hasSize(1);
        return read.messages().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "ZUGFeRD_1p0_BASIC_Einfach, none",
        "zugferd_2p1_BASIC-WL_Einfach, 624.90",
        "zugferd_2p1_BASIC_Einfach, 198.00",
        "zugferd_2p1_BASIC_Rechnungskorrektur, -7.67",
        "zugferd_2p1_EN16931_Miete, 286.52",
        "zugferd_2p1_EN16931_Rabatte, 193.77",
        "zugferd_2p1_EXTENDED_Fremdwaehrung, 858.75",
        "zugferd_2p1_MINIMUM_Rechnung, 198.00"
    })
    void readsEveryProfile(String name, String net) throws IOException {
        ReadFile read = ReadFile.of(SharedData.file("real-data/factur-x/" + name + ".pdf"), "inbox/a.pdf");

        if (net.equals("none")) {
            assertThat(read.messages()).singleElement().asString().contains("ZUGFeRD 1");
        } else {
            assertThat(read.messages()).isEmpty();
            assertThat(read.facts(InvoiceLine.class).stream()
                            .map(InvoiceLine::netAmount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(net);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"factur-x.xml", "zugferd-invoice.xml", "ZUGFeRD-invoice.xml", "xrechnung.xml", "rechnung 17.XML"
            })
    void readsTheInvoiceWhateverItsName(String name) throws IOException {
        assertThat(lines(Samples.pdf(name, Samples.cii())).stream().map(InvoiceLine::content))
                .isEqualTo(lines(Samples.cii().getBytes(StandardCharsets.UTF_8)).stream()
                        .map(InvoiceLine::content)
                        .toList());
    }

    @Test
    void namesAnotherInvoiceOfTheSamePdf() throws IOException {
        byte[] pdf = Samples.pdf(Map.of(
                "factur-x.xml",
                Samples.cii().getBytes(StandardCharsets.UTF_8),
                "xrechnung.xml",
                Samples.ubl().getBytes(StandardCharsets.UTF_8),
                "same.xml",
                Samples.cii().getBytes(StandardCharsets.UTF_8)));

        ReadFile read = ReadFile.bytes(pdf);

        assertThat(read.messages()).isEmpty();
        assertThat(read.file().notes())
                .containsExactly(
                        "only factur-x.xml of the PDF is read; it also holds xrechnung.xml: save that as a file of its own into"
                                + " inbox/ if it is another invoice");
    }

    @Test
    void readsAnAssociatedFileWithoutATreeOfNames() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            COSArray associated = new COSArray();
            associated.add(
                    Samples.attached(document, "factur-x.xml", Samples.cii().getBytes(StandardCharsets.UTF_8)));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);

            assertThat(lines(Samples.saved(document))).hasSize(2);
        }
    }

    @Test
    void showsLinesOfTheAttachment() throws IOException {
        Path file = Files.write(folder.resolve("a.pdf"), Samples.pdf("factur-x.xml", Samples.cii()));
        InvoiceLine line =
                ReadFile.of(file, "inbox/a.pdf").facts(InvoiceLine.class).get(0);

        assertThat(line.source()).hasToString("inbox/a.pdf#factur-x.xml:48");
        assertThat(Intake.lines(file, line.source().sheet(), Set.of(48L)).get(48L))
                .startsWith("NH-2231,2026-07-01,Nordhus Software AB,SE556677889901,EUR,invoice,1,1140.00,Site search");
    }

    @Test
    void namesAPlainPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());

            assertThat(only(Samples.saved(document))).contains("a PDF without an e-invoice in it");
        }
        assertThat(only(Samples.pdf("terms.xml", "<terms/>"))).contains("a PDF without an e-invoice in it");
    }

    @Test
    void namesAnOrder() throws IOException {
        assertThat(only(Samples.pdf("order-x.xml", "<SCRDMCCBDACIOMessageStructure xmlns=\"urn:x\"/>")))
                .contains("an order (Order-X), not an invoice");
    }

    @Test
    void refusesWhatNeedsAPassword() throws IOException {
        byte[] xml = Samples.cii().getBytes(StandardCharsets.UTF_8);

        assertThat(only(Samples.pdf("factur-x.xml", xml, "secret"))).contains("the PDF is encrypted");
    }

    @Test
    void refusesATruncatedPdf() throws IOException {
        byte[] pdf = Samples.pdf("factur-x.xml", Samples.cii());

        assertThat(only(Arrays.copyOf(pdf, 60))).contains("the PDF is damaged");
        for (int length = 60; length < pdf.length - 10; length += 97) {
            ReadFile read = ReadFile.bytes(Arrays.copyOf(pdf, length));
            assertThat(
                            read.facts().isEmpty()
                                    ? read.messages()
                                    : List.of("the PDF is damaged, or cut off, behind the invoice"))
                    .as("cut at " + length)
                    .singleElement()
                    .asString()
                    .contains("the PDF is damaged, or cut off");
        }
    }

    @Test
    void refusesAnAttachmentThatUnpacksToTooMuch() throws IOException {
        assertThat(only(Samples.pdf("factur-x.xml", new byte[70 << 20], ""))).contains("larger than 64 MB");
    }

    @Test
    void refusesObjectsThatUnpackToTooMuch() throws IOException {
        String pdf = "%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length 9 >>\nstream\n";
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        out.writeBytes(pdf.getBytes(StandardCharsets.ISO_8859_1));
        try (java.util.zip.DeflaterOutputStream packed = new java.util.zip.DeflaterOutputStream(out)) {
            for (int i = 0; i < 140; i++) {
                packed.write(new byte[1 << 20]);
            }
        }
        assertThat(out.size()).isLessThan(1 << 18);
        assertThat(only(out.toByteArray())).contains("unpacks to more than 128 MB");
    }

    @Test
    void refusesAThousandAttachmentsAndATreeWithoutEnd() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            COSArray many = new COSArray();
            for (int i = 0; i < 1_001; i++) {
                many.add(Samples.attached(document, i + ".txt", new byte[1]));
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), many);
            assertThat(only(Samples.saved(document))).contains("more than 1,000 attachments");
        }
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            COSDictionary names = new COSDictionary();
            COSDictionary tree = new COSDictionary();
            COSArray kids = new COSArray();
            kids.add(tree);
            tree.setItem(COSName.KIDS, kids);
            names.setItem(COSName.getPDFName("EmbeddedFiles"), tree);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
            document.getDocumentCatalog().getCOSObject().setDirect(false);
            assertThat(PdfFiles.of(document)).isEmpty();
        }
    }

    @Test
    void tellsAFaultOfTheAttachmentWithItsPlace() throws IOException {
        assertThat(only(Samples.pdf("factur-x.xml", Samples.cii(">1808.80<", ">1808.00<"))))
                .startsWith("inbox/a.csv#factur-x.xml:127: BT-112 (total with VAT) \"1808.00\"");
    }
}
