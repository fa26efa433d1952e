package io.outlay.intake.table.bulk;

import java.util.Arrays;
import java.util.Optional;

/**
 * Sums of the rows of equal names, by date: two numbers a date in one array, the sum and one more than the rows in it. Some
 * are its own; the others belong to sums that are kept elsewhere, to which its rows are added in the end.
 */
final class DaySums<T> {
    /** Dates of a month: arrays grow by months. */
    static final int MONTH = 32;

    private final Object subject;
    private final T like;
    private final boolean highest;
    private boolean owner;
    private long[] words = new long[0];
    private long ends;
    private long hash;
    private int number;
    private int first;
    private long[] cells = new long[0];
    private int length;
    private long[] lines = new long[0];
    private RunningSum[] sums = new RunningSum[0];

    /** @param owner whether sums of further dates are its own */
    DaySums(Object subject, T like, boolean highest, boolean owner) {
        this.owner = owner;
        this.subject = subject;
        this.like = like;
        this.highest = highest;
    }

    /** Gives it the names of a row. */
    void name(BulkRow row, int its) {
        words = Arrays.copyOf(row.words(), row.count());
        ends = row.ends();
        hash = row.hash();
        number = its;
    }

    /** What its rows are about, however that is written. */
    Object subject() {
        return subject;
    }

    boolean isOwner() {
        return owner;
    }

    T like() {
        return like;
    }

    long hash() {
        return hash;
    }

    int number() {
        return number;
    }

    boolean hasNamesOf(BulkRow row) {
        if (row.hash() != hash || row.count() != words.length || row.ends() != ends) {
            return false;
        }
        long[] others = row.words();
        for (int i = 0; i < words.length; i++) {
            if (words[i] != others[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a date has a sum. */
    boolean has(int date) {
        int at = date - first;
        return at >= 0 && at < length && cells[2 * at + 1] > 0;
    }

    /** Adds a row to the sum of its date; false when that has none yet, or it does not fit into one of its own. */
    boolean add(int date, long value) {
        if (!has(date)) {
            return false;
        }
        int at = date - first;
        long before = cells[2 * at];
        long sum = highest ? Math.max(before, value) : before + value;
        if (!highest && ((before ^ sum) & (value ^ sum)) < 0) {
            if (sums[at] == null) {
                return false;
            }
            hand(at);
            sum = value;
        }
        cells[2 * at] = sum;
        cells[2 * at + 1]++;
        return true;
    }

    /** How many dates the arrays have to grow by before a date finds room. */
    int lacks(int date) {
        return lengthWith(date) - length;
    }

    private int start(int date) {
        return length == 0 ? date / MONTH * MONTH : Math.min(first, date / MONTH * MONTH);
    }

    private int lengthWith(int date) {
        int end = (date / MONTH + 1) * MONTH;
        return (length == 0 ? end : Math.max(first + length, end)) - start(date);
    }

    private void reach(int date) {
        if (lacks(date) > 0) {
            int more = lengthWith(date);
            int start = start(date);
            int moved = length == 0 ? 0 : first - start;
            cells = moved(cells, new long[2 * more], 2 * moved);
            lines = moved(lines, new long[more], moved);
            RunningSum[] others = new RunningSum[more];
            System.arraycopy(sums, 0, others, moved, sums.length);
            sums = others;
            first = start;
            length = more;
        }
    }

    private static long[] moved(long[] from, long[] to, int by) {
        System.arraycopy(from, 0, to, by, from.length);
        return to;
    }

    /** Names the sum of a date, to which rows are added from now on. */
    void begin(int date, RunningSum sum) {
        reach(date);
        sums[date - first] = sum;
        clear(date - first);
    }

    /** Begins a sum of its own with the first row of a date. */
    void begin(int date, long value, long line) {
        reach(date);
        cells[2 * (date - first)] = value;
        cells[2 * (date - first) + 1] = 2;
        lines[date - first] = line;
    }

    /** Its own sum of a date; empty when it has been handed over. */
    Optional<PlainSum<T>> own(int date) {
        int at = date - first;
        return lines[at] == 0
                ? Optional.empty()
                : Optional.of(new PlainSum<>(like, date, cells[2 * at], cells[2 * at + 1] - 1, lines[at]));
    }

    /** Has all of its own sums kept elsewhere, those to come as well. */
    void handOver(BulkSums.Careful<T> careful) {
        owner = false;
        for (int at = 0; at < length; at++) {
            Optional<PlainSum<T>> own = own(first + at);
            if (own.isPresent()) {
                sums[at] = careful.sum(own.get()).orElseThrow();
                lines[at] = 0;
                clear(at);
            }
        }
    }

    /** Adds the rows of other sums to them. */
    void hand() {
        for (int at = 0; at < length; at++) {
            if (sums[at] != null) {
                hand(at);
            }
        }
    }

    private void hand(int at) {
        if (cells[2 * at + 1] > 1) {
            sums[at].add(cells[2 * at], cells[2 * at + 1] - 1);
            clear(at);
        }
    }

    private void clear(int at) {
        cells[2 * at] = highest ? Long.MIN_VALUE : 0;
        cells[2 * at + 1] = 1;
    }
}
