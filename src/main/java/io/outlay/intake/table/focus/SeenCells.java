package io.outlay.intake.table.focus;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Malformed;
import io.outlay.intake.table.PlainRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Numbers for the cells of a column: the same for cells that mean the same. A cell that was met before is found by its
 * characters, so that it is neither parsed again nor made a text.
 */
final class SeenCells {
    /** No number: a cell that is to be read with care. */
    static final int UNUSUAL = -1;

    static final int BLANK = 0;

    private static final int SLOTS = 1 << 13;
    private static final int MOST_CELLS = SLOTS / 2;
    private static final int MOST_MEANINGS = 2 * FocusRollUp.MOST_SUMS;

    private final Column<?> column;
    private final int index;
    private final Function<Object, Object> meaning;
    private final Map<Object, Integer> meanings = new HashMap<>();
    private final List<Object> values = new ArrayList<>();
    private final char[][] cells = new char[SLOTS][];
    private final int[] numbers = new int[SLOTS];
    private int known;
    private int last;

    /**
     * @param index of the column in the rows
     * @param meaning what of a value tells rows apart
     */
    SeenCells(Column<?> column, int index, Function<Object, Object> meaning) {
        this.column = column;
        this.index = index;
        this.meaning = meaning;
    }

    /** The number of a row's cell. */
    int number(PlainRecord row) {
        if (row.isEmpty(index)) {
            return column.required() ? UNUSUAL : BLANK;
        }
        char[] met = cells[last];
        if (met != null && row.has(index, met, met.length)) {
            return numbers[last];
        }
        int slot = slot(row);
        while (cells[slot] != null) {
            if (row.has(index, cells[slot], cells[slot].length)) {
                last = slot;
                return numbers[slot];
            }
            slot = slot + 1 & SLOTS - 1;
        }
        return read(row, slot);
    }

    private int read(PlainRecord row, int slot) {
        String text = row.field(index);
        if (!row.isTight(index) || text.indexOf('\0') >= 0 || meanings.size() == MOST_MEANINGS) {
            return UNUSUAL;
        }
        int number;
        try {
            Object value = column.parser().parse(text);
            number = value == null ? BLANK : meanings.computeIfAbsent(meaning.apply(value), this::next);
        } catch (Malformed e) {
            return UNUSUAL;
        }
        keep(text, known == MOST_CELLS ? forget(row) : slot, number);
        return number;
    }

    private int next(Object value) {
        values.add(value);
        return values.size();
    }

    /** What a number of a cell that is not blank stands for. */
    Object value(int number) {
        return values.get(number - 1);
    }

    private void keep(String text, int slot, int number) {
        cells[slot] = text.toCharArray();
        numbers[slot] = number;
        last = slot;
        known++;
    }

    /** Columns whose cells all differ, such as tags with the id of a request, are forgotten from time to time. */
    private int forget(PlainRecord row) {
        Arrays.fill(cells, null);
        known = 0;
        return slot(row);
    }

    private int slot(PlainRecord row) {
        char[] text = row.text();
        int hash = 0;
        for (int i = row.start(index); i < row.end(index); i++) {
            hash = 31 * hash + text[i];
        }
        int spread = hash * 0x9E3779B9;
        return (spread ^ spread >>> 16) & SLOTS - 1;
    }
}
