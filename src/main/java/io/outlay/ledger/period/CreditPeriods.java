package io.outlay.ledger.period;

import io.outlay.ledger.document.LinePeriod;
import io.outlay.ledger.document.Original;
import io.outlay.ledger.document.SourceDocument;
import io.outlay.ledger.document.SourceLine;
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

    static ServicePeriod of(SourceDocument credit, SourceLine line, Original charge) {
        return mirrored(credit, line, charge).orElseGet(() -> span(line, charge));
    }

    private static Optional<ServicePeriod> mirrored(SourceDocument credit, SourceLine line, Original charge) {
        if (credit.lines().size() != charge.document().lines().size()) {
            return Optional.empty();
        }
        List<Integer> credited = byAmount(credit, BigDecimal.ONE.negate());
        List<Integer> charged = byAmount(charge.document(), BigDecimal.ONE);
        boolean isFull = IntStream.range(0, credited.size())
                .allMatch(i -> amount(credit, credited.get(i))
                                .add(amount(charge.document(), charged.get(i)))
                                .signum()
                        == 0);
        return isFull
                ? Optional.of(charge.periods()
                        .get(charged.get(credited.indexOf(credit.lines().indexOf(line))))
                        .period())
                : Optional.empty();
    }

    private static List<Integer> byAmount(SourceDocument document, BigDecimal sign) {
        return IntStream.range(0, document.lines().size())
                .boxed()
                .sorted(Comparator.comparing(i -> amount(document, i).multiply(sign)))
                .toList();
    }

    private static BigDecimal amount(SourceDocument document, int line) {
        return document.lines().get(line).line().netAmount();
    }

    private static ServicePeriod span(SourceLine line, Original charge) {
        List<SourceLine> lines = charge.document().lines();
        List<ServicePeriod> sameSystem = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).systemId().equals(line.systemId()))
                .mapToObj(i -> charge.periods().get(i).period())
                .toList();
        List<ServicePeriod> periods = sameSystem.isEmpty()
                ? charge.periods().stream().map(LinePeriod::period).toList()
                : sameSystem;
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
