package io.outlay.intake.table.csv;

import io.outlay.intake.table.PlainRecord;
import io.outlay.intake.table.TextBlock;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Takes single lines of a text apart: UTF-8, of which every quote opens a field at its start, closes it at its end, or is one
 * of two within it.
 */
final class SoundLine {
    private final char delimiter;
    private final PlainRecord record = new PlainRecord();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private char[] text = new char[256];
    private char[] unquoted = new char[256];
    private int length;

    SoundLine(char delimiter) {
        this.delimiter = delimiter;
    }

    /**
     * Passes the next line, with what ends it.
     *
     * @param last whether the text ends with the block
     * @return its record, which is overwritten by the next one; empty when the line is not whole, or there is none
     * @throws UnsoundText when the text cannot be read in one pass
     */
    Optional<PlainRecord> next(TextBlock block, boolean last) {
        byte[] bytes = block.bytes();
        int from = block.at();
        int to = from;
        while (to < block.end() && bytes[to] != '\n' && bytes[to] != '\r') {
            to++;
        }
        int withEnd = Math.min(to + 1, block.end());
        if (withEnd - from > PhysicalLines.MAX_LENGTH) {
            throw new UnsoundText("a line is too long");
        }
        boolean carriageReturn = to < block.end() && bytes[to] == '\r';
        boolean whole = to < block.end() && (!carriageReturn || to + 1 < block.end()) || last && to > from;
        if (!whole && !(last && carriageReturn)) {
            return Optional.empty();
        }
        long line = block.line();
        boolean two = carriageReturn && to + 1 < block.end() && bytes[to + 1] == '\n';
        if (line == 1 && two) {
            block.lineEnd('\r');
        }
        decode(bytes, from, to);
        split(line);
        block.pass(Math.min(to + (two ? 2 : 1), block.end()), 1);
        return Optional.of(record);
    }

    private void decode(byte[] bytes, int from, int to) {
        if (to - from > text.length) {
            text = new char[2 * (to - from)];
            unquoted = new char[text.length];
        }
        CharBuffer chars = CharBuffer.wrap(text);
        decoder.reset();
        if (decoder.decode(ByteBuffer.wrap(bytes, from, to - from), chars, true).isError()) {
            throw new UnsoundText("not UTF-8");
        }
        length = chars.position();
    }

    private void split(long line) {
        record.begin(line);
        int at = 0;
        while (at <= length) {
            at = 1 + (at < length && text[at] == '"' ? quoted(at + 1) : plain(at));
        }
    }

    /** @return where the field ends: at a delimiter, or at the end of the line */
    private int plain(int from) {
        int to = from;
        while (to < length && text[to] != delimiter) {
            if (text[to] == '"') {
                throw new UnsoundText("a quote within a field");
            }
            to++;
        }
        record.add(text, from, to - from);
        return to;
    }

    private int quoted(int from) {
        int count = 0;
        int at = from;
        while (at < length && (text[at] != '"' || at + 1 < length && text[at + 1] == '"')) {
            unquoted[count++] = text[at];
            at += text[at] == '"' ? 2 : 1;
        }
        if (at == length || at + 1 < length && text[at + 1] != delimiter) {
            throw new UnsoundText("a quote that is not closed, or closed too early");
        }
        record.add(unquoted, 0, count, true);
        return at + 1;
    }
}
