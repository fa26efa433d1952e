package io.outlay.intake.table.formula;

import io.outlay.intake.table.Malformed;
import io.outlay.model.RejectionCode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The day of a period that is written as day and month alone, {@code 0109} or {@code 109}. */
final class DayWithin {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})(\\d\\d)");

    private DayWithin() {}

    static Term of(List<Term> arguments) throws FormulaFault {
        Term written = Kinds.value(arguments.get(0));
        Term first = Kinds.day(arguments.get(1));
        Term last = Kinds.day(arguments.get(2));
        return new Term(Kind.DAY, cells -> {
            String text = written.text(cells);
            String from = first.day(cells);
            String to = last.day(cells);
            return text.isEmpty() || from == null || to == null
                    ? null
                    : day(text, LocalDate.parse(from), LocalDate.parse(to));
        });
    }

    private static String day(String text, LocalDate from, LocalDate to) throws Unreadable {
        List<LocalDate> days = days(text, from, to);
        if (days.size() != 1) {
            throw new Unreadable(
                    new Malformed(
                            RejectionCode.NOT_A_DATE,
                            "is not day and month, such as 0109, of " + (days.isEmpty() ? "a" : "one") + " day from "
                                    + from + " to " + to,
                            "Correct it, or the period that the file states."),
                    text);
        }
        return days.get(0).toString();
    }

    /** All days of a period that may be meant. */
    private static List<LocalDate> days(String text, LocalDate from, LocalDate to) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return List.of();
        }
        int day = Integer.parseInt(written.group(1));
        int month = Integer.parseInt(written.group(2));
        if (month < 1
                || month > 12
                || day < 1
                || day > LocalDate.of(2000, month, 1).lengthOfMonth()) {
            return List.of();
        }
        MonthDay meant = MonthDay.of(month, day);
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .filter(meant::isValidYear)
                .mapToObj(meant::atYear)
                .filter(date -> !date.isBefore(from) && !date.isAfter(to))
                .toList();
    }
}
