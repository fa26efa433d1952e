package io.outlay.intake.table;

import static io.outlay.model.RejectionCode.NOT_A_DATE;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Days and months as a house writes them. ISO dates are read beside its patterns, for date cells of a workbook become such;
 * midnight behind a day is dropped, for exports add it. Month names are English. A time alone is no date. A time
 * with {@code Z} or an offset is an instant, and gets the day that it has in the zone of the workspace.
 */
public final class HouseDates {
    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}(-[0-9]{2})?");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d++)?)?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern MIDNIGHT =
            Pattern.compile("(?<=[^ T])[ T]++(0?0:00(:00([.,]0++)?)?|12:00(:00)? ?[Aa][Mm])$");

    /** Whose day and month may each be the other. */
    private static final ZonedDateTime SAMPLE = ZonedDateTime.of(2026, 3, 4, 9, 30, 0, 0, ZoneOffset.UTC);

    private final ZoneId zone;
    private final List<String> patterns;
    private final List<DateTimeFormatter> formats;

    /**
     * @param patterns that {@link #fault} has nothing against
     * @param zone in which an instant gets its day
     */
    public HouseDates(List<String> patterns, ZoneId zone) {
        this.patterns = patterns;
        this.zone = zone;
        this.formats = patterns.stream().map(HouseDates::format).toList();
    }

    /** What is wrong with a pattern: a clause that follows it. */
    public static Optional<String> fault(String pattern) {
        try {
            String day = format(pattern)
                    .format(LocalDate.of(2026, 11, 23).atTime(13, 14, 15).atZone(ZoneOffset.UTC));
            String read = text(format(pattern).parse(day), ZoneOffset.UTC);
            return read.startsWith("2026-11") ? Optional.empty() : Optional.of("does not give year and month");
        } catch (IllegalArgumentException e) {
            return Optional.of("is not a date pattern");
        } catch (DateTimeException e) {
            return Optional.of("does not give year and month");
        }
    }

    /** As a canonical table would have it. */
    public String canonical(String text) throws Malformed {
        Optional<String> instant = instant(text);
        if (instant.isPresent()) {
            return instant.get();
        }
        String day = MIDNIGHT.matcher(text).replaceFirst("");
        if (ISO.matcher(day).matches() || formats.isEmpty()) {
            return day;
        }
        for (DateTimeFormatter format : formats) {
            Optional<String> read = read(format, text).or(() -> read(format, day));
            if (read.isPresent()) {
                return read.get();
            }
        }
        throw new Malformed(
                NOT_A_DATE,
                "is not a date written " + String.join(" or ", patterns),
                "Correct it, or give it a date in the column's map, such as map: { \"" + Excerpt.of(text)
                        + "\": 2026-07-01 }.");
    }

    /** What each pattern reads a text as; empty where one does not read it. */
    public List<Optional<String>> readings(String text) {
        String day = MIDNIGHT.matcher(text).replaceFirst("");
        boolean open = instant(text).isEmpty() && !ISO.matcher(day).matches();
        return formats.stream()
                .map(format -> open ? read(format, text).or(() -> read(format, day)) : Optional.<String>empty())
                .toList();
    }

    /** Whether two patterns read one text as different days: they have day and month in different order. */
    public boolean areRivals(int one, int other) {
        return one != other && (isOtherDay(one, other) || isOtherDay(other, one));
    }

    public boolean hasRivals() {
        return IntStream.range(0, formats.size())
                .anyMatch(one -> IntStream.range(0, one).anyMatch(other -> areRivals(one, other)));
    }

    private boolean isOtherDay(int one, int other) {
        String text = formats.get(one).format(SAMPLE);
        return read(formats.get(other), text)
                .filter(day -> !day.equals(SAMPLE.toLocalDate().toString()) && day.length() > "2026-03".length())
                .isPresent();
    }

    /** The day of a time with {@code Z} or an offset. */
    private Optional<String> instant(String text) {
        if (!INSTANT.matcher(text).matches()) {
            return Optional.empty();
        }
        return read(DateTimeFormatter.ISO_OFFSET_DATE_TIME, text.replace(' ', 'T'));
    }

    private Optional<String> read(DateTimeFormatter format, String text) {
        try {
            return Optional.of(text(format.parse(text), zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(TemporalAccessor date, ZoneId zone) {
        if (date.isSupported(ChronoField.INSTANT_SECONDS)) {
            return Instant.from(date).atZone(zone).toLocalDate().toString();
        }
        return date.isSupported(ChronoField.EPOCH_DAY)
                ? LocalDate.from(date).toString()
                : YearMonth.from(date).toString();
    }

    /** Strict, so that there is no 31 June; {@code y} would then ask for an era. */
    private static DateTimeFormatter format(String pattern) {
        StringBuilder years = new StringBuilder();
        boolean quoted = false;
        for (char c : pattern.toCharArray()) {
            quoted ^= c == '\'';
            years.append(c == 'y' && !quoted ? 'u' : c);
        }
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(years.toString())
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
