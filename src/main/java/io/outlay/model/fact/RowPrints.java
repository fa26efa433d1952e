package io.outlay.model.fact;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;

/**
 * A set of rows in memory that does not grow with them: by the hash of what tells a row apart they fall into 1,024 classes, of
 * each its count and the sum of the hashes of what its rows say. Up to some dozens of rows each is a class of its own, so that
 * sets compare row by row; of many, sets that are equal or contain each other are found for sure, and sets that differ are
 * taken for one that contains the other only when each class that differs has more rows.
 */
public final class RowPrints {
    private static final int CLASSES = 1 << 10;
    private static final int BYTE = 8;
    private static final int INT_BYTES = 4;
    private static final int SEVEN = 7;
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private int size;
    private short[] classes = new short[2];
    private int[] counts = new int[2];
    private int[] sums = new int[2];

    /** Goes on from a hash of texts with one more: FNV-1a, its bits mixed. */
    public static long hash(long before, String text) {
        long hash = before ^ SEED;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        hash = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
        return hash ^ hash >>> 29;
    }

    /** @param text as {@link #toString} has it */
    public static RowPrints of(String text) {
        RowPrints prints = new RowPrints();
        prints.add(text);
        return prints;
    }

    /**
     * One more row.
     *
     * @param identity hash of what tells it apart
     * @param content hash of what it says
     */
    public void add(long identity, long content) {
        add((int) (identity & CLASSES - 1), 1, (int) (content >>> 16));
    }

    /** The rows of another set. */
    public void add(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        int[] at = new int[1];
        while (at[0] < bytes.length) {
            int which = number(bytes, at);
            int count = number(bytes, at);
            int sum = 0;
            for (int i = 0; i < INT_BYTES; i++) {
                sum |= (bytes[at[0]++] & 0xff) << BYTE * i;
            }
            add(which, count, sum);
        }
    }

    private void add(int which, int count, int sum) {
        int at = Arrays.binarySearch(classes, 0, size, (short) which);
        if (at >= 0) {
            counts[at] += count;
            sums[at] += sum;
            return;
        }
        int place = -at - 1;
        if (size == classes.length) {
            classes = Arrays.copyOf(classes, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
            sums = Arrays.copyOf(sums, 2 * size);
        }
        System.arraycopy(classes, place, classes, place + 1, size - place);
        System.arraycopy(counts, place, counts, place + 1, size - place);
        System.arraycopy(sums, place, sums, place + 1, size - place);
        classes[place] = (short) which;
        counts[place] = count;
        sums[place] = sum;
        size++;
    }

    /** Whether all rows of another set are in this one, for all that can be told. */
    public boolean contains(RowPrints other) {
        for (int i = 0; i < other.size; i++) {
            int at = Arrays.binarySearch(classes, 0, size, other.classes[i]);
            if (at < 0 || counts[at] < other.counts[i] || counts[at] == other.counts[i] && sums[at] != other.sums[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row may be in both. */
    public boolean meets(RowPrints other) {
        for (int i = 0; i < other.size; i++) {
            if (Arrays.binarySearch(classes, 0, size, other.classes[i]) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The same for equal sets, in whatever order their rows came. */
    @Override
    public String toString() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < size; i++) {
            write(classes[i], bytes);
            write(counts[i], bytes);
            for (int b = 0; b < INT_BYTES; b++) {
                bytes.write(sums[i] >>> BYTE * b);
            }
        }
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static void write(int number, ByteArrayOutputStream bytes) {
        int rest = number;
        while (rest >= 1 << SEVEN) {
            bytes.write(rest & 0x7f | 0x80);
            rest >>>= SEVEN;
        }
        bytes.write(rest);
    }

    private static int number(byte[] bytes, int[] at) {
        int number = 0;
        for (int shift = 0; ; shift += SEVEN) {
            int next = bytes[at[0]++];
            number |= (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
