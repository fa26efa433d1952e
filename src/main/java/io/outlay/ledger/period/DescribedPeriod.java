package io.outlay.ledger.period;

import static io.outlay.ledger.period.PeriodWords.MONTH;
import static io.outlay.ledger.period.PeriodWords.QUARTER;

import io.outlay.model.ServicePeriod;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A plain period in a description, in the languages of {@link PeriodWords}:
 *
 * <ul>
 *   <li>two dates, joined by a hyphen, a dash or a word such as {@code to}, {@code bis}, {@code au}, {@code t/m}, {@code
 *       hasta}, {@code til}: {@code 01.03.2025–28.02.2026}, {@code 2025-03-01 to 2026-02-28}, {@code 01/03/2025 -
 *       28/02/2026} (day first), {@code 1.–30. Juni 2026}, {@code du 1er juin au 30 juin 2026}, {@code June 1 – 30, 2026};
 *   <li>a month with its year: {@code Orders June 2026}, {@code junio de 2026}, {@code 06/2026}, {@code 06.2026};
 *   <li>a quarter: {@code Q1 2026}, {@code 1. Quartal 2026}, {@code T1 2026}, {@code 2e kwartaal 2026};
 *   <li>two of these: {@code Jan–Mar 2026}, {@code 11/2025–01/2026}, {@code Q1–Q2 2026}.
 * </ul>
 *
 * Two dates win over months and quarters. Several periods, impossible dates and reversed ones are no plain period; nor is a
 * month from or until which something holds, a single date, or the number of an order that looks like a month.
 */
final class DescribedPeriod {
    private static final String YEAR = "\\s*+(?:(?:[-/,]|(?:of|de|del|van)(?!\\p{L}))\\s*+)?(20\\d\\d)(?!\\d)";
    private static final String JOIN =
            "\\s*+(?:[-\u2010-\u2015/]|(?<!\\p{L})(?:to|until|through|thru|bis|au|al|a|jusqu'au"
                    + "|hasta|t/m|tot(?: en met)?|til(?: og med)?|till(?: och med)?|t\\.o\\.m\\.?)(?!\\p{L}))\\s*+"
                    + "(?:(?:zum|the|den|el|le)\\s++)?";
    private static final String FRONT = "(?<![\\p{L}\\d./-])";
    private static final String BACK = "(?!\\d|[./-]\\d)";
    private static final String ISO = "(\\d{4})-(\\d{2})-(\\d{2})";
    private static final String DOTTED = "(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})";
    private static final String SLASHED = "(\\d{1,2})/(\\d{1,2})/(\\d{4})";
    private static final String DASHED = "(\\d{1,2})-(\\d{1,2})-(\\d{4})";
    private static final String DAY = "(\\d{1,2})(?:\\.|st|nd|rd|th|er|e)?";
    private static final String IN_MONTH = "\\s*+(?:(?:of |de |d')\\s*+)?" + MONTH;
    private static final String MONTH_NUMBER = "((?:0?[1-9]|1[0-2])(?=/)|(?:0[1-9]|1[0-2])(?=[.-]))[/.-](20\\d\\d)";

    /** Something holds from or until the month that follows, or only since. */
    private static final Set<String> OPEN = Set.of(
            "from until till to through by since before after starting due ab bis seit vor nach zum depuis des avant apres"
                    .split(" ", -1));

    private static final int LONGEST_OPEN =
            OPEN.stream().mapToInt(String::length).max().orElseThrow();

    /** What follows is a number. */
    private static final Set<String> NUMBERED = Set.of(
            "no nr n number nummer numero num angebot auftrag vertrag bestellung contract contrat contrato offer quote order po sow ref"
                    .split(" ", -1));

    /** A way of writing a period, and what it says; nothing when it only looks like one. */
    private record Form(Pattern pattern, boolean isSingle, Function<MatchResult, Optional<ServicePeriod>> reading) {
        private static Form of(String pattern, Function<MatchResult, Optional<ServicePeriod>> reading) {
            return new Form(Pattern.compile(pattern), false, reading);
        }

        private static Form single(String pattern, Function<MatchResult, Optional<ServicePeriod>> reading) {
            return new Form(Pattern.compile(pattern), true, reading);
        }
    }

    private static final List<Form> DATES = List.of(
            Form.of(FRONT + ISO + JOIN + ISO + BACK, m -> days(date(m, 1, 2, 3), date(m, 4, 5, 6))),
            Form.of(FRONT + DOTTED + JOIN + DOTTED + BACK, m -> days(date(m, 3, 2, 1), date(m, 6, 5, 4))),
            Form.of(FRONT + SLASHED + JOIN + SLASHED + BACK, m -> days(date(m, 3, 2, 1), date(m, 6, 5, 4))),
            Form.of(FRONT + DASHED + JOIN + DASHED + BACK, m -> days(date(m, 3, 2, 1), date(m, 6, 5, 4))),
            Form.of(
                    FRONT + "(\\d{1,2})\\.(\\d{1,2})\\.?" + JOIN + DOTTED + BACK,
                    m -> days(date(m, 5, 2, 1), date(m, 5, 4, 3))),
            Form.of(
                    FRONT + "(\\d{1,2})/(\\d{1,2})" + JOIN + SLASHED + BACK,
                    m -> days(date(m, 5, 2, 1), date(m, 5, 4, 3))),
            Form.of(
                    FRONT + DAY + IN_MONTH + YEAR + JOIN + DAY + IN_MONTH + YEAR,
                    m -> days(inMonth(m, 3, 2, 1), inMonth(m, 6, 5, 4))),
            Form.of(
                    FRONT + DAY + IN_MONTH + JOIN + DAY + IN_MONTH + YEAR,
                    m -> days(inMonth(m, 5, 2, 1), inMonth(m, 5, 4, 3))),
            Form.of(FRONT + DAY + JOIN + DAY + IN_MONTH + YEAR, m -> days(inMonth(m, 4, 3, 1), inMonth(m, 4, 3, 2))),
            Form.of(
                    MONTH + "\\s++" + DAY + YEAR + JOIN + MONTH + "\\s++" + DAY + YEAR,
                    m -> days(inMonth(m, 3, 1, 2), inMonth(m, 6, 4, 5))),
            Form.of(
                    MONTH + "\\s++" + DAY + JOIN + MONTH + "\\s++" + DAY + YEAR,
                    m -> days(inMonth(m, 5, 1, 2), inMonth(m, 5, 3, 4))),
            Form.of(MONTH + "\\s++" + DAY + JOIN + DAY + YEAR, m -> days(inMonth(m, 4, 1, 2), inMonth(m, 4, 1, 3))));

    /** A single date says when, not for how long. */
    private static final List<Pattern> NO_PERIODS = Stream.of(
                    FRONT + ISO + BACK,
                    FRONT + DOTTED + BACK,
                    FRONT + SLASHED + BACK,
                    FRONT + DASHED + BACK,
                    FRONT + DAY + IN_MONTH + YEAR,
                    MONTH + "\\s++" + DAY + YEAR)
            .map(Pattern::compile)
            .toList();

    private static final List<Form> MONTHS = List.of(
            Form.of(QUARTER + YEAR + JOIN + QUARTER + YEAR, m -> months(quarter(m, 1, 5, 0), quarter(m, 6, 10, 2))),
            Form.of(QUARTER + JOIN + QUARTER + YEAR, m -> months(quarter(m, 1, 9, 0), quarter(m, 5, 9, 2))),
            Form.single(QUARTER + YEAR, m -> months(quarter(m, 1, 5, 0), quarter(m, 1, 5, 2))),
            Form.single(
                    "(?<!\\d)(20\\d\\d)\\s*+(?:[-/]\\s*+)?" + QUARTER,
                    m -> months(quarter(m, 2, 1, 0), quarter(m, 2, 1, 2))),
            Form.of(MONTH + YEAR + JOIN + MONTH + YEAR, m -> months(named(m, 2, 1), named(m, 4, 3))),
            Form.of(MONTH + JOIN + MONTH + YEAR, m -> months(named(m, 3, 1), named(m, 3, 2))),
            Form.of(
                    FRONT + MONTH_NUMBER + JOIN + MONTH_NUMBER + BACK,
                    m -> months(numbered(m, 2, 1), numbered(m, 4, 3))),
            Form.of(
                    FRONT + "(0[1-9]|1[0-2])" + JOIN + MONTH_NUMBER + BACK,
                    m -> months(numbered(m, 3, 1), numbered(m, 3, 2))),
            Form.single(MONTH + YEAR, m -> months(named(m, 2, 1), named(m, 2, 1))),
            Form.single(
                    FRONT + "(?<!(?<!\\p{L})(?:" + String.join("|", NUMBERED) + ")[.:]?\\s?)" + MONTH_NUMBER + BACK,
                    m -> months(numbered(m, 2, 1), numbered(m, 2, 1))));

    private DescribedPeriod() {}

    /** The only period in a text. */
    static Optional<ServicePeriod> in(String text) {
        StringBuilder left = new StringBuilder(PeriodWords.plain(text));
        List<Optional<ServicePeriod>> dates = found(DATES, left);
        NO_PERIODS.forEach(date -> taken(date, left));
        List<Optional<ServicePeriod>> plain = (dates.isEmpty() ? found(MONTHS, left) : dates)
                .stream().distinct().toList();
        return plain.size() == 1 ? plain.get(0) : Optional.empty();
    }

    private static List<Optional<ServicePeriod>> found(List<Form> forms, StringBuilder left) {
        List<Optional<ServicePeriod>> found = new ArrayList<>();
        for (Form form : forms) {
            for (MatchResult match : taken(form.pattern, left)) {
                if (!form.isSingle || !isOpen(left, match.start())) {
                    found.add(form.reading.apply(match));
                }
            }
        }
        return found;
    }

    /** What a pattern matches, which no other can match then. */
    private static List<MatchResult> taken(Pattern pattern, StringBuilder left) {
        Matcher matcher = pattern.matcher(left.toString());
        List<MatchResult> taken = matcher.results().toList();
        for (MatchResult match : taken) {
            for (int i = match.start(); i < match.end(); i++) {
                left.setCharAt(i, '|');
            }
        }
        return taken;
    }

    /** Whether the word before a place opens a period; what was taken before is no such word. */
    private static boolean isOpen(CharSequence text, int place) {
        int end = place;
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && end - start <= LONGEST_OPEN && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        return OPEN.contains(text.subSequence(start, end).toString());
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || c == '|';
    }

    private static Optional<ServicePeriod> days(Optional<LocalDate> start, Optional<LocalDate> end) {
        return start.flatMap(
                first -> end.filter(last -> !last.isBefore(first)).map(last -> new ServicePeriod(first, last)));
    }

    private static Optional<ServicePeriod> months(YearMonth first, YearMonth last) {
        return days(Optional.of(first.atDay(1)), Optional.of(last.atEndOfMonth()));
    }

    private static Optional<LocalDate> date(MatchResult match, int year, int month, int day) {
        return date(number(match, year), number(match, month), number(match, day));
    }

    private static Optional<LocalDate> inMonth(MatchResult match, int year, int month, int day) {
        return date(number(match, year), PeriodWords.month(match.group(month)), number(match, day));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static YearMonth named(MatchResult match, int year, int month) {
        return YearMonth.of(number(match, year), PeriodWords.month(match.group(month)));
    }

    private static YearMonth numbered(MatchResult match, int year, int month) {
        return YearMonth.of(number(match, year), number(match, month));
    }

    /** @param first of the four groups of a quarter */
    private static YearMonth quarter(MatchResult match, int first, int year, int months) {
        int number = Stream.of(0, 1, 2, 3)
                .map(i -> match.group(first + i))
                .filter(group -> group != null)
                .mapToInt(PeriodWords::quarter)
                .findFirst()
                .orElseThrow();
        return YearMonth.of(number(match, year), 3 * number - 2).plusMonths(months);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
