package io.outlay.report.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixedZipTest {
    @TempDir
    private Path dir;

    private Path write(byte[] middle) throws IOException {
        Path file = dir.resolve("parts.zip");
        try (FixedZip zip = new FixedZip(file);
                StraightPart straight = zip.straight("long.xml")) {
            for (int i = 0; i < 5; i++) {
                straight.write(middle, middle.length);
            }
            straight.rest();
            zip.add(FixedZip.FIRST, bytes("<Types/>"), Deflater.DEFAULT_COMPRESSION);
            zip.add("a.xml", bytes("<a/>"), Deflater.DEFAULT_COMPRESSION);
            straight.complete(bytes("<rows>"), bytes("</rows>"));
            zip.add("z.xml", new byte[0], Deflater.BEST_SPEED);
            zip.finish();
        }
        return file;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(7).nextBytes(noise);
        return noise;
    }

    /** Both ways of reading check CRC and sizes. */
    @Test
    void holdsPartsWhoseMiddleCameFirst() throws IOException {
        String rows = "<row/>".repeat(50_000);
        Path file = write(bytes(rows));
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Collections.list(zip.entries()).forEach(entry -> names.add(entry.getName()));
            assertThat(text(zip, "long.xml")).matches("(?s)<rows> *\\Q" + rows.repeat(5) + "\\E</rows> *");
            assertThat(text(zip, "a.xml")).isEqualTo("<a/>");
            assertThat(text(zip, "z.xml")).isEmpty();
        }
        assertThat(names).containsExactly(FixedZip.FIRST, "a.xml", "long.xml", "z.xml");
        List<String> inFile = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                in.readAllBytes();
                inFile.add(entry.getName());
            }
        }
        assertThat(inFile).containsExactly(FixedZip.FIRST, "long.xml", "a.xml", "z.xml");
    }

    @Test
    void holdsEveryRowOfALongPart() throws IOException {
        byte[] rows = bytes("<row><c><v>42370.25</v></c></row>".repeat(60_000));
        try (ZipFile zip = new ZipFile(write(rows).toFile());
                InputStream in = zip.getInputStream(zip.getEntry("long.xml"))) {
            byte[] read = in.readAllBytes();
            int start = new String(read, 0, 1 << 14, StandardCharsets.US_ASCII).indexOf("<row>");
            for (int i = 0; i < 5; i++) {
                int from = start + i * rows.length;
                assertThat(Arrays.equals(read, from, from + rows.length, rows, 0, rows.length))
                        .isTrue();
            }
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void holdsWhatCannotBeMadeSmaller() throws IOException {
        byte[] noise = noise(300_000);
        try (ZipFile zip = new ZipFile(write(noise).toFile())) {
            byte[] read = zip.getInputStream(zip.getEntry("long.xml")).readAllBytes();
            int start = new String(read, StandardCharsets.ISO_8859_1)
                    .indexOf(new String(noise, StandardCharsets.ISO_8859_1));
            assertThat(start).isPositive();
        }
    }

    @Test
    void refusesAHeadThatIsLargerThanItsPlace() throws IOException {
        try (FixedZip zip = new FixedZip(dir.resolve("large.zip"));
                StraightPart straight = zip.straight("long.xml")) {
            straight.write(bytes("<row/>"), 6);
            straight.rest();

            assertThatThrownBy(() -> straight.complete(noise(10_000), bytes("</rows>")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("has a place of 8192");
        }
    }
}
