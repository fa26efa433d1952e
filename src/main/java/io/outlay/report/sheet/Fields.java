package io.outlay.report.sheet;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Begins fields of one kind of row, so that what follows knows the row's type. */
public final class Fields<T> {
    public Field<T> text(String name, Function<T, ?> source) {
        return Field.text(name, source);
    }

    public Field<T> prose(String name, Function<T, ?> source) {
        return Field.of(name, Field.Kind.PROSE, source);
    }

    public Field<T> flag(String name, Function<T, ?> source) {
        return Field.of(name, Field.Kind.FLAG, source);
    }

    public Field<T> month(String name, Function<T, ?> source) {
        return Field.month(name, source);
    }

    public Field<T> date(String name, Function<T, ?> source) {
        return Field.date(name, source);
    }

    public Field<T> amount(String name, Function<T, ?> source) {
        return Field.amount(name, source);
    }

    public Field<T> number(String name, Function<T, ?> source) {
        return Field.number(name, source);
    }

    public Field<T> statistic(String name, Function<T, ?> source) {
        return Field.statistic(name, source);
    }

    public Field<T> count(String name, Function<T, ?> source) {
        return Field.count(name, source);
    }

    public Field<T> live(String name, Field.Figure<T> figure) {
        return Field.live(name, figure);
    }

    public Field<T> blank(String name) {
        return Field.blank(name);
    }

    public Field<T> joined(String name) {
        return Field.joined(name);
    }

    public Field<T> gap(String name) {
        return Field.gap(name);
    }

    /** A field whose cells take several columns. */
    public List<Field<T>> over(int columns, Field<T> field) {
        return Stream.concat(
                        Stream.of(field),
                        IntStream.range(1, columns).mapToObj(i -> this.joined(field.name() + "_" + i)))
                .toList();
    }
}
