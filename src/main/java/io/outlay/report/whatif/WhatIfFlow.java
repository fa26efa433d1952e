package io.outlay.report.whatif;

import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.whatif.CashRow.Cell;
import io.outlay.scenario.input.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.util.CellRangeAddress;

/** The table on the sheet Cash flow: in each row words, a total, and the months; and where other sheets find a row. */
final class WhatIfFlow {
    static final String SHEET = "Cash flow";
    /** Month of the column before the months. */
    static final int BEFORE = -1;

    /** Row above the table, counted from 0. */
    static final int ABOVE = 1;

    private static final String QUOTED = "'" + SHEET + "'";
    private static final int LEAST_MONTHS = 60;
    private static final Fields<CashRow> ROW = new Fields<>();

    /** A row by its option and name. */
    private record Key(String option, Object row) {}

    private final WhatIfBook book;
    private final int last;
    private final Map<Key, Cells> places = new HashMap<>();
    private final Block<CashRow> block;

    WhatIfFlow(WhatIfBook book) {
        this.book = book;
        this.last = Math.max(LEAST_MONTHS, book.horizon());
        List<CashRow> rows = new ArrayList<>(new WhatIfClocks(book).rows());
        rows.addAll(WhatIfExpenseRows.shared(book));
        book.scenario().options().forEach(option -> rows.addAll(new WhatIfOptionRows(book, option, last).rows()));
        this.block = new Block<>(QUOTED, ABOVE, fields(), rows);
        for (int i = 0; i < rows.size(); i++) {
            places.put(new Key(rows.get(i).option(), rows.get(i).row()), block.cells(i));
        }
    }

    private List<Field<CashRow>> fields() {
        List<Field<CashRow>> fields = new ArrayList<>();
        fields.add(ROW.text("words", CashRow::words)
                .look((row, look) -> row.look())
                .free()
                .width(42));
        fields.add(field(BEFORE, CashRow::total).width(14));
        for (int t = 0; t <= last; t++) {
            fields.add(field(t, CashRow::months).width(9.5));
        }
        return fields;
    }

    private Field<CashRow> field(int month, Function<CashRow, Optional<Cell>> of) {
        return ROW.text(
                        field(month),
                        row -> of.apply(row).map(cell -> cell.value().apply(month)))
                .by((row, at) -> of.apply(row)
                        .map(cell -> cell.formula().apply(new WhatIfNames(this, option(row), at, month)))
                        .orElse(null))
                .look((row, look) -> of.apply(row).map(Cell::look).orElse(look))
                .free();
    }

    private Option option(CashRow row) {
        return row.option().equals(WhatIfBook.ALL) ? null : book.scenario().option(row.option());
    }

    /** Name of a month's field. */
    static String field(int month) {
        return "month " + month;
    }

    WhatIfBook book() {
        return book;
    }

    Block<CashRow> block() {
        return block;
    }

    /** The last month that has a column: the horizon can be moved up to it. */
    int last() {
        return last;
    }

    /** Addresses in a row; empty where the option has none such. */
    Optional<Cells> cells(String option, Object row) {
        return Optional.ofNullable(places.get(new Key(option, row)));
    }

    /** What stands before the months of a row, for other sheets. */
    String total(String option, Object row) {
        return cell(option, row, BEFORE);
    }

    /** The last month of a row, for other sheets. */
    String last(String option, Object row) {
        return cell(option, row, last);
    }

    /** All months of a row, for other sheets. */
    String range(String option, Object row) {
        return cell(option, row, 0) + ":" + row(option, row).absolute(field(last));
    }

    /** The months of a row that count, for a chart. */
    CellRangeAddress area(String option, Object row) {
        Cells cells = row(option, row);
        return CellRangeAddress.valueOf(cells.cell(field(0)) + ":" + cells.cell(field(book.horizon())));
    }

    /** What stands before the months of a row, for a chart. */
    CellRangeAddress figure(String option, Object row) {
        return CellRangeAddress.valueOf(row(option, row).cell(field(BEFORE)));
    }

    private String cell(String option, Object row, int month) {
        return QUOTED + "!" + row(option, row).absolute(field(month));
    }

    private Cells row(String option, Object row) {
        return cells(option, row).orElseThrow();
    }
}
