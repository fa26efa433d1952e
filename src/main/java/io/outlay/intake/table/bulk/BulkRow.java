package io.outlay.intake.table.bulk;

import io.outlay.intake.table.bulk.BulkLayout.Kind;

/** One row as it stands in its bytes: the words of its names, its date and its value. It is overwritten by the next one. */
final class BulkRow {
    /** No plain row. */
    static final int NONE = -1;

    /** Eight bytes are a word; so many make the longest name. */
    private static final int WORDS = 4;

    /** Bytes of the longest row. */
    private static final int LONGEST = 256;

    private static final int DAY = 10;
    private static final int MONTH = 7;
    private static final int MONTHS = 12;

    /** Of a month, the month itself among them. */
    private static final int DAYS = 32;

    /** {@code 0000-00-} */
    private static final long ISO = 0x2D30_302D_3030_3030L;

    private static final long ISO_DIGITS = 0xFFF0_F0FF_F0F0_F0F0L;
    private static final long ISO_CARRY = 0x0006_0600_0606_0606L;
    private static final long QUOTES = Eight.of('"');
    private static final long LINE_FEEDS = Eight.of('\n');
    private static final long CARRIAGE_RETURNS = Eight.of('\r');

    private final Kind[] kinds;
    private final long delimiters;
    private final char delimiter;
    private final long[] words;
    private int count;
    private long ends;
    private long hash;
    private int date;
    private long value;

    BulkRow(BulkLayout layout) {
        kinds = layout.kinds().toArray(new Kind[0]);
        delimiter = layout.delimiter();
        delimiters = Eight.of(delimiter);
        words = new long[WORDS * kinds.length];
    }

    /** Of all names: the last word of each says in its highest byte how many bytes the name has. */
    long[] words() {
        return words;
    }

    int count() {
        return count;
    }

    /** A bit for each word that is the last of a name. */
    long ends() {
        return ends;
    }

    long hash() {
        return hash;
    }

    /** Year, month and day in one number: those of a month are 32, of which the first is the month itself. */
    int date() {
        return date;
    }

    /** In millionths. */
    long value() {
        return value;
    }

    static int year(int date) {
        return date / DAYS / MONTHS;
    }

    static int month(int date) {
        return date / DAYS % MONTHS + 1;
    }

    /** Of the month; 0 of the month itself. */
    static int day(int date) {
        return date % DAYS;
    }

    /**
     * Reads a row.
     *
     * @param lineEnd the first character of what ends it
     * @return where the next one begins, be it beyond the end of the text; {@link #NONE} when the row is not plain
     */
    int read(byte[] bytes, int from, char lineEnd) {
        count = 0;
        ends = 0;
        hash = 0;
        int at = from;
        int last = kinds.length - 1;
        for (int i = 0; i <= last && at >= 0; i++) {
            boolean ends = i == last;
            long sought = ends ? Eight.of(lineEnd) : delimiters;
            at = switch (kinds[i]) {
                case NAME -> name(bytes, at, sought);
                case DATE -> date(bytes, at, ends ? lineEnd : delimiter);
                case VALUE -> value(bytes, at, sought);
                case OTHER -> other(bytes, at, sought);
            };
            at++;
            if (at == 0) {
                return NONE;
            }
        }
        if (lineEnd == '\r') {
            at = bytes[at] == '\n' ? at + 1 : NONE;
        }
        return at - from > LONGEST ? NONE : at;
    }

    private int name(byte[] bytes, int from, long sought) {
        int at = from;
        for (int i = 1; i <= WORDS; i++) {
            long eight = Eight.at(bytes, at);
            int before = Eight.before(eight, sought);
            if (before < Long.BYTES) {
                ends |= 1L << count;
                add(Eight.first(eight, before) | (long) (before + Long.BYTES * i) << 56);
                return at + before;
            }
            add(eight);
            at += Long.BYTES;
        }
        return NONE;
    }

    private void add(long word) {
        words[count++] = word;
        hash = (hash ^ word) * 0x9E37_79B9_7F4A_7C15L;
    }

    private int date(byte[] bytes, int from, char end) {
        long digits = Eight.at(bytes, from) ^ ISO;
        if (bytes[from + MONTH] == end) {
            digits = Eight.first(digits, MONTH);
            return isPlain(digits) && dated(digits, 0) ? from + MONTH : NONE;
        }
        int tens = bytes[from + DAY - 2] - '0';
        int ones = bytes[from + DAY - 1] - '0';
        int day = 10 * tens + ones;
        boolean plain = bytes[from + DAY] == end && (tens | ones | 9 - ones) >= 0 && day > 0 && day < DAYS;
        return plain && isPlain(digits) && dated(digits, day) ? from + DAY : NONE;
    }

    private static boolean isPlain(long digits) {
        return ((digits | digits + ISO_CARRY) & ISO_DIGITS) == 0;
    }

    /** @param digits of the year in the lowest four bytes, of the month in two behind another */
    private boolean dated(long digits, int day) {
        long pairs = digits * 10 + (digits >>> 8);
        int year = (int) (pairs & 0xFF) * 100 + (int) (pairs >>> 16 & 0xFF);
        int month = (int) (pairs >>> 40 & 0xFF) - 1;
        date = (year * MONTHS + month) * DAYS + day;
        return month >= 0 && month < MONTHS;
    }

    private int value(byte[] bytes, int from, long sought) {
        long eight = Eight.at(bytes, from);
        int length = Eight.before(eight, sought);
        value = Decimals.NONE;
        if (length < Long.BYTES || bytes[from + Long.BYTES] == (byte) sought) {
            value = Decimals.of(eight, length);
        }
        return value == Decimals.NONE ? longValue(bytes, from, sought) : from + length;
    }

    /** Of more than eight characters, or with a sign. */
    private int longValue(byte[] bytes, int from, long sought) {
        int end = from;
        while (end - from <= Decimals.LONGEST && bytes[end] != (byte) sought) {
            end++;
        }
        value = Decimals.of(bytes, from, end);
        return value == Decimals.NONE ? NONE : end;
    }

    private int other(byte[] bytes, int from, long sought) {
        int at = from;
        int length = Long.BYTES;
        while (length == Long.BYTES && at - from < LONGEST) {
            long eight = Eight.at(bytes, at);
            length = Eight.before(eight, sought);
            long part = length == Long.BYTES ? eight : Eight.first(eight, length);
            if (!Eight.isAscii(part) || isMarked(part)) {
                return NONE;
            }
            at += length;
        }
        return length == Long.BYTES ? NONE : at;
    }

    private boolean isMarked(long eight) {
        int first = Math.min(Eight.before(eight, LINE_FEEDS), Eight.before(eight, CARRIAGE_RETURNS));
        int next = Math.min(Eight.before(eight, QUOTES), Eight.before(eight, delimiters));
        return Math.min(first, next) < Long.BYTES;
    }
}
