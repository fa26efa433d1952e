package io.outlay.intake.table.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Sums by date of all names that are known, found from the words of a row. */
final class SeriesTable<T> {
    /** Slots for each: a slot that is taken by another costs more than one that is free. */
    private static final int SPARSE = 8;

    private final List<DaySums<T>> all = new ArrayList<>();
    private DaySums<T>[] slots = slots(1 << 8);
    private DaySums<T> latest;

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of a generic type
    private static <T> DaySums<T>[] slots(int count) {
        return new DaySums[count];
    }

    /** Those of the names of a row; null when they are not known. */
    DaySums<T> find(BulkRow row) {
        if (latest != null && latest.hasNamesOf(row)) {
            return latest;
        }
        int slot = slot(row.hash());
        while (slots[slot] != null && !slots[slot].hasNamesOf(row)) {
            slot = next(slot);
        }
        latest = slots[slot] == null ? latest : slots[slot];
        return slots[slot];
    }

    /** Of the names of a row, which are not known yet. */
    void add(BulkRow row, DaySums<T> days) {
        days.name(row, all.size());
        all.add(days);
        if (SPARSE * all.size() > slots.length) {
            slots = slots(2 * slots.length);
            all.forEach(this::place);
        } else {
            place(days);
        }
    }

    private void place(DaySums<T> days) {
        int slot = slot(days.hash());
        while (slots[slot] != null) {
            slot = next(slot);
        }
        slots[slot] = days;
    }

    DaySums<T> get(int number) {
        return all.get(number);
    }

    void each(Consumer<DaySums<T>> use) {
        all.forEach(use);
    }

    /** By the highest bits, in which every bit of a name has a say. */
    private int slot(long hash) {
        return (int) (hash >>> Long.numberOfLeadingZeros(slots.length) + 1);
    }

    private int next(int slot) {
        return slot + 1 & slots.length - 1;
    }
}
