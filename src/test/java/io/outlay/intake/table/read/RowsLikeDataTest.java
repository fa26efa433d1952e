package io.outlay.intake.table.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.intake.table.RawWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of which nothing could be read counts its rows as rejected when it looks like data. */
class RowsLikeDataTest {
    @Test
    void rowsOfOneWidthUnderAnUnknownHeaderAreCounted() throws IOException {
        ReadFile read = ReadFile.text("Beleg;Kreditor;Betrag\n1;SAP;10,00\n2;AWS;20,00\n");

        assertThat(read.file().state()).isEqualTo("unknown");
        assertThat(read.counts()).containsExactly("unknown read 3 = 0 + 3 + 0");
    }

    @Test
    void theMostFrequentWidthCountsWhateverStandsAbove() throws IOException {
        assertThat(ReadFile.text("Purchases, 2026\nall entities\nBeleg|Kreditor|Betrag\n1|SAP|10.00\n2|AWS|20.00\n\n")
                        .counts())
                .containsExactly("unknown read 3 = 0 + 3 + 0");
    }

    @Test
    void oneRowAndAHeaderAreTwoRowsOfOneWidth() throws IOException {
        assertThat(ReadFile.text("name,colour,size\nSpade,green,L\n").counts())
                .containsExactly("unknown read 2 = 0 + 2 + 0");
    }

    @Test
    void aTableInTwoByteCharactersIsCountedToo() throws IOException {
        assertThat(ReadFile.text("\uFEFFname,colour\nSpade,green\n", StandardCharsets.UTF_16LE)
                        .counts())
                .containsExactly("unknown read 2 = 0 + 2 + 0");
    }

    @Test
    void aLetterAListAndAPictureAreNoData() throws IOException {
        assertThat(ReadFile.text("Dear team\nplease ask Shopco, Mailer and Cloudy, for their bills.\nThanks, Anna\n")
                        .counts())
                .isEmpty();
        assertThat(ReadFile.text("milk\nbread\nbutter\n").counts()).isEmpty();
        assertThat(ReadFile.bytes("\u0089PNG\r\n1,2\n1,2\n".getBytes(StandardCharsets.ISO_8859_1))
                        .counts())
                .isEmpty();
        assertThat(ReadFile.text("%PDF-1.7\na,b\nc,d\n").counts()).isEmpty();
    }

    @Test
    void anOldWorkbookIsATableThoughItsRowsAreNotSeen() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};

        assertThat(ReadFile.bytes(old).counts()).containsExactly("unknown read 1 = 0 + 1 + 0");
    }

    @Test
    void anArchiveOfInvoicesMayHoldMoney() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (String name : List.of("July/INV-1.pdf", "July/INV-2.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }

        ReadFile read = ReadFile.bytes(archive.toByteArray());

        assertThat(read.messages()).singleElement().isEqualTo("""
                inbox/a.csv:1: the file is an archive of 2 files, such as July/INV-1.pdf, of which nothing is read
                Unpack it into the inbox, and move the archive out of it.""");
        assertThat(read.counts()).containsExactly("unknown read 1 = 0 + 1 + 0");
    }

    @Test
    void aWorkbookThatBreaksOffIsATableThoughItsRowsAreNotSeen(@TempDir Path folder) throws IOException {
        byte[] whole = Files.readAllBytes(RawWorkbook.of(RawWorkbook.ALIAS).write(folder.resolve("whole.xlsx")));

        ReadFile read = ReadFile.bytes(Arrays.copyOf(whole, whole.length - 40));

        assertThat(read.messages()).singleElement().asString().contains("no table but a broken or foreign archive");
        assertThat(read.counts()).containsExactly("unknown read 1 = 0 + 1 + 0");
    }
}
