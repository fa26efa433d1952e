package io.outlay.intake.table.bulk;

import io.outlay.intake.table.BlockRows;
import io.outlay.intake.table.TextBlock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sums plain rows of a table by their names and dates. What rows of some names mean is learned from the first of them, which
 * is read with care by others. What it keeps grows with the sums, not with the rows.
 *
 * @param <T> what is known of rows of equal names
 */
public final class BulkSums<T> implements BlockRows {
    /** Subjects that may have sums here: those of others are kept by who reads with care. */
    private static final int SUBJECTS = 10_000;

    private final BulkRow row;
    private final SeriesTable<T> series = new SeriesTable<>();
    private final DateRoom room = new DateRoom();
    private final boolean whole;
    private final Careful<T> careful;
    private final Set<Object> seen = new HashSet<>();
    private final Map<Object, DaySums<T>> own = new HashMap<>();
    /** Sums that were begun here, in the order of their first rows: number of the series and date. */
    private long[] begun = new long[1 << 8];

    private int count;
    private long rows;
    private boolean offered;

    /** @param careful reads what is not summed here, and takes over sums to which its rows belong */
    public BulkSums(BulkLayout layout, Careful<T> careful) {
        this.row = new BulkRow(layout);
        this.whole = layout.isWhole();
        this.careful = careful;
    }

    /** What knows how single rows are read. */
    public interface Careful<T> {
        /** @param day of the month; 0 when the whole month is meant */
        boolean isDate(int year, int month, int day);

        /** The sum that further rows of one date belong to, them included; empty when they have to be read with care. */
        Optional<? extends RunningSum> sum(PlainSum<T> rows);
    }

    /** Rows that were taken. */
    public long rows() {
        return rows;
    }

    @Override
    public void take(TextBlock block) {
        byte[] bytes = block.bytes();
        int end = block.end();
        char lineEnd = block.lineEnd();
        int at = block.at();
        long taken = 0;
        offered = false;
        while (at < end) {
            int next = row.read(bytes, at, lineEnd);
            if (next < 0 || next > end) {
                break;
            }
            DaySums<T> days = series.find(row);
            if (days == null || !days.add(row.date(), row.value()) && !begin(days, block.line() + taken)) {
                offered = isUnmarked(bytes, at, next - (lineEnd == '\r' ? 2 : 1));
                break;
            }
            at = next;
            taken++;
        }
        rows += taken;
        block.pass(at, taken);
    }

    /** Whether nothing in a row means more than itself. */
    private static boolean isUnmarked(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '"' || bytes[i] == '\n' || bytes[i] == '\r') {
                return false;
            }
        }
        return true;
    }

    /** A row that is like others but for its date: it begins a sum. */
    private boolean begin(DaySums<T> days, long line) {
        int date = row.date();
        if (days.has(date)) {
            handOver(days.subject());
            return days.add(date, row.value());
        }
        if (!whole
                || !room.has(days.lacks(date))
                || !careful.isDate(BulkRow.year(date), BulkRow.month(date), BulkRow.day(date))) {
            return false;
        }
        if (days.isOwner()) {
            room.take(days.lacks(date));
            days.begin(date, row.value(), line);
            if (count == begun.length) {
                begun = Arrays.copyOf(begun, 2 * count);
            }
            begun[count++] = (long) days.number() << Integer.SIZE | date;
            return true;
        }
        Optional<? extends RunningSum> sum = careful.sum(new PlainSum<>(days.like(), date, row.value(), 1, line));
        sum.ifPresent(its -> begin(days, its));
        return sum.isPresent();
    }

    private void begin(DaySums<T> days, RunningSum sum) {
        room.take(days.lacks(row.date()));
        days.begin(row.date(), sum);
    }

    /**
     * Hands the sums of a subject over, for a row of it is read with care.
     *
     * @param subject what rows are told apart by, however its names are written
     */
    public void handOver(Object subject) {
        DaySums<T> days = own.remove(subject);
        if (days != null) {
            days.handOver(careful);
        }
    }

    /**
     * Says to which sum the row belongs before which {@link #take} stopped: those like it are taken from now on.
     *
     * @param subject see {@link #handOver}
     * @param like what is known of rows of its names
     */
    public void learn(Object subject, RunningSum sum, T like) {
        boolean first = seen.size() < SUBJECTS && seen.add(subject);
        if (!offered) {
            return;
        }
        offered = false;
        DaySums<T> days = series.find(row);
        if (days == null) {
            handOver(subject);
            if (!room.has(DaySums.MONTH)) {
                return;
            }
            days = new DaySums<>(subject, like, sum.isHighest(), first);
            series.add(row, days);
            if (first) {
                own.put(subject, days);
            }
        }
        if (room.has(days.lacks(row.date()))) {
            begin(days, sum);
        }
    }

    /** Adds what was taken to the sums that others have. */
    public void end() {
        series.each(DaySums::hand);
    }

    /** The other sums, in the order of their first rows. */
    public Stream<PlainSum<T>> own() {
        return Arrays.stream(begun, 0, count)
                .mapToObj(sum -> series.get((int) (sum >>> Integer.SIZE)).own((int) sum))
                .flatMap(Optional::stream);
    }
}
