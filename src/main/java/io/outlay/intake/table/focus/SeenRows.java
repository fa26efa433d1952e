package io.outlay.intake.table.focus;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.PlainRecord;
import io.outlay.intake.table.Row;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Which total a row adds to, known from an earlier row whose cells mean the same. The earlier one was read with care and had
 * no fault; amounts are not looked at. Any row that is not found is to be read with care, too.
 */
final class SeenRows {
    private static final int MOST = FocusRollUp.MOST_SUMS + FocusRollUp.MOST_SUMS / 4;
    private static final int NONE = -1;

    private final List<SeenCells> columns;
    private final SeenCells days;
    private final int[] cells;
    private final List<FocusTotal> totals = new ArrayList<>();
    private int[] kept;
    private int[] slots = new int[1 << 10];
    private LocalDate charged;
    private long line = NONE;

    SeenRows(Header header) {
        columns = FocusColumns.ALL.stream()
                .filter(column -> header.has(column.name()))
                .filter(column -> column != FocusColumns.BILLED && !FocusColumns.EFFECTIVE.contains(column))
                .map(column -> new SeenCells(column, header.index(column.name()), meaning(column)))
                .toList();
        days = new SeenCells(FocusColumns.CHARGE_START, header.index(FocusColumns.CHARGE_START.name()), value -> value);
        cells = new int[columns.size()];
        kept = new int[cells.length << 8];
        Arrays.fill(slots, NONE);
    }

    /** What of a value tells sums apart. */
    private static Function<Object, Object> meaning(Column<?> column) {
        if (column == FocusColumns.CHARGE_START) {
            return day -> YearMonth.from((LocalDate) day);
        }
        return column == FocusColumns.TAGS ? tags -> FocusTags.of((String) tags) : value -> value;
    }

    /** The total of a row; null when the row is to be read with care. */
    FocusTotal find(PlainRecord row) {
        line = NONE;
        for (int i = 0; i < cells.length; i++) {
            cells[i] = columns.get(i).number(row);
            if (cells[i] == SeenCells.UNUSUAL) {
                return null;
            }
        }
        int found = slots[slot(cells, 0)];
        if (found != NONE) {
            charged = (LocalDate) days.value(days.number(row));
            return totals.get(found);
        }
        line = row.line();
        return null;
    }

    /** The day charged by the row that was found last. */
    LocalDate charged() {
        return charged;
    }

    /** The row that was not found last has been read, and has no fault. */
    void remember(Row row, FocusTotal total) {
        if (row.raw().line() != line || totals.size() == MOST) {
            return;
        }
        line = NONE;
        int at = totals.size() * cells.length;
        if (at == kept.length) {
            kept = Arrays.copyOf(kept, 2 * at);
        }
        System.arraycopy(cells, 0, kept, at, cells.length);
        totals.add(total);
        if (2 * totals.size() > slots.length) {
            slots = new int[2 * slots.length];
            Arrays.fill(slots, NONE);
            for (int i = 0; i < totals.size(); i++) {
                slots[slot(kept, i * cells.length)] = i;
            }
        } else {
            slots[slot(kept, at)] = totals.size() - 1;
        }
    }

    /** Where cells are kept that begin at a place, or else would be. */
    private int slot(int[] of, int from) {
        int hash = 0;
        for (int i = 0; i < cells.length; i++) {
            hash = 31 * hash + of[from + i];
        }
        int spread = hash * 0x9E3779B9;
        int slot = (spread ^ spread >>> 15) & slots.length - 1;
        while (slots[slot] != NONE && !same(of, from, slots[slot] * cells.length)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean same(int[] of, int from, int keptAt) {
        return Arrays.equals(of, from, from + cells.length, kept, keptAt, keptAt + cells.length);
    }
}
