package io.outlay.analysis.bills;

import io.outlay.analysis.series.Wording;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Seats that are paid and not needed.
 *
 * @param since first month of those in a row, up to the period's, that each had seats too many; a month in which that is
 *     unknown breaks the row, so that it begins no earlier than the third month with a reading
 * @param asOf the month of the readings where none came for the period's month; what was found stays found
 * @param paid seats in the month of the readings
 * @param active the most that were active at any time in the three months that end with it
 * @param unused paid − active − buffer, whole seats, rounded down; above 0
 * @param seatPrice of one seat a year, reporting currency; empty when no bill and no contract tells it
 * @param money {@code unused} × {@code seatPrice}
 */
public record UnusedSeats(
        String systemId,
        YearMonth since,
        Optional<YearMonth> asOf,
        BigDecimal paid,
        BigDecimal active,
        BigDecimal unused,
        Optional<BigDecimal> seatPrice,
        Optional<BigDecimal> money) {

    /** {@code 47 of 120 seats}. */
    public String words() {
        return Wording.number(unused) + " of " + Wording.number(paid) + " seats";
    }

    /** {@code , as of 2026-06} where the month of the readings is not the period's; else nothing. */
    public String asOfWords() {
        return asOf.map(month -> ", as of " + month).orElse("");
    }
}
