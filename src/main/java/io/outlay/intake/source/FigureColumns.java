package io.outlay.intake.source;

import io.outlay.intake.table.read.SourceTable.Preview;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table of figures, as usage and business are.
 *
 * @param names as the reader knows them: keys, then the date where it is one of its own, then the value
 * @param columns of the same
 * @param dated whether there is a column of dates that nothing but the date is read from
 */
record FigureColumns(List<String> names, List<SourceColumn> columns, boolean dated) {
    private static final String DATE = "date";
    private static final String VALUE = "value";

    /** Whether a table is one of figures. */
    static boolean isMeant(Preview table) {
        return (table.kind().equals("usage") || table.kind().equals("business"))
                && table.place(VALUE).isPresent();
    }

    static FigureColumns of(Preview table, List<String> names, List<SourceColumn> columns) {
        List<Integer> places = new ArrayList<>(table.used());
        int value = table.place(VALUE).orElseThrow();
        places.remove((Integer) value);
        table.place(DATE).ifPresent(date -> {
            places.remove(date);
            places.add(date);
        });
        places.add(value);
        return new FigureColumns(
                places.stream().map(names::get).toList(),
                places.stream().map(columns::get).toList(),
                table.place(DATE).isPresent());
    }

    List<SourceColumn> keys() {
        return columns.subList(0, columns.size() - (dated ? 2 : 1));
    }

    SourceColumn date() {
        return columns.get(columns.size() - 2);
    }

    SourceColumn value() {
        return columns.get(columns.size() - 1);
    }
}
