package io.outlay.report.sheet;

import io.outlay.model.Cursor;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * Rows under named columns, before anything is rendered. CSV files and data sheets are two renderings of it.
 *
 * @param name of the CSV file without its extension, or of the sheet
 * @param rows opened anew for each rendering, in their final order
 */
public record Table<T>(String name, List<Field<T>> columns, Supplier<Cursor<T>> rows) {
    public static <T> Table<T> of(String name, List<Field<T>> columns, Collection<T> rows) {
        return new Table<>(name, columns, () -> Cursor.of(rows));
    }

    /** Of a field, counted from 0. */
    public int column(String field) {
        return columns.indexOf(field(field));
    }

    /** One of its fields. */
    public Field<T> field(String field) {
        return pick(field).get(0);
    }

    /**
     * Some of its fields by name, in the order of the names.
     *
     * @throws IllegalArgumentException for a name that none has
     */
    public List<Field<T>> pick(String... names) {
        return Field.pick(columns, names);
    }
}
