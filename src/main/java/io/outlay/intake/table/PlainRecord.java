package io.outlay.intake.table;

import io.outlay.model.Invisible;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A record of a file of many: characters that are used again for the next one, so that none costs an object. */
public final class PlainRecord {
    private char[] text = new char[256];
    private int[] ends = new int[16];
    private boolean[] quoted = new boolean[16];
    private int fields;
    private long line;

    public void begin(long start) {
        line = start;
        fields = 0;
    }

    public void add(char[] from, int offset, int length) {
        add(from, offset, length, false);
    }

    /** @param inQuotes whether the file has the field between quotes, which are not handed over */
    public void add(char[] from, int offset, int length, boolean inQuotes) {
        int start = end(fields - 1);
        if (start + length > text.length) {
            text = Arrays.copyOf(text, 2 * (start + length));
        }
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, 2 * fields);
            quoted = Arrays.copyOf(quoted, 2 * fields);
        }
        quoted[fields] = inQuotes;
        System.arraycopy(from, offset, text, start, length);
        ends[fields++] = start + length;
    }

    public long line() {
        return line;
    }

    public int fields() {
        return fields;
    }

    /** Characters of all fields together. */
    public int length() {
        return end(fields - 1);
    }

    public char[] text() {
        return text;
    }

    public int start(int field) {
        return end(field - 1);
    }

    public int end(int field) {
        return field < 0 ? 0 : ends[field];
    }

    /** Whether a field is filled, and needs no trimming. */
    public boolean isTight(int field) {
        return field < fields
                && end(field) > start(field)
                && isVisible(text[start(field)])
                && isVisible(text[end(field) - 1]);
    }

    public boolean isEmpty(int field) {
        return field >= fields || end(field) == start(field);
    }

    public boolean has(int field, String value) {
        int start = start(field);
        if (end(field) - start != value.length()) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (text[start + i] != value.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a field has the characters of a part of another text. */
    public boolean has(int field, char[] other, int length) {
        return Arrays.equals(text, start(field), end(field), other, 0, length);
    }

    public String field(int field) {
        return new String(text, start(field), end(field) - start(field));
    }

    public RawRow raw(char delimiter) {
        List<String> cells = new ArrayList<>(fields);
        List<String> written = new ArrayList<>(fields);
        for (int i = 0; i < fields; i++) {
            String cell = field(i);
            cells.add(cell);
            written.add(quoted[i] ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        String excerpt = String.join(String.valueOf(delimiter), written);
        return new RawRow(line, cells.stream().map(Invisible::strip).toList(), excerpt, Optional.empty());
    }

    private static boolean isVisible(char c) {
        return c > ' ' && c < 0x7F;
    }
}
