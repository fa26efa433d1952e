package io.outlay.intake.xml;

import static io.outlay.model.RejectionCode.FIELD_TOO_LARGE;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * XML without a DTD, of which no tag and no comment is longer than the memory can take: the parser holds each as a whole before
 * anything of it is seen, and prints its own error where a DTD is cut off. Text comes in parts, and has its bound where it is
 * read.
 */
final class BoundedMarkup extends FilterReader {
    private static final int LONGEST = 1 << 20;

    /** How a comment begins, so that what looks like the end of a tag does not end it. */
    private static final String COMMENT = "<!--";

    /** How a text begins that may hold what looks like a tag. */
    private static final String CDATA = "<![CDATA[";

    /** How a DTD begins. */
    private static final String DTD = "<!DOCTYPE";

    private final StringBuilder begun = new StringBuilder();
    private String end = "";
    private int matched;
    private int length;
    private int line = 1;
    private int began;

    BoundedMarkup(Reader in) {
        super(in);
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int read = in.read(buffer, offset, count);
        for (int i = offset; i < offset + read; i++) {
            look(buffer[i]);
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    private void look(char c) {
        line += c == '\n' ? 1 : 0;
        if (end.isEmpty()) {
            if (c == '<') {
                begun.setLength(0);
                begun.append(c);
                end = ">";
                matched = 0;
                length = 1;
                began = line;
            }
            return;
        }
        begin(c);
        length++;
        matched = c == end.charAt(matched) ? matched + 1 : again(c);
        if (matched == end.length()) {
            end = "";
        } else if (length > LONGEST && !end.equals("]]>")) {
            throw Refusal.of(
                    FIELD_TOO_LARGE,
                    began,
                    "a tag or comment of the XML that begins here is longer than 1,048,576 characters",
                    "Ask its sender for a sound file.");
        }
    }

    /** What the first characters say of the markup. */
    private void begin(char c) {
        if (begun.length() < CDATA.length()) {
            begun.append(c);
            if (COMMENT.contentEquals(begun)) {
                end = "-->";
            } else if (CDATA.contentEquals(begun)) {
                end = "]]>";
            } else if (DTD.contentEquals(begun)) {
                throw SafeXml.dtd(began);
            }
        }
    }

    /** How much of the end a character that does not go on with it leaves: {@code --->} ends a comment as well. */
    private int again(char c) {
        boolean same = matched == 2 && c == end.charAt(0);
        return same ? 2 : c == end.charAt(0) ? 1 : 0;
    }
}
