package io.outlay.report.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * One column of a table: how it is named in CSV, what it holds, and where a row keeps it.
 *
 * @param name in CSV
 * @param unit in the header of a sheet; empty when there is none
 * @param source value of a row; {@code null} or an empty optional is unknown
 * @param live formula of a sheet's cell by its row counted from 1; {@code null} for a plain value
 */
public record Column<T>(String name, String unit, Kind kind, Function<T, ?> source, IntFunction<String> live) {

    /** What a column holds, which decides how it is printed. */
    public enum Kind {
        TEXT,
        /** Text that a reader may need several lines for. */
        PROSE,
        MONTH,
        DATE,
        AMOUNT,
        NUMBER,
        STATISTIC,
        COUNT,
        FLAG
    }

    public static <T> Column<T> of(String name, Kind kind, Function<T, ?> source) {
        return new Column<>(name, "", kind, source, null);
    }

    public static <T> Column<T> text(String name, Function<T, ?> source) {
        return of(name, Kind.TEXT, source);
    }

    public static <T> Column<T> month(String name, Function<T, ?> source) {
        return of(name, Kind.MONTH, source);
    }

    public static <T> Column<T> amount(String name, Function<T, ?> source) {
        return of(name, Kind.AMOUNT, source);
    }

    public static <T> Column<T> number(String name, Function<T, ?> source) {
        return of(name, Kind.NUMBER, source);
    }

    public static <T> Column<T> statistic(String name, Function<T, ?> source) {
        return of(name, Kind.STATISTIC, source);
    }

    public static <T> Column<T> count(String name, Function<T, ?> source) {
        return of(name, Kind.COUNT, source);
    }

    public Column<T> in(String otherUnit) {
        return new Column<>(name, otherUnit, kind, source, live);
    }

    public Column<T> live(IntFunction<String> formula) {
        return new Column<>(name, unit, kind, source, formula);
    }

    /** Whether a total of it means something: money in the reporting currency does. */
    public boolean summed() {
        return kind == Kind.AMOUNT && !unit.isEmpty();
    }

    /** What a row holds here; {@code null} when unknown. */
    public Object value(T row) {
        Object value = source.apply(row);
        if (value instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? optional.getAsDouble() : null;
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? optional.getAsInt() : null;
        }
        return value;
    }

    /** Header on a sheet, such as {@code Net amount (EUR)}. */
    public String title() {
        String words = name.replace('_', ' ');
        String head = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return unit.isEmpty() ? head : head + " (" + unit + ")";
    }
}
