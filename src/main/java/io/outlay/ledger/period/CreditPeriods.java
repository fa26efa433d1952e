package io.outlay.ledger.period;

import io.outlay.ledger.document.BookedLine;
import io.outlay.ledger.document.DocumentBooking;
import io.outlay.ledger.document.SourceDocument;
import io.outlay.ledger.document.SourceDocument.Line;
import io.outlay.model.ServicePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The period that a credit takes from the charge that it corrects. A full credit with as many lines, each the negative of
 * one of the charge's, mirrors it line by line (lines paired by amount, then content). Another takes the span of the
 * charge's lines of the same system, else of all its lines.
 */
final class CreditPeriods {
    private CreditPeriods() {}

    static ServicePeriod of(SourceDocument credit, Line line, DocumentBooking charge) {
        return mirrored(credit, line, charge).orElseGet(() -> span(line, charge));
    }

    private static Optional<ServicePeriod> mirrored(SourceDocument credit, Line line, DocumentBooking charge) {
        if (credit.lines().size() != charge.lines().size()) {
            return Optional.empty();
        }
        List<Line> credited = credit.lines().stream()
                .sorted(Comparator.comparing(CreditPeriods::amount, Comparator.reverseOrder()))
                .toList();
        List<BookedLine> charged = charge.lines().stream()
                .sorted(Comparator.comparing(one -> amount(one.stated())))
                .toList();
        boolean isFull = IntStream.range(0, credited.size())
                .allMatch(i -> amount(credited.get(i))
                                .add(amount(charged.get(i).stated()))
                                .signum()
                        == 0);
        return isFull ? Optional.of(charged.get(credited.indexOf(line)).period()) : Optional.empty();
    }

    private static BigDecimal amount(Line line) {
        return line.line().netAmount();
    }

    private static ServicePeriod span(Line line, DocumentBooking charge) {
        List<BookedLine> sameSystem = charge.lines().stream()
                .filter(one -> one.systemId().equals(line.systemId()))
                .toList();
        List<ServicePeriod> periods = (sameSystem.isEmpty() ? charge.lines() : sameSystem)
                .stream().map(BookedLine::period).toList();
        LocalDate start = periods.stream()
                .map(ServicePeriod::start)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate end = periods.stream()
                .map(ServicePeriod::end)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new ServicePeriod(start, end);
    }
}
