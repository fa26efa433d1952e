package io.outlay.ledger;

import io.outlay.model.ServicePeriod;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A plain period in a description: two dates of one form, joined by a hyphen, a dash, {@code to}, {@code until},
 * {@code through} or {@code bis}. Forms: {@code 01.03.2025–28.02.2026}, {@code 2025-03-01 to 2026-02-28},
 * {@code 01/03/2025 - 28/02/2026} (day first). Several periods, impossible dates and reversed ones are no plain period.
 */
final class DescribedPeriod {
    private static final String JOIN = "\\s*(?:[-\u2010-\u2015]|\\b(?:to|until|through|bis)\\b)\\s*";
    private static final String ISO = "(\\d{4})-(\\d{2})-(\\d{2})";
    private static final String DOTTED = "(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})";
    private static final String SLASHED = "(\\d{1,2})/(\\d{1,2})/(\\d{4})";
    private static final Pattern YEAR_FIRST = pair(ISO);
    private static final List<Pattern> DAY_FIRST = List.of(pair(DOTTED), pair(SLASHED));

    private DescribedPeriod() {}

    private static Pattern pair(String date) {
        return Pattern.compile("(?<![\\d./-])" + date + JOIN + date + "(?!\\d|[./-]\\d)", Pattern.CASE_INSENSITIVE);
    }

    /** The only period in a text. */
    static Optional<ServicePeriod> in(String text) {
        List<Optional<ServicePeriod>> found = Stream.concat(
                        YEAR_FIRST.matcher(text).results().map(m -> period(date(m, 1, 2, 3), date(m, 4, 5, 6))),
                        DAY_FIRST.stream()
                                .flatMap(form -> form.matcher(text).results())
                                .map(m -> period(date(m, 3, 2, 1), date(m, 6, 5, 4))))
                .distinct()
                .toList();
        return found.size() == 1 ? found.get(0) : Optional.empty();
    }

    private static Optional<ServicePeriod> period(Optional<LocalDate> start, Optional<LocalDate> end) {
        return start.flatMap(
                first -> end.filter(last -> !last.isBefore(first)).map(last -> new ServicePeriod(first, last)));
    }

    private static Optional<LocalDate> date(MatchResult match, int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(number(match, year), number(match, month), number(match, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
