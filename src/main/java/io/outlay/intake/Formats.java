package io.outlay.intake;

import io.outlay.intake.einvoice.PdfFormat;
import io.outlay.intake.einvoice.SignedFormat;
import io.outlay.intake.einvoice.XmlFormat;
import io.outlay.intake.ledgerfile.AuditFormat;
import io.outlay.intake.source.SumsFormat;
import io.outlay.intake.sql.ParquetFormat;
import io.outlay.intake.table.read.CsvFormat;
import io.outlay.intake.table.read.ForeignFormat;
import io.outlay.intake.table.read.Format;
import io.outlay.intake.table.read.WorkbookFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All formats of files. A new one is a class and a line here. */
final class Formats {
    /** In the order in which they are asked. */
    static final List<Format> ALL = Stream.<Format>concat(
                    Arrays.stream(Container.values()),
                    Stream.of(
                            new WorkbookFormat(),
                            new PdfFormat(),
                            new AuditFormat(),
                            new XmlFormat(),
                            new SignedFormat(),
                            new ForeignFormat("PK\u0005\u0006", "an empty archive", false),
                            new ForeignFormat("\u00D0\u00CF\u0011\u00E0", "an old or encrypted workbook (.xls)", true),
                            new GzipFormat(),
                            new ForeignFormat("\u0089PNG", "an image", false),
                            new ForeignFormat("\u00FF\u00D8\u00FF", "an image", false),
                            new ForeignFormat("GIF8", "an image", false),
                            new ForeignFormat("II*\0", "an image", false),
                            new ForeignFormat("MM\0*", "an image", false),
                            new ForeignFormat("{\\rtf", "a letter (.rtf)", false),
                            new ParquetFormat(),
                            new SumsFormat(),
                            new CsvFormat()))
            .toList();

    /** Bytes by which a format may be told. */
    private static final int START = 512;

    private Formats() {}

    /** @throws IOException when the file cannot be read */
    static Format of(Path file) throws IOException {
        String start = start(file);
        String name = file.getFileName().toString();
        for (Format format : ALL) {
            if (format.takes(start, name) && format.isMeant(file)) {
                return format;
            }
        }
        throw new IllegalStateException("no format takes " + name);
    }

    /** The first bytes, each as the character of its value. */
    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(START), StandardCharsets.ISO_8859_1);
        }
    }
}
