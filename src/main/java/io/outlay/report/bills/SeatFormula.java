package io.outlay.report.bills;

import io.outlay.analysis.bills.Renewal;
import io.outlay.analysis.bills.Saving;
import io.outlay.analysis.bills.UnusedSeats;
import io.outlay.model.MinorUnit;
import io.outlay.report.book.Assumption;
import io.outlay.report.book.CloseReport;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Money of unused seats as a formula: seats paid less those active and the buffer that is set, whole seats, times the price of
 * one. Readings and price are as the run found them.
 */
record SeatFormula(CloseReport report) {
    private static final String BUFFER = "renewals.seat-buffer";

    /** {@code null} where an earlier contract of the system took a part of it, or the report knows no buffer. */
    String of(Renewal renewal) {
        return report.analysis().signals().unusedSeats().stream()
                .filter(seats -> seats.systemId().equals(renewal.systemId()))
                .filter(seats -> seats.money().isPresent() && seats.money().equals(whole(renewal)))
                .filter(seats -> isSet())
                .findFirst()
                .map(this::formula)
                .orElse(null);
    }

    private static Optional<BigDecimal> whole(Renewal renewal) {
        return renewal.next().saving().map(Saving::unusedSeats);
    }

    private boolean isSet() {
        return report.evidence().assumptions().stream()
                .anyMatch(assumption -> assumption.name().equals(Assumption.setting(BUFFER))
                        && assumption.number().isPresent());
    }

    /** The product of buffer and seats is rounded first: binary fractions would lose a seat. */
    private String formula(UnusedSeats seats) {
        String paid = seats.paid().toPlainString();
        return "ROUND(MAX(0,INT(ROUND(" + paid + "-" + seats.active().toPlainString() + "-"
                + Assumption.setting(BUFFER) + "*" + paid + ",6)))*"
                + seats.seatPrice().orElseThrow().toPlainString() + ","
                + MinorUnit.of(report.head().currency()).digits() + ")";
    }
}
