package io.outlay.report.sheet;

import io.outlay.model.Names;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What is declared of a field, as CSV files, blocks and data sheets ask for it. {@link Field} declares it. */
abstract sealed class Declared<T> permits Field {
    final String name;
    final Field.Kind kind;
    final Function<T, ?> source;
    Function<T, ?> shown;
    String heading;
    String unit = "";
    String format = "";
    double width;
    int line;
    boolean free;
    boolean right;
    boolean joined;
    boolean untitled;
    YearMonth month;
    boolean sheetOnly;
    boolean totalled;
    Field.Formula<T> formula = (row, at) -> null;
    Field.Figure<T> figure;
    BiFunction<T, Look, Look> look = (row, base) -> base;
    Function<T, String> missing = row -> null;
    Function<T, Optional<String>> link = row -> Optional.empty();

    Declared(String name, Field.Kind kind, Function<T, ?> source) {
        this.name = name;
        this.kind = kind;
        this.source = source;
        this.shown = source;
    }

    /** Takes over all but name, kind and value from a field of what the rows hold. */
    final <S> void takeOver(Declared<S> other, Function<T, S> of) {
        shown = row -> other.shown.apply(of.apply(row));
        heading = other.heading;
        unit = other.unit;
        format = other.format;
        width = other.width;
        line = other.line;
        free = other.free;
        right = other.right;
        joined = other.joined;
        untitled = other.untitled;
        month = other.month;
        sheetOnly = other.sheetOnly;
        totalled = other.totalled;
        formula = (row, at) -> other.formula.of(of.apply(row), at);
        figure = other.figure == null ? null : (row, at) -> other.figure.of(of.apply(row), at);
        look = (row, base) -> other.look.apply(of.apply(row), base);
        missing = row -> other.missing.apply(of.apply(row));
        link = row -> other.link.apply(of.apply(row));
    }

    public String name() {
        return name;
    }

    public Field.Kind kind() {
        return kind;
    }

    public String unit() {
        return unit;
    }

    double width() {
        return width;
    }

    boolean isJoined() {
        return joined;
    }

    boolean isUntitled() {
        return untitled;
    }

    boolean isRight() {
        return right || kind.isFigure();
    }

    /** That it is headed by. */
    Optional<YearMonth> month() {
        return Optional.ofNullable(month);
    }

    boolean isFree() {
        return free;
    }

    boolean isSheetOnly() {
        return sheetOnly;
    }

    boolean isTotalled() {
        return totalled;
    }

    /** Whether a total of it means something: money in the reporting currency does. */
    public boolean summed() {
        return kind == Field.Kind.AMOUNT && !unit.isEmpty();
    }

    /** What CSV states of a row; {@code null} when unknown. */
    public Object value(T row) {
        return plain(source.apply(row));
    }

    /** What a sheet shows of a row; {@code null} when unknown. */
    public Object shownValue(T row) {
        return plain(shown.apply(row));
    }

    /** {@code null} for a plain value. */
    public String formula(T row, Cells at) {
        return formula.of(row, at);
    }

    /** Formula and value; {@code null} for a field whose value does not depend on its place. */
    Optional<Live> figure(T row, Cells at) {
        return figure == null ? null : figure.of(row, at);
    }

    /** Lines that a row's text takes; 0 for what does not wrap. */
    int lines(T row) {
        return line > 0 && shownValue(row) instanceof String text ? CellText.lines(text, line) : 0;
    }

    /** {@code null} for what every figure shows that is unknown. */
    public String missing(T row) {
        return missing.apply(row);
    }

    Optional<String> link(T row) {
        return link.apply(row);
    }

    /** Of a cell, from that of its row. */
    Look look(T row, Look base) {
        return look.apply(row, plain(base));
    }

    /** Of a cell of no row in particular. */
    Look plain(Look base) {
        if (kind == Field.Kind.GAP) {
            return base;
        }
        Look side = isRight() ? base.right() : base;
        return kind.isFigure() ? side.format(pattern()) : side;
    }

    private String pattern() {
        if (!format.isEmpty()) {
            return format;
        }
        return switch (kind) {
            case AMOUNT -> Look.WHOLE;
            case COUNT -> Look.COUNT;
            default -> Look.SHARE;
        };
    }

    /** On a sheet of rows, where amounts have cents and other numbers the decimals that they come with. */
    String dataFormat() {
        if (kind == Field.Kind.AMOUNT) {
            return Look.MONEY;
        }
        return format.equals(Look.ENTERED) ? Look.ENTERED : Look.EXACT;
    }

    private static Object plain(Object value) {
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

    /** Heading on a sheet, such as {@code Net amount (EUR)}. */
    public String title() {
        String head = heading != null ? heading : Names.capital(Names.plain(name));
        return unit.isEmpty() ? head : head + " (" + unit + ")";
    }
}
