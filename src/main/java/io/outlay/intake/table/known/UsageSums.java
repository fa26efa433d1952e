package io.outlay.intake.table.known;

import io.outlay.intake.table.PlainRecord;
import io.outlay.model.fact.UsageReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sums of a table of usage by system, metric and date, found from the characters of a row without making a key. */
final class UsageSums {
    private final List<UsageSum> inOrder = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private UsageSum[] slots = new UsageSum[1 << 10];

    /** Fields of a record that make the key. */
    record KeyFields(int systemId, int metric, int date) {}

    /** The sum that a record belongs to; null before {@link #add} has seen its key. */
    UsageSum find(PlainRecord row, KeyFields key) {
        int hash = hash(hash(hash(0, row, key.systemId), row, key.metric), row, key.date);
        for (int slot = slot(hash); slots[slot] != null; slot = next(slot)) {
            UsageSum sum = slots[slot];
            if (row.has(key.date, sum.date())
                    && row.has(key.metric, sum.metric())
                    && row.has(key.systemId, sum.systemId())) {
                return sum;
            }
        }
        return null;
    }

    /** The sum that a row belongs to; null before {@link #add} has seen its key. */
    UsageSum find(UsageReading row) {
        return slots[free(new UsageSum(row, this::pooled))];
    }

    /** Begins a sum with the first row of its key. */
    void add(UsageReading first) {
        UsageSum sum = new UsageSum(first, this::pooled);
        inOrder.add(sum);
        if (2 * inOrder.size() > slots.length) {
            slots = new UsageSum[2 * slots.length];
            inOrder.forEach(each -> slots[free(each)] = each);
        } else {
            slots[free(sum)] = sum;
        }
    }

    /** In the order of their first rows. */
    Stream<UsageReading> readings() {
        return inOrder.stream().map(UsageSum::reading);
    }

    private String pooled(String name) {
        String known = names.putIfAbsent(name, name);
        return known == null ? name : known;
    }

    /** Where a sum of equal key stands, or else would stand. */
    private int free(UsageSum sum) {
        int hash = hash(hash(hash(0, sum.systemId()), sum.metric()), sum.date());
        int slot = slot(hash);
        while (slots[slot] != null && !sameKey(slots[slot], sum)) {
            slot = next(slot);
        }
        return slot;
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
