package io.outlay.intake.table.formula;

import io.outlay.intake.table.Malformed;
import java.math.BigDecimal;

/**
 * A part of a formula.
 *
 * @param value a {@code BigDecimal}, {@code String} or {@code Boolean} by its kind; null when it is blank
 */
record Term(Kind kind, Value value) {
    private static final int PLACES = 10;

    /** What a part gives in one row. */
    interface Value {
        Object of(Cells cells) throws Unreadable;
    }

    /** Two numbers that make a third. */
    interface Numbers {
        BigDecimal of(BigDecimal left, BigDecimal right);
    }

    static Term of(BigDecimal number) {
        return new Term(Kind.NUMBER, cells -> number);
    }

    static Term of(String text) {
        return new Term(Kind.TEXT, cells -> text);
    }

    static Term header(String name) {
        return new Term(Kind.CELL, cells -> {
            String text = cells.text(name);
            return text.isEmpty() ? null : text;
        });
    }

    /** A number of two; blank when one of them is. */
    static Term of(Term left, Term right, Numbers both) {
        return new Term(Kind.NUMBER, cells -> {
            BigDecimal first = left.number(cells);
            BigDecimal second = right.number(cells);
            return first == null || second == null ? null : both.of(first, second);
        });
    }

    /** The first of two that is not blank. */
    static Term first(Term left, Term right) {
        Kind kind = left.kind.or(right.kind);
        return new Term(kind, cells -> {
            Object first = left.as(kind, cells);
            return first == null ? right.as(kind, cells) : first;
        });
    }

    /** One of two values; the second when the condition is blank. */
    static Term choice(Term condition, Term yes, Term no) {
        Kind kind = yes.kind.or(no.kind);
        return new Term(kind, cells -> condition.truth(cells) ? yes.as(kind, cells) : no.as(kind, cells));
    }

    Object as(Kind wanted, Cells cells) throws Unreadable {
        return switch (wanted) {
            case NUMBER -> number(cells);
            case DAY -> day(cells);
            case TRUTH -> truth(cells);
            case CELL, TEXT -> {
                String text = text(cells);
                yield text.isEmpty() ? null : text;
            }
        };
    }

    BigDecimal number(Cells cells) throws Unreadable {
        Object found = value.of(cells);
        if (found instanceof String text) {
            try {
                return cells.number(text);
            } catch (Malformed e) {
                throw new Unreadable(e, text);
            }
        }
        return (BigDecimal) found;
    }

    /** Null when blank. */
    String day(Cells cells) throws Unreadable {
        Object found = value.of(cells);
        if (kind == Kind.DAY || found == null) {
            return (String) found;
        }
        try {
            return cells.day((String) found);
        } catch (Malformed e) {
            throw new Unreadable(e, (String) found);
        }
    }

    /** Empty when blank. */
    String text(Cells cells) throws Unreadable {
        Object found = value.of(cells);
        if (found instanceof BigDecimal number) {
            return plain(number);
        }
        return found == null ? "" : found.toString();
    }

    boolean truth(Cells cells) throws Unreadable {
        return Boolean.TRUE.equals(value.of(cells));
    }

    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** To ten places; blank when there is nothing to divide by. */
    static BigDecimal divided(BigDecimal left, BigDecimal right) {
        return right.signum() == 0 ? null : left.divide(right, PLACES, java.math.RoundingMode.HALF_UP);
    }
}
