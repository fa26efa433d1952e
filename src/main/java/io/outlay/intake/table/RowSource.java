package io.outlay.intake.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Rows of a CSV file or of one sheet, in order; the first is the header. Blank rows are left out. */
public interface RowSource {
    /** Name of the sheet; empty for files that have none. */
    default String sheet() {
        return "";
    }

    /** Whether a surplus cell means that the cells of its row are shifted, as in CSV, where they have no address. */
    default boolean positional() {
        return false;
    }

    /** Whether a row stands for several of which only the count is known. */
    default boolean summed() {
        return false;
    }

    /**
     * The next row; empty after the last.
     *
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    Optional<RawRow> next();

    /** What was noticed while reading, after the last row. */
    default List<String> notes() {
        return List.of();
    }

    /** Hands on all rows that are left. */
    default void each(Consumer<RawRow> rows) {
        for (Optional<RawRow> row = next(); row.isPresent(); row = next()) {
            rows.accept(row.get());
        }
    }

    /**
     * Hands on all rows that are left, in a file of many rows faster.
     *
     * @param plain is offered a row first where that is possible, and says whether it took it
     * @param others takes every other row
     */
    default void each(Predicate<PlainRecord> plain, Consumer<RawRow> others) {
        each(others);
    }

    /**
     * The same, yet faster where rows can be taken from the bytes of the file.
     *
     * @param bytes takes rows first, by the delimiter of the file
     */
    default void each(Function<Character, BlockRows> bytes, Predicate<PlainRecord> plain, Consumer<RawRow> others) {
        each(plain, others);
    }
}
