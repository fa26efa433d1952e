package io.outlay.ledger.period;

import io.outlay.ledger.accrual.Contracts;
import io.outlay.ledger.document.BookedLine;
import io.outlay.ledger.document.DocumentBooking.Original;
import io.outlay.ledger.document.SourceDocument;
import io.outlay.ledger.document.SourceDocument.Line;
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
    public static List<BookedLine> of(SourceDocument document, Optional<Original> original, Contracts contracts) {
        Optional<ServicePeriod> common = common(document);
        return document.lines().stream()
                .map(line -> own(line, common)
                        .orElseGet(() -> document.isCredit()
                                ? credit(document, line, original)
                                : charge(document, line, contracts)))
                .toList();
    }

    private static Optional<BookedLine> own(Line own, Optional<ServicePeriod> common) {
        InvoiceLine line = own.line();
        return stated(line)
                .map(period -> new BookedLine(own, period, BookedLine.LINE, isOneDay(line)))
                .or(() -> common.map(period -> new BookedLine(own, period, BookedLine.DOCUMENT, false)))
                .or(() -> line.description()
                        .flatMap(DescribedPeriod::in)
                        .filter(period -> isNear(period, line.issueDate()))
                        .map(period -> new BookedLine(own, period, BookedLine.DESCRIPTION, true)));
    }

    private static boolean isNear(ServicePeriod period, LocalDate issued) {
        return !period.start().isBefore(issued.minusYears(YEARS_AROUND_ISSUE))
                && !period.start().isAfter(issued.plusYears(YEARS_AROUND_ISSUE));
    }

    private static BookedLine charge(SourceDocument document, Line line, Contracts contracts) {
        return contracts
                .period(document, line)
                .map(period -> new BookedLine(line, period, BookedLine.CONTRACT, false))
                .orElseGet(() -> new BookedLine(line, issueMonth(document), BookedLine.ISSUE_MONTH, false));
    }

    private static BookedLine credit(SourceDocument document, Line line, Optional<Original> original) {
        return original.map(found -> new BookedLine(
                        line, CreditPeriods.of(document, line, found.charge()), BookedLine.ORIGINAL, found.inferred()))
                .orElseGet(() -> new BookedLine(line, issueMonth(document), BookedLine.ONE_OFF, false));
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
