package io.outlay.intake.table.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Lines of a text, ended by CR, LF or both, with their numbers. Lines can be given back when a quote turns out broken. */
public final class PhysicalLines {
    /** Longer lines are cut one character later, so that a file without line ends does not fill the memory. */
    static final int MAX_LENGTH = 1 << 20;

    private final Reader reader;
    private final Deque<String> returned = new ArrayDeque<>();
    private long number;
    private boolean afterCarriageReturn;
    private final char[] buffer = new char[1 << 13];
    private int at;
    private int end;

    /** @param reader is read ahead */
    public PhysicalLines(Reader reader) {
        this.reader = reader;
    }

    /** The next line, without its end. */
    public Optional<String> next() {
        try {
            Optional<String> line = returned.isEmpty() ? read() : Optional.of(returned.removeFirst());
            number += line.isPresent() ? 1 : 0;
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of the line that {@link #next} gave last, counted from 1. */
    public long number() {
        return number;
    }

    /** Gives back the lines that were read last, in their order. */
    void giveBack(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            returned.addFirst(lines.get(i));
        }
        number -= lines.size();
    }

    private Optional<String> read() throws IOException {
        if (afterCarriageReturn && ahead() == '\n') {
            at++;
        }
        int c = ahead();
        if (c < 0) {
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder();
        while (c >= 0 && !isEnd(c)) {
            int from = at;
            while (at < end && !isEnd(buffer[at])) {
                at++;
            }
            line.append(buffer, from, Math.min(at - from, MAX_LENGTH + 1 - line.length()));
            c = ahead();
        }
        at += c < 0 ? 0 : 1;
        afterCarriageReturn = c == '\r';
        return Optional.of(line.toString());
    }

    private static boolean isEnd(int c) {
        return c == '\n' || c == '\r';
    }

    /** The next character, not taken yet; below 0 at the end. A line feed after a carriage return belongs to the line before. */
    private int ahead() throws IOException {
        if (at == end) {
            end = Math.max(0, reader.read(buffer));
            at = 0;
        }
        return at < end ? buffer[at] : -1;
    }
}
