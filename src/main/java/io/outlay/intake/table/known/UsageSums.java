package io.outlay.intake.table.known;

import io.outlay.intake.table.PlainRecord;
import io.outlay.model.fact.UsageReading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sums of a table of usage by system, metric and date, found from the characters of a row without making a key. */
final class UsageSums {
    private final List<UsageSum> inOrder = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private UsageSum[] slots = new UsageSum[1 << 10];
    /** Of the sum in each slot: most of those that are passed by are told by it, without a look at them. */
    private int[] hashes = new int[slots.length];

    /** Fields of a record that make the key. */
    record KeyFields(int systemId, int metric, int date) {}

    /** The sum that a record belongs to; null before {@link #of} has seen its key. */
    UsageSum find(PlainRecord row, KeyFields key) {
        int hash = hash(hash(hash(0, row, key.systemId), row, key.metric), row, key.date);
        for (int slot = slot(hash); slots[slot] != null; slot = next(slot)) {
            UsageSum sum = slots[slot];
            if (hashes[slot] == hash
                    && row.has(key.date, sum.date())
                    && row.has(key.metric, sum.metric())
                    && row.has(key.systemId, sum.systemId())) {
                return sum;
            }
        }
        return null;
    }

    /** The sum that a row belongs to; one that begins with it when it is the first of its key. */
    UsageSum of(UsageReading row) {
        UsageSum sum = new UsageSum(row, this::pooled);
        int hash = hash(hash(hash(0, sum.systemId()), sum.metric()), sum.date());
        int slot = slot(hash);
        while (slots[slot] != null && (hashes[slot] != hash || !sameKey(slots[slot], sum))) {
            slot = next(slot);
        }
        if (slots[slot] != null) {
            return slots[slot];
        }
        slots[slot] = sum;
        hashes[slot] = hash;
        inOrder.add(sum);
        if (2 * inOrder.size() > slots.length) {
            grow();
        }
        return sum;
    }

    private void grow() {
        UsageSum[] sums = slots;
        int[] before = hashes;
        slots = new UsageSum[2 * sums.length];
        hashes = new int[slots.length];
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] != null) {
                int slot = slot(before[i]);
                while (slots[slot] != null) {
                    slot = next(slot);
                }
                slots[slot] = sums[i];
                hashes[slot] = before[i];
            }
        }
    }

    /** In the order of their first rows. */
    Stream<UsageReading> readings() {
        return inOrder.stream().map(UsageSum::reading);
    }

    /** By the lines of their first rows, however late they came here. */
    Deque<UsageSum> byLine() {
        inOrder.sort(Comparator.comparingLong(UsageSum::line));
        return new ArrayDeque<>(inOrder);
    }

    private String pooled(String name) {
        String known = names.putIfAbsent(name, name);
        return known == null ? name : known;
    }

    private static boolean sameKey(UsageSum one, UsageSum other) {
        return one.date().equals(other.date())
                && one.metric().equals(other.metric())
                && one.systemId().equals(other.systemId())
                && one.day().equals(other.day());
    }

    /** Spreads hashes: those of days and numbered names lie side by side, which would make long chains. */
    private int slot(int hash) {
        int spread = hash * 0x9E3779B9;
        return (spread ^ spread >>> 16) & slots.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & slots.length - 1;
    }

    private static int hash(int seed, PlainRecord row, int field) {
        char[] text = row.text();
        int hash = seed;
        for (int i = row.start(field); i < row.end(field); i++) {
            hash = 31 * hash + text[i];
        }
        return hash;
    }

    private static int hash(int seed, String text) {
        int hash = seed;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }
}
