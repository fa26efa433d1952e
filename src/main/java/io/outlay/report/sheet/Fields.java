package io.outlay.report.sheet;

import io.outlay.report.sheet.Field.Kind;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Begins fields of one kind of row, so that what follows knows the row's type. A field has its name in CSV, by which formulas
 * name it too, and the value of a row, of which {@code null} or an empty optional is unknown.
 */
public final class Fields<T> {
    public Field<T> text(String name, Function<T, ?> source) {
        return new Field<>(name, Kind.TEXT, source);
    }

    /** Sentences of a run, which a sheet marks when an assumption was changed since ({@link AsAtRun}). */
    public Field<T> prose(String name, Function<T, ?> source) {
        return new Field<>(name, Kind.PROSE, source);
    }

    public Field<T> flag(String name, Function<T, ?> source) {
        return new Field<>(name, Kind.FLAG, source);
    }

    public Field<T> month(String name, Function<T, ?> source) {
        return new Field<>(name, Kind.MONTH, source);
    }

    public Field<T> date(String name, Function<T, ?> source) {
        return new Field<>(name, Kind.DATE, source);
    }

    public Field<T> amount(String name, Function<T, ?> source) {
        return new Field<>(name, Kind.AMOUNT, source);
    }

    public Field<T> number(String name, Function<T, ?> source) {
        return new Field<>(name, Kind.NUMBER, source);
    }

    public Field<T> statistic(String name, Function<T, ?> source) {
        return new Field<>(name, Kind.STATISTIC, source);
    }

    public Field<T> count(String name, Function<T, ?> source) {
        return new Field<>(name, Kind.COUNT, source);
    }

    /** An amount on sheets alone, with the formula that gives it. */
    public Field<T> live(String name, Field.Figure<T> figure) {
        return amount(name, row -> null).sheetOnly().live(figure);
    }

    /** A column that stays free below a figure's heading; with {@link Field#missing} words, cells that hold these. */
    public Field<T> gap(String name) {
        return new Field<T>(name, Kind.GAP, row -> null).titled("").sheetOnly().free();
    }

    /** A column of cells without text. */
    public Field<T> blank(String name) {
        return text(name, row -> null).titled("").sheetOnly().missing("");
    }

    /** A column whose cells are one with those left of it; not so its heading. */
    public Field<T> joined(String name) {
        return blank(name).joined();
    }

    /** A field whose cells take several columns. */
    public List<Field<T>> over(int columns, Field<T> field) {
        return Stream.concat(
                        Stream.of(field),
                        IntStream.range(1, columns).mapToObj(i -> this.joined(field.name() + "_" + i)))
                .toList();
    }
}
