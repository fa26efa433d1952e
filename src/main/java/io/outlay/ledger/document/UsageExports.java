package io.outlay.ledger.document;

import io.outlay.model.MinorUnit;
import io.outlay.model.fact.InvoiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Monthly exports of usage with its prices, as profiles read them ({@code OpenAI usage 2026-05}), beside invoices of the same
 * vendor for the same month. The export states what the invoice bills, so that both together may count the cost twice.
 */
public final class UsageExports {
    private static final String USAGE = " usage ";
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])");

    /** Days after a month in which a bill without a period is taken for one of that month. */
    private static final int BILLED_LATER_DAYS = 10;

    private UsageExports() {}

    /** Sentences, in order; none where a month has only one of the two. */
    public static List<String> beside(List<SourceDocument> documents) {
        List<String> notes = new ArrayList<>();
        documents.stream()
                .sorted(Comparator.comparing(
                                (SourceDocument document) -> document.id().text())
                        .thenComparing(SourceDocument::place))
                .forEach(export -> month(export).ifPresent(month -> {
                    List<SourceDocument> invoices = documents.stream()
                            .filter(invoice -> month(invoice).isEmpty()
                                    && !invoice.isStatement()
                                    && invoice.id().vendor().equals(export.id().vendor())
                                    && bills(invoice, month))
                            .toList();
                    if (!invoices.isEmpty()) {
                        notes.add(sentence(export, invoices));
                    }
                }));
        return notes;
    }

    private static Optional<YearMonth> month(SourceDocument document) {
        String number = document.first().invoiceNo();
        int usage = number.indexOf(USAGE);
        return Optional.of(number.substring(usage < 0 ? number.length() : usage + USAGE.length()))
                .filter(month -> MONTH.matcher(month).matches())
                .map(YearMonth::parse);
    }

    /** A bill without a service period is for the month that ended some days before it, else for its own. */
    private static boolean bills(SourceDocument invoice, YearMonth month) {
        return invoice.lines().stream().map(SourceDocument.Line::line).anyMatch(line -> bills(line, month));
    }

    private static boolean bills(InvoiceLine line, YearMonth month) {
        if (line.serviceStart().isEmpty() && line.serviceEnd().isEmpty()) {
            return YearMonth.from(line.issueDate().minusDays(BILLED_LATER_DAYS)).equals(month);
        }
        LocalDate start = line.serviceStart().or(line::serviceEnd).orElseThrow();
        LocalDate end = line.serviceEnd().or(line::serviceStart).orElseThrow();
        return !start.isAfter(month.atEndOfMonth()) && !end.isBefore(month.atDay(1));
    }

    private static String sentence(SourceDocument export, List<SourceDocument> invoices) {
        SourceDocument first = invoices.get(0);
        String more = invoices.size() == 1 ? "" : " and " + (invoices.size() - 1) + " more";
        return export.first().invoiceNo() + " (" + money(export) + ") counts, and so does invoice "
                + first.first().invoiceNo() + " of " + first.first().vendor() + more + " for the same month ("
                + total(invoices) + ", " + first.earliest().line().source()
                + "): where the invoice bills that usage, the cost counts twice. Leave one of the two out of the inbox.";
    }

    private static String total(List<SourceDocument> invoices) {
        return invoices.stream()
                .map(SourceDocument::currency)
                .distinct()
                .map(currency -> money(
                        invoices.stream()
                                .filter(invoice -> invoice.currency().equals(currency))
                                .map(SourceDocument::total)
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        currency))
                .reduce((a, b) -> a + " and " + b)
                .orElseThrow();
    }

    private static String money(SourceDocument document) {
        return money(document.total(), document.currency());
    }

    private static String money(BigDecimal amount, String currency) {
        return MinorUnit.of(currency).round(amount).toPlainString() + " " + currency;
    }
}
