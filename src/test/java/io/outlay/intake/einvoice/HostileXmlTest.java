package io.outlay.intake.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.fact.InvoiceLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HostileXmlTest {
    @TempDir
    private Path folder;

    private static String only(String xml) throws IOException {
        ReadFile read = ReadFile.text(xml);
        assertThat(read.facts()).isEmpty();
        assertThat(read.messages()).hasSize(1);
        return read.messages().get(0);
    }

    private static String withDtd(String declarations) {
        return Samples.ubl("?>\n<Invoice", "?>\n<!DOCTYPE Invoice [" + declarations + "]>\n<Invoice", "NH-2231", "&e;");
    }

    @Test
    void readsNoExternalEntity() throws IOException {
        assertThat(only(withDtd("<!ENTITY e SYSTEM \"file:///etc/hostname\">")))
                .contains("the XML declares entities (a DTD)");
    }

    @Test
    void unpacksNoBombOfEntities() throws IOException {
        StringBuilder bomb = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        assertThat(only(withDtd(bomb + "<!ENTITY e \"&a39;\">"))).contains("the XML declares entities (a DTD)");
    }

    @Test
    void refusesDeepNesting() throws IOException {
        assertThat(only(Samples.ubl("<cac:TaxTotal>", "<cac:TaxTotal>" + "<cac:TaxSubtotal>".repeat(100_000))))
                .contains("the XML is nested deeper than 60 elements");
    }

    @Test
    void refusesALongText() throws IOException {
        assertThat(only(Samples.ubl(">Support<", ">" + "x".repeat(40_000) + "<")))
                .contains("a text of the XML is longer than 32,767 characters");
    }

    /** The parser has no message for it. */
    @Test
    void refusesADtdThatHoldsNoText() throws IOException {
        for (String xml :
                List.of("<!DOCTYPE x [<!ENTITY a \"b\"r,W\n1,2\n", "<!DOCTYPE x [\u0001<!ENTITY a \"b\">]>\n<x/>")) {
            assertThat(only(xml)).startsWith("inbox/a.csv:1: the XML declares entities (a DTD)");
        }
    }

    /** The parser of the JDK writes its own error to the console for some places. */
    @Test
    void printsNothingWhereverADtdIsCutOff() throws IOException {
        String xml = withDtd("<!ENTITY % d SYSTEM \"y\"><!ELEMENT e (#PCDATA)> %d; <!-- x -->");
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            for (int cut = xml.indexOf("<!DOCTYPE"); cut < xml.indexOf("]>"); cut += 3) {
                assertThat(ReadFile.text(xml.substring(0, cut)).messages()).hasSize(1);
            }
        } finally {
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    /** The parser would hold each as a whole. */
    @Test
    void refusesATagOrCommentWithoutEndAtTheLineWhereItBegins() throws IOException {
        String most = "x> ".repeat(1 << 20);
        assertThat(only(Samples.ubl("<cac:TaxTotal>", "<cac:TaxTotal a='" + "x".repeat(1 << 21) + "'>")))
                .contains(": a tag or comment of the XML that begins here is longer than 1,048,576 characters");
        assertThat(only("<?xml version='1.0'?>\n\n<!-- " + most + "--><Invoice/>"))
                .startsWith("inbox/a.csv:3: a tag or comment of the XML that begins here");
        assertThat(ReadFile.text(Samples.ubl(
                                "<cac:TaxTotal>", "<!-- " + most.substring(0, 1 << 19) + " --><cac:TaxTotal>"))
                        .messages())
                .isEmpty();
    }

    @Test
    void refusesATruncatedFileAtTheLineWhereItEnds() throws IOException {
        String xml = Samples.ubl();

        assertThat(only(xml.substring(0, xml.indexOf("<cbc:Name>Support")))).contains(":100: the XML is damaged here");
        assertThat(ReadFile.text(xml.substring(0, 2_000)).counts()).containsExactly("invoices read 1 = 0 + 1 + 0");
    }

    @Test
    void passesOverAnAttachmentOfAnySize() throws IOException {
        Path file = folder.resolve("a.xml");
        String[] parts = Samples.ubl(
                        "<cac:AccountingSupplierParty>",
                        "<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID>"
                                + "<cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode=\"text/csv\" filename=\"a.csv\">|"
                                + "</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>"
                                + "<cac:AccountingSupplierParty>")
                .split("\\|");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(parts[0].getBytes(StandardCharsets.UTF_8));
            byte[] block = "QUJD".repeat(250_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 50; i++) {
                out.write(block);
            }
            out.write(parts[1].getBytes(StandardCharsets.UTF_8));
        }

        ReadFile read = ReadFile.of(file, "inbox/a.xml");

        assertThat(read.messages()).isEmpty();
        assertThat(read.facts(InvoiceLine.class)).hasSize(2);
    }

    @Test
    void refusesAGigabyteAtItsLimit() throws IOException {
        Path file = folder.resolve("a.xml");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(Samples.ubl().getBytes(StandardCharsets.UTF_8));
            out.write(" ".repeat(1 << 20).repeat(210).getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(ReadFile.of(file, "inbox/a.xml").messages())
                .singleElement()
                .asString()
                .contains("larger than 200 MB");
    }

    @Test
    void readsEveryEncodingOfXml() throws IOException {
        String xml = Samples.ubl("Nordhus Software AB", "Nördhus Software AB");

        assertThat(ReadFile.text(xml.replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\""), StandardCharsets.UTF_16)
                        .facts(InvoiceLine.class)
                        .get(0)
                        .vendor())
                .isEqualTo("Nördhus Software AB");
        assertThat(ReadFile.text(xml.replace("UTF-8", "ISO-8859-1"), StandardCharsets.ISO_8859_1)
                        .facts(InvoiceLine.class)
                        .get(0)
                        .vendor())
                .isEqualTo("Nördhus Software AB");
    }

    @Test
    void refusesBytesThatTheEncodingDoesNotHave() throws IOException {
        String xml = Samples.ubl("Site search", "Site sörch");
        ReadFile read = ReadFile.text(xml, StandardCharsets.ISO_8859_1);

        assertThat(read.codes()).containsExactly("wrong_encoding");
        assertThat(read.messages().get(0)).startsWith("inbox/a.csv:88: the XML holds bytes");
        assertThat(only(xml.replace("encoding=\"UTF-8\"", "encoding=\"EBCDIC-42\"")))
                .contains("declares an encoding that does not exist");
    }
}
