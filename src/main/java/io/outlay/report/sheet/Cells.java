package io.outlay.report.sheet;

import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * Addresses of fields on a sheet: those of one row, and the whole column of the block.
 *
 * @param names of the fields, in the order of their columns
 * @param left column of the first field, counted from 0
 * @param rows first and last row of the block, counted from 1
 * @param row counted from 1
 */
public record Cells(List<String> names, int left, Rows rows, int row) {

    /** Counted from 1, both inside. */
    public record Rows(int first, int last) {}

    /** In the same row: {@code D6}. */
    public String cell(String field) {
        return letter(field) + row;
    }

    /** The same, its column fixed: {@code $D6}. */
    public String fixed(String field) {
        return "$" + cell(field);
    }

    /** The same, its row fixed: {@code D$6}. */
    public String level(String field) {
        return letter(field) + "$" + row;
    }

    /** The heading, its row fixed: {@code D$5}. */
    public String heading(String field) {
        return letter(field) + "$" + (rows.first() - 1);
    }

    /** The same, fixed: {@code $D$6}. */
    public String absolute(String field) {
        return "$" + letter(field) + "$" + row;
    }

    /** All rows of the block: {@code D6:D20}. */
    public String plain(String field) {
        return letter(field) + rows.first() + ":" + letter(field) + rows.last();
    }

    /** All rows of the block, fixed: {@code $D$6:$D$20}. */
    public String range(String field) {
        return range(field, rows);
    }

    /** Some rows of the sheet, fixed. */
    public String range(String field, Rows some) {
        String letter = "$" + letter(field);
        return letter + "$" + some.first() + ":" + letter + "$" + some.last();
    }

    /** The whole column of the sheet: {@code $D:$D}. */
    public String whole(String field) {
        return "$" + letter(field) + ":$" + letter(field);
    }

    /** Some rows of the sheet, their column not fixed: {@code D$6:D$20}. */
    public String down(String field, Rows some) {
        return letter(field) + "$" + some.first() + ":" + letter(field) + "$" + some.last();
    }

    /** From the first row of the block to this one: {@code D$6:D9}. */
    public String upTo(String field) {
        return letter(field) + "$" + rows.first() + ":" + cell(field);
    }

    /** Counted from 0. */
    public int column(String field) {
        int index = names.indexOf(field);
        if (index < 0) {
            throw new IllegalArgumentException("no field " + field + " in " + names);
        }
        return left + index;
    }

    private String letter(String field) {
        return CellReference.convertNumToColString(column(field));
    }
}
