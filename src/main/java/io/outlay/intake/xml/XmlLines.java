package io.outlay.intake.xml;

import java.io.IOException;
import java.io.Reader;

/** Lines of an XML document as they stand, for excerpts. */
public final class XmlLines {
    /** Characters of a line that an excerpt may show, markup included. */
    private static final int LONGEST = 400;

    private XmlLines() {}

    /** A line without its indentation, cut where it is long; empty when the document has no such line, or cannot be read. */
    public static String line(XmlSource source, long number) {
        try (Reader reader = XmlEncoding.lenient(source.open())) {
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
}
