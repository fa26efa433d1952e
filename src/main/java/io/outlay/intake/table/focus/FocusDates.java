package io.outlay.intake.table.focus;

import static io.outlay.model.RejectionCode.NOT_A_DATE;

import io.outlay.intake.table.Dates;
import io.outlay.intake.table.Malformed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * Instants as FOCUS files have them, of which the day in UTC counts: {@code 2024-09-18T22:00:00Z}, also without seconds, with
 * a blank for the T, or the day alone.
 */
final class FocusDates {
    private static final int DAY = 10;
    private static final Pattern UTC =
            Pattern.compile("(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?: ?(?:Z|UTC|[+-]00(?::?00)?))?)?");
    private static final Pattern ELSEWHERE =
            Pattern.compile("[T ]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?[+-]\\d{2}:\\d{2}");

    private FocusDates() {}

    static LocalDate day(String text) throws Malformed {
        if (FocusNumbers.isNull(text)) {
            throw FocusNumbers.missing();
        }
        if (text.length() < DAY) {
            throw noDate();
        }
        String rest = text.substring(DAY);
        if (UTC.matcher(rest).matches()) {
            return plain(text.substring(0, DAY));
        }
        if (!ELSEWHERE.matcher(rest).matches()) {
            throw noDate();
        }
        try {
            return plain(OffsetDateTime.parse(text.replace(' ', 'T'))
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString());
        } catch (DateTimeException e) {
            throw noDate();
        }
    }

    private static LocalDate plain(String day) throws Malformed {
        try {
            return Dates.day(day);
        } catch (Malformed e) {
            throw e.in("", "").code() == NOT_A_DATE ? noDate() : e;
        }
    }

    private static Malformed noDate() {
        return new Malformed(
                NOT_A_DATE, "is not a date", "Write it as FOCUS does, 2026-07-01T00:00:00Z, or as the day alone.");
    }
}
