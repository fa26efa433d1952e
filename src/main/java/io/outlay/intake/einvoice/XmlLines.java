package io.outlay.intake.einvoice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Lines of an XML document as they stand, for excerpts. */
final class XmlLines {
    /** Characters of a line that an excerpt may show, markup included. */
    private static final int LONGEST = 400;

    private XmlLines() {}

    /** A line without its indentation, cut where it is long; empty when the document has no such line, or cannot be read. */
    static String line(XmlSource source, long number) {
        try (InputStream in = source.open();
                Reader reader = new BufferedReader(new InputStreamReader(in, charset(source)))) {
            long line = 1;
            int c = reader.read();
            while (c >= 0 && line < number) {
                line += c == '\n' ? 1 : 0;
                c = reader.read();
            }
            StringBuilder text = new StringBuilder();
            while (c >= 0 && c != '\n' && text.length() < LONGEST) {
                text.append((char) c);
                c = reader.read();
            }
            return text.toString().strip();
        } catch (IOException | Refusal e) {
            return "";
        }
    }

    /** By the mark at its beginning; what is not UTF-16 is shown as UTF-8. */
    private static Charset charset(XmlSource source) throws IOException {
        try (InputStream in = source.open()) {
            int first = in.read();
            return first == 0xFE || first == 0xFF || first == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        }
    }
}
