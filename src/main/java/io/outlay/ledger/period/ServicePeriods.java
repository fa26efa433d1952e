package io.outlay.ledger.period;

import io.outlay.ledger.accrual.Contracts;
import io.outlay.ledger.document.LinePeriod;
import io.outlay.ledger.document.Original;
import io.outlay.ledger.document.SourceDocument;
import io.outlay.ledger.document.SourceLine;
import io.outlay.model.ServicePeriod;
import io.outlay.model.fact.InvoiceLine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The service period of each line: its own, else the document's (when all lines that state one agree), else a plain period
 * in its description (inferred; when it begins within two years of issue), else as its system's contract bills, else the issue month. A credit without a period of its own takes that of the document that
 * it corrects, else it is a one-off in the issue month.
 */
public final class ServicePeriods {
    /** What a description names further away is an order or an offer of old, not what is billed. */
    public static final int YEARS_AROUND_ISSUE = 2;

    private ServicePeriods() {}

    /** In the order of the document's lines. */
    public static List<LinePeriod> of(SourceDocument document, Optional<Original> original, Contracts contracts) {
        Optional<ServicePeriod> common = common(document);
        return document.lines().stream()
                .map(line -> own(line.line(), common)
                        .orElseGet(() -> document.isCredit()
                                ? credit(document, line, original)
                                : charge(document, line, contracts)))
                .toList();
    }

    private static Optional<LinePeriod> own(InvoiceLine line, Optional<ServicePeriod> common) {
        return stated(line)
                .map(period -> new LinePeriod(period, LinePeriod.LINE, isOneDay(line)))
                .or(() -> common.map(period -> new LinePeriod(period, LinePeriod.DOCUMENT, false)))
                .or(() -> line.description()
                        .flatMap(DescribedPeriod::in)
                        .filter(period -> isNear(period, line.issueDate()))
                        .map(period -> new LinePeriod(period, LinePeriod.DESCRIPTION, true)));
    }

    private static boolean isNear(ServicePeriod period, LocalDate issued) {
        return !period.start().isBefore(issued.minusYears(YEARS_AROUND_ISSUE))
                && !period.start().isAfter(issued.plusYears(YEARS_AROUND_ISSUE));
    }

    private static LinePeriod charge(SourceDocument document, SourceLine line, Contracts contracts) {
        return contracts
                .period(document, line)
                .map(period -> new LinePeriod(period, LinePeriod.CONTRACT, false))
                .orElseGet(() -> new LinePeriod(issueMonth(document), LinePeriod.ISSUE_MONTH, false));
    }

    private static LinePeriod credit(SourceDocument document, SourceLine line, Optional<Original> original) {
        return original.map(charge -> new LinePeriod(
                        CreditPeriods.of(document, line, charge), LinePeriod.ORIGINAL, charge.inferred()))
                .orElseGet(() -> new LinePeriod(issueMonth(document), LinePeriod.ONE_OFF, false));
    }

    private static ServicePeriod issueMonth(SourceDocument document) {
        return ServicePeriod.of(YearMonth.from(document.issued()));
    }

    /** A line that states one date only is for that day. */
    private static Optional<ServicePeriod> stated(InvoiceLine line) {
        Optional<LocalDate> start = line.serviceStart().or(line::serviceEnd);
        Optional<LocalDate> end = line.serviceEnd().or(line::serviceStart);
        return start.flatMap(
                first -> end.filter(last -> !last.isBefore(first)).map(last -> new ServicePeriod(first, last)));
    }

    private static boolean isOneDay(InvoiceLine line) {
        return line.serviceStart().isEmpty() || line.serviceEnd().isEmpty();
    }

    private static Optional<ServicePeriod> common(SourceDocument document) {
        List<ServicePeriod> stated = document.lines().stream()
                .flatMap(line -> stated(line.line()).stream())
                .distinct()
                .toList();
        return stated.size() == 1 ? Optional.of(stated.get(0)) : Optional.empty();
    }
}
