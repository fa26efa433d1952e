package io.outlay.report.bills;

import io.outlay.analysis.bills.Renewal;
import io.outlay.analysis.bills.SeatsPaid;
import io.outlay.analysis.series.Level;
import io.outlay.model.MinorUnit;
import io.outlay.report.book.Assumption;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Cells;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Money of unused seats as a formula: seats paid less those active and the buffer that is set, whole seats, times the price of
 * one; and what follows from it where the verdict alone would count nothing. Readings, price and cost beyond growth are as the
 * run found them.
 */
record SeatFormula(CloseReport report) {
    private static final String BUFFER = "renewals.seat-buffer";
    private static final String UNUSED = "unused_seats";

    /** Whether unused seats of a contract follow the buffer: of the first contract of a system that can still be left. */
    boolean follows(Renewal renewal) {
        return seats(renewal).isPresent();
    }

    /** The same where nothing but unused seats can make something avoidable. */
    boolean decides(Renewal renewal) {
        return follows(renewal) && !renewal.verdict().flagged();
    }

    /** {@code null} where an earlier contract of the system comes first, or readings, price or buffer are not known. */
    String of(Renewal renewal) {
        return seats(renewal).map(this::formula).orElse(null);
    }

    /** Cost beyond growth, which counts with unused seats; {@code null} where it is counted in any case, or there is none. */
    String beyond(Renewal renewal, Cells at) {
        return decides(renewal) && excess(renewal).signum() > 0
                ? "IF(" + at.cell(UNUSED) + ">0," + excess(renewal).toPlainString() + ",0)"
                : null;
    }

    /** One of two formulas, by whether there are unused seats. */
    String ifUnused(Cells at, String some, String none) {
        return "IF(" + at.cell(UNUSED) + ">0," + some + "," + none + ")";
    }

    private BigDecimal excess(Renewal renewal) {
        return report.analysis().judgements().stream()
                .filter(j -> j.level() == Level.SYSTEM && j.id().equals(renewal.systemId()))
                .flatMap(j -> j.cost().excessCost().stream())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private Optional<SeatsPaid> seats(Renewal renewal) {
        return report.analysis().signals().seats().stream()
                .filter(seats -> seats.systemId().equals(renewal.systemId()))
                .filter(seats -> seats.seatPrice().isPresent() && isFirst(renewal) && isSet())
                .findFirst();
    }

    private boolean isFirst(Renewal renewal) {
        return report.analysis().renewals().stream()
                .filter(other -> other.systemId().equals(renewal.systemId())
                        && other.next().atStake().isPresent())
                .findFirst()
                .filter(renewal::equals)
                .isPresent();
    }

    private boolean isSet() {
        return report.evidence().assumptions().stream()
                .anyMatch(assumption -> assumption.name().equals(Assumption.setting(BUFFER))
                        && assumption.number().isPresent());
    }

    /** The product of buffer and seats is rounded first: binary fractions would lose a seat. */
    private String formula(SeatsPaid seats) {
        String paid = seats.paid().toPlainString();
        return "ROUND(MAX(0,INT(ROUND(" + paid + "-" + seats.active().toPlainString() + "-"
                + Assumption.setting(BUFFER) + "*" + paid + ",6)))*"
                + seats.seatPrice().orElseThrow().toPlainString() + ","
                + MinorUnit.of(report.head().currency()).digits() + ")";
    }
}
