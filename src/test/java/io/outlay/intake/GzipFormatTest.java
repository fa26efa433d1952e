package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GzipFormatTest {
    private static final String BUSINESS = "date,metric,value\n2026-09,orders,12\n2026-10,orders,x\n";

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void readsWhatIsPackedAsIfItWereNot() throws IOException {
        byte[] plain = BUSINESS.getBytes(StandardCharsets.UTF_8);
        ReadFile read = ReadFile.bytes(packed(plain));
        assertThat(read.facts()).isEqualTo(ReadFile.bytes(plain).facts()).hasSize(1);
        assertThat(read.messages()).isEqualTo(ReadFile.bytes(plain).messages());
    }

    @Test
    void aProfileIsProposedForWhatIsPacked(@TempDir Path folder) throws IOException {
        byte[] plain = "InvoiceNo,InvoiceDate,Supplier,Net,Currency\n1,2026-09-01,Acme,10.00,EUR\n"
                .getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("bills.csv"), plain);
        Path gz = Files.write(folder.resolve("bills.csv.gz"), packed(plain));

        assertThat(Intake.propose(gz, Optional.of("EUR")))
                .isEqualTo(Intake.propose(file, Optional.of("EUR")))
                .isNotEmpty();
        Files.write(gz, packed(packed(plain)));
        assertThat(Intake.propose(gz, Optional.of("EUR"))).isEmpty();
    }

    @Test
    void refusesAnArchiveInAnArchiveAndOneThatUnpacksWithoutEnd() throws IOException {
        byte[] twice = packed(packed(BUSINESS.getBytes(StandardCharsets.UTF_8)));
        assertThat(ReadFile.bytes(twice).codes()).containsExactly("unreadable_file");
        ReadFile bomb = ReadFile.bytes(packed(new byte[80 << 20]));
        assertThat(bomb.codes()).containsExactly("unreadable_file");
        assertThat(bomb.counts()).containsExactly("unknown read 1 = 0 + 1 + 0");
    }

    @Test
    void anArchiveThatBreaksOffIsNotHalfRead() {
        byte[] whole = packed(BUSINESS.repeat(500).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> ReadFile.bytes(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(UnreadableFile.class);
    }

    @Test
    void anArchiveOfOnlyItsHeaderSaysThatItEndsTooEarly() {
        byte[] whole = packed(BUSINESS.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> ReadFile.bytes(Arrays.copyOf(whole, 7)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("the file cannot be read: it ends too early");
    }
}
