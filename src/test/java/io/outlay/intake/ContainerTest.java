package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.einvoice.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What holds invoices and is not opened stops the gate: it is a table of which nothing was read. */
class ContainerTest {
    private static void refused(byte[] file, String what, String remedy) throws IOException {
        ReadFile read = ReadFile.bytes(file);

        assertThat(read.messages()).hasSize(1);
        assertThat(read.messages().get(0)).contains("the file is " + what).contains(remedy);
        assertThat(read.facts()).isEmpty();
        assertThat(read.file().state()).isEqualTo("unknown");
        assertThat(read.counts()).containsExactly("unknown read 1 = 0 + 1 + 0");
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void namesArchivesByTheirFirstBytes() throws IOException {
        Map<String, String> starts = Map.of(
                "7z\u00BC\u00AF'\u001C", "an archive (.7z)",
                "Rar!\u001A\u0007\u0001", "an archive (.rar)",
                "BZh91AY&SY", "a packed file (.bz2)",
                "(\u00B5/\u00FD", "a packed file (.zst)");
        for (Map.Entry<String, String> start : starts.entrySet()) {
            refused(latin(start.getKey() + "\n1,2\n3,4\n"), start.getValue(), "Unpack it into the inbox");
        }
    }

    @Test
    void namesAnArchiveWithinAPackedFile() throws IOException {
        byte[] tar = new byte[1024];
        System.arraycopy(latin("invoice.xml"), 0, tar, 0, 11);
        System.arraycopy(latin("ustar"), 0, tar, 257, 5);
        refused(tar, "an archive (.tar)", "Unpack it");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(tar);
        }
        refused(packed.toByteArray(), "an archive (.tar)", "Unpack it");
    }

    @Test
    void namesMails() throws IOException {
        String mail =
                "From: a@b.example\r\nTo: c@d.example\r\nSubject: Invoice\r\n for July\r\nMIME-Version: 1.0\r\n\r\n";
        refused(latin(mail + Samples.ubl()), "a mail (.eml)", "Save its attachments into the inbox");
        String property = "__substg1.0_".replaceAll("(.)", "$1\0");
        refused(
                latin("\u00D0\u00CF\u0011\u00E0" + "\0".repeat(2_000) + property),
                "a mail (.msg)",
                "Save its attachments");
    }

    @Test
    void namesTablesOfOtherPrograms() throws IOException {
        ByteArrayOutputStream ods = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(ods)) {
            ZipEntry kind = new ZipEntry("mimetype");
            byte[] name = latin("application/vnd.oasis.opendocument.spreadsheet");
            kind.setMethod(ZipEntry.STORED);
            kind.setSize(name.length);
            java.util.zip.CRC32 crc = new java.util.zip.CRC32();
            crc.update(name);
            kind.setCrc(crc.getValue());
            out.putNextEntry(kind);
            out.write(name);
            out.putNextEntry(new ZipEntry("content.xml"));
            out.write(latin("<a/>"));
        }
        refused(ods.toByteArray(), "a workbook of OpenDocument (.ods)", "save it as .xlsx");
        refused(latin("<!DOCTYPE HTML>\n<html><table></table></html>"), "a web page (HTML)", "save it as .xlsx");
        refused(latin("[{\"invoice_no\": \"1\"}]"), "JSON", "Export it as CSV");
    }

    @Test
    void takesNoTableForAMail() throws IOException {
        assertThat(ReadFile.text("From: 2026-01-01\nTo: 2026-01-31\nbilling_name,system_id\nSAP,erp\n")
                        .counts())
                .containsExactly("aliases read 1 = 1 + 0 + 0");
    }
}
