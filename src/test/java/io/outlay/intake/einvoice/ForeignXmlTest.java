package io.outlay.intake.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignXmlTest {
    @ParameterizedTest
    @CsvSource({
        "CrossIndustryDocument,urn:ferd:CrossIndustryDocument:invoice:1p0,ZUGFeRD 1",
        "Faktura,http://crd.gov.pl/wzor/2025/06/25/13775/,KSeF",
        "FatturaElettronica,http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2,FatturaPA",
        "Facturae,http://www.facturae.gob.es/formato/Versiones/Facturaev3_2_2.xml,Facturae",
        "StandardBusinessDocument,http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader,envelope"
    })
    void refusesAnInvoiceOfAnotherFormatByNameAndCountsIt(String root, String namespace, String name)
            throws IOException {
        ReadFile read = ReadFile.text("<p:" + root + " xmlns:p=\"" + namespace + "\"><a/></p:" + root + ">");

        assertThat(read.codes()).containsExactly("unsupported_format");
        assertThat(read.messages().get(0)).contains(name);
        assertThat(read.counts()).containsExactly("invoices read 1 = 0 + 1 + 0");
    }

    /** Built by {@code openssl cms -sign}: only its beginning is looked at. */
    @Test
    void refusesASignedDocumentByNameAndCountsIt(@TempDir Path folder) throws IOException {
        byte[] begin = {0x30, (byte) 0x82, 4, 1, 6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 13, 1, 7, 2, 0
        };
        ReadFile read = ReadFile.of(Files.write(folder.resolve("a.xml.p7m"), begin), "inbox/a.xml.p7m");

        assertThat(read.codes()).containsExactly("unsupported_format");
        assertThat(read.messages().get(0)).contains("within a signature (.p7m)", "openssl cms -verify");
        assertThat(read.counts()).containsExactly("invoices read 1 = 0 + 1 + 0");
    }

    @Test
    void refusesAnOrderByNameWithoutMissingACost() throws IOException {
        ReadFile read = ReadFile.text("<SCRDMCCBDACIOMessageStructure xmlns=\"urn:x\"/>");

        assertThat(read.messages().get(0)).contains("an order (Order-X), not an invoice");
        assertThat(read.counts()).isEmpty();
    }

    @Test
    void namesTheRootOfAnyOtherXml() throws IOException {
        ReadFile read = ReadFile.text("\uFEFF<!-- made by hand -->\n<Report xmlns=\"urn:x\"/>");

        assertThat(read.codes()).containsExactly("unknown_file");
        assertThat(read.messages().get(0)).contains("its root element is Report of urn:x\n");
        assertThat(read.file().state()).isEqualTo("unknown");
    }

    @Test
    void namesAnInvoiceOfNoNamespace() throws IOException {
        assertThat(ReadFile.text("<Invoice><ID>1</ID></Invoice>").messages().get(0))
                .contains("its root element is Invoice of no namespace");
    }
}
