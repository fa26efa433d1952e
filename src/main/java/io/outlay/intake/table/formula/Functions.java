package io.outlay.intake.table.formula;

import io.outlay.intake.table.Header;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** All functions of formulas. A new one is a line here. */
final class Functions {
    private static final int MANY = Integer.MAX_VALUE;
    private static final int MONTH = 7;

    private static final List<Function> ALL = List.of(
            Function.of("abs", 1, 1, a -> Term.of(Kinds.number(a.get(0)), a.get(0), (x, same) -> x.abs())),
            Function.of("negate", 1, 1, a -> negated(Kinds.number(a.get(0)))),
            Function.of(
                    "round", 2, 2, a -> Term.of(Kinds.number(a.get(0)), Kinds.number(a.get(1)), Functions::rounded)),
            Function.of(
                    "if", 3, 3, a -> Term.choice(Kinds.truth(a.get(0)), Kinds.value(a.get(1)), Kinds.value(a.get(2)))),
            Function.of(
                    "blank",
                    1,
                    1,
                    a -> new Term(Kind.TRUTH, cells -> a.get(0).text(cells).isEmpty())),
            Function.of("one_of", 2, MANY, a -> anyOf(a, String::equals)),
            Function.of("starts", 2, MANY, a -> anyOf(a, String::startsWith)),
            Function.of("contains", 2, MANY, a -> anyOf(a, String::contains)),
            Function.of("before", 2, 2, a -> text(a, (text, at, length) -> text.substring(0, at))),
            Function.of("after", 2, 2, a -> text(a, (text, at, length) -> text.substring(at + length))),
            Function.of(
                    "upper",
                    1,
                    1,
                    a -> new Term(Kind.TEXT, cells -> a.get(0).text(cells).toUpperCase(Locale.ROOT))),
            Function.of(
                    "lower",
                    1,
                    1,
                    a -> new Term(Kind.TEXT, cells -> a.get(0).text(cells).toLowerCase(Locale.ROOT))),
            Function.of("length", 1, 1, Lookup::length),
            Function.of("lookup", 3, MANY, Lookup::of),
            Function.of("beside", 2, 2, Beside::of),
            Function.ofDays("day_within", 3, 3, DayWithin::of),
            Function.ofDays("day", 1, 1, a -> day(a, text -> text)),
            Function.ofDays("month", 1, 1, a -> day(a, text -> text.substring(0, MONTH))),
            Function.ofDays(
                    "first_day", 1, 1, a -> day(a, text -> month(text).atDay(1).toString())),
            Function.ofDays(
                    "last_day",
                    1,
                    1,
                    a -> day(a, text -> month(text).atEndOfMonth().toString())),
            Function.ofDays("latest", 1, MANY, Functions::latest),
            Function.ofDays("age", 2, 2, Functions::age),
            Function.of("sum", 1, Total.Way.SUM),
            Function.of("count", 0, Total.Way.COUNT),
            Function.of("count_distinct", 1, Total.Way.COUNT_DISTINCT));

    private static final Map<String, Function> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Function::name, function -> function));

    private Functions() {}

    /** Cuts a text where another is found in it. */
    private interface Cut {
        String of(String text, int at, int length);
    }

    static Function of(String name) throws FormulaFault {
        Function function = BY_NAME.get(name);
        if (function == null) {
            throw new FormulaFault(
                    "calls " + name + "(), which is no function",
                    "Use one of " + ALL.stream().map(Function::name).collect(Collectors.joining(", "))
                            + ", captured; a header in brackets is a value.");
        }
        return function;
    }

    static Term negated(Term term) {
        return Term.of(term, Term.of(BigDecimal.ONE), (number, one) -> number.negate());
    }

    private static BigDecimal rounded(BigDecimal number, BigDecimal places) {
        return number.setScale(Math.min(PLACES, Math.max(0, places.intValue())), RoundingMode.HALF_UP);
    }

    private static final int PLACES = 10;

    /** Whether a text has to do with one of those behind it. */
    private static Term anyOf(List<Term> arguments, BiPredicate<String, String> relation) {
        List<Term> others = arguments.subList(1, arguments.size());
        return new Term(Kind.TRUTH, cells -> {
            String text = Header.normal(arguments.get(0).text(cells));
            for (Term other : others) {
                if (relation.test(text, Header.normal(other.text(cells)))) {
                    return true;
                }
            }
            return false;
        });
    }

    /** The whole text when the other is not in it. */
    private static Term text(List<Term> arguments, Cut cut) {
        return new Term(Kind.TEXT, cells -> {
            String text = arguments.get(0).text(cells);
            String sign = arguments.get(1).text(cells);
            int at = text.indexOf(sign);
            return at < 0 ? text : cut.of(text, at, sign.length()).strip();
        });
    }

    private static Term day(List<Term> arguments, UnaryOperator<String> of) throws FormulaFault {
        Term day = Kinds.day(arguments.get(0));
        return new Term(Kind.DAY, cells -> {
            String text = day.day(cells);
            return text == null ? null : of.apply(text);
        });
    }

    private static Term latest(List<Term> arguments) throws FormulaFault {
        for (Term argument : arguments) {
            Kinds.day(argument);
        }
        return new Term(Kind.DAY, cells -> {
            String latest = null;
            for (Term argument : arguments) {
                String day = argument.day(cells);
                latest = day == null || latest != null && latest.compareTo(day) >= 0 ? latest : day;
            }
            return latest;
        });
    }

    /** Days from one to the other: of a last activity to the day of the report. */
    private static Term age(List<Term> arguments) throws FormulaFault {
        Term of = Kinds.day(arguments.get(0));
        Term at = Kinds.day(arguments.get(1));
        return new Term(Kind.NUMBER, cells -> {
            String from = of.day(cells);
            String to = at.day(cells);
            return from == null || to == null
                    ? null
                    : BigDecimal.valueOf(ChronoUnit.DAYS.between(date(from), date(to)));
        });
    }

    private static YearMonth month(String text) {
        return YearMonth.parse(text.substring(0, MONTH));
    }

    private static LocalDate date(String text) {
        return text.length() == MONTH ? month(text).atDay(1) : LocalDate.parse(text);
    }
}
