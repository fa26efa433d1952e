package io.outlay.ledger.document;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Which documents a period posts: those issued up to its end, and those issued up to some days later whose service ends in
 * the period. The others wait.
 */
public record CutOff(YearMonth period, int days) {
    public boolean posts(DocumentBooking booking) {
        LocalDate issued = booking.document().issued();
        LocalDate end = period.atEndOfMonth();
        return !issued.isAfter(end)
                || !issued.isAfter(end.plusDays(days))
                        && YearMonth.from(booking.serviceEnd()).equals(period);
    }
}
