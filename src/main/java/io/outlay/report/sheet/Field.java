package io.outlay.report.sheet;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One field of a table: what it is called in CSV and on a sheet, what it holds, where a row keeps it, and how a sheet shows
 * it. Header, address, width, totals and CSV follow from it. Immutable: each method gives another field.
 */
public final class Field<T> extends Declared<T> implements Cloneable {
    /** What a field holds, which decides how it is printed. */
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
        FLAG,
        /** Nothing: a column that stays free below its heading. */
        GAP;

        /** Whether it is read from the right. */
        public boolean isFigure() {
            return this == AMOUNT || this == NUMBER || this == STATISTIC || this == COUNT || this == GAP;
        }
    }

    /** The formula of a cell, without the leading {@code =}, over other fields of the same block. */
    @FunctionalInterface
    public interface Formula<T> {
        /** {@code null} where this row's cell is a plain value. */
        String of(T row, Cells at);
    }

    /** A formula with its value, where both need the place of the row; empty where the value is unknown. */
    @FunctionalInterface
    public interface Figure<T> {
        Optional<Live> of(T row, Cells at);
    }

    /** For {@link Fields}, which begins all. */
    Field(String name, Kind kind, Function<T, ?> source) {
        super(name, kind, source);
    }

    /** A column whose cells are one with those left of it; not so its heading. */
    Field<T> joined() {
        return with(f -> f.joined = true);
    }

    /** The same of rows that hold such a row. */
    public <S> Field<S> on(Function<S, T> of) {
        return new Field<S>(name, kind, row -> source.apply(of.apply(row))).with(f -> f.takeOver(this, of));
    }

    /** With a unit in its heading. */
    public Field<T> in(String words) {
        return with(f -> f.unit = words);
    }

    /** With a heading of its own on sheets. */
    public Field<T> titled(String words) {
        return with(f -> f.heading = words);
    }

    /** With a month as its heading. */
    public Field<T> titled(YearMonth head) {
        return with(f -> f.month = head);
    }

    /** With a heading that is a cell without text. */
    public Field<T> untitled() {
        return with(f -> f.untitled = true);
    }

    /** Read from the right, though no figure. */
    public Field<T> right() {
        return with(f -> f.right = true);
    }

    /** With a formula on sheets; its value stays what is computed here. */
    public Field<T> by(Formula<T> words) {
        return with(f -> f.formula = words);
    }

    /** With formula and value of its own on sheets. */
    public Field<T> live(Figure<T> other) {
        return with(f -> f.figure = other);
    }

    /** On sheets another value than in CSV. */
    public Field<T> shown(Function<T, ?> value) {
        return with(f -> f.shown = value);
    }

    /** Of figures; else amounts are whole, other numbers shares. */
    public Field<T> format(String pattern) {
        return with(f -> f.format = pattern);
    }

    /** In characters of the standard typeface. */
    public Field<T> width(double characters) {
        return with(f -> f.width = characters);
    }

    /** Text that wraps behind so many characters, which its row is made high enough for. */
    public Field<T> line(int characters) {
        return with(f -> f.line = characters);
    }

    public Field<T> look(UnaryOperator<Look> change) {
        return look((row, base) -> change.apply(base));
    }

    /** From the row and the look that it has so far. */
    public Field<T> look(BiFunction<T, Look, Look> change) {
        BiFunction<T, Look, Look> before = look;
        return with(f -> f.look = (row, base) -> change.apply(row, before.apply(row, base)));
    }

    public Field<T> strong() {
        return look(Look::strong);
    }

    /** What is shown where the value is unknown; else {@code n/a}. Empty words are a cell without text. */
    public Field<T> missing(Function<T, String> words) {
        return with(f -> {
            f.missing = words;
            f.free = false;
        });
    }

    public Field<T> missing(String words) {
        return missing(row -> words);
    }

    /** Without a cell where the value is unknown. */
    public Field<T> free() {
        return with(f -> f.free = true);
    }

    /** Where cells lead inside the workbook. */
    public Field<T> link(Function<T, Optional<String>> target) {
        return with(f -> f.link = target);
    }

    /** Left out of CSV. */
    public Field<T> sheetOnly() {
        return with(f -> f.sheetOnly = true);
    }

    /** Summed below the rows. */
    public Field<T> totalled() {
        return with(f -> f.totalled = true);
    }

    private Field<T> with(Consumer<Field<T>> change) {
        try {
            @SuppressWarnings("unchecked")
            Field<T> other = (Field<T>) clone();
            change.accept(other);
            return other;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Fields by their names, in the order of the names.
     *
     * @throws IllegalArgumentException for a name that none has
     */
    public static <T> List<Field<T>> pick(List<Field<T>> fields, String... names) {
        return Arrays.stream(names)
                .map(name -> fields.stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no field " + name)))
                .toList();
    }
}
