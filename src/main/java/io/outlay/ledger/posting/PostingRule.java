package io.outlay.ledger.posting;

import io.outlay.ledger.document.BookedLine;
import io.outlay.ledger.document.DocumentBooking;
import io.outlay.ledger.document.DocumentBooking.Rate;
import io.outlay.ledger.document.LineContent;
import io.outlay.model.Names;
import io.outlay.settings.LedgerSettings;
import java.time.YearMonth;
import java.util.stream.Collectors;

/**
 * What besides its own content shaped a document's entries, as one text: {@code spread=month_fraction rate=month_average;
 * USD>EUR ecb; of sap|invoice|4711|2026 5f3a…} (settings; currencies and origin of the rate; the charge that a credit
 * corrects, with the hash of its periods, or {@code clears 2026-07}).
 */
record PostingRule(String settings, String conversion, String original) {
    private static final String CLEARS = "clears ";
    private static final String SEPARATOR = "; ";

    static PostingRule of(DocumentBooking booking, LedgerSettings settings) {
        return new PostingRule(
                "spread=" + id(settings.spread()) + " rate=" + id(settings.rate()),
                pair(booking.document().currency(), settings.currency())
                        + booking.fxRate().map(Rate::origin).orElse(""),
                booking.original().map(original -> original(original.charge())).orElseGet(() -> cleared(booking)));
    }

    private static String original(DocumentBooking charge) {
        return "of " + charge.document().id().text() + " "
                + LineContent.hash(
                        charge.lines().stream().map(line -> line.period().toString()));
    }

    /** The months of missing documents that it takes for want of a period; empty when none. */
    private static String cleared(DocumentBooking booking) {
        String months = booking.lines().stream()
                .filter(line -> line.basis().equals(BookedLine.ACCRUAL))
                .map(line -> YearMonth.from(line.period().start()).toString())
                .distinct()
                .collect(Collectors.joining(" "));
        return months.isEmpty() ? "" : CLEARS + months;
    }

    /** Whether it takes the month of a missing document. */
    boolean clears() {
        return original.startsWith(CLEARS);
    }

    private static String id(Enum<?> setting) {
        return Names.id(setting);
    }

    private static String pair(String from, String to) {
        return from + ">" + to + " ";
    }

    static PostingRule parse(String text) {
        String[] parts = text.split(SEPARATOR, 3);
        return new PostingRule(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    /** A rate is frozen for its two currencies; one that was stated holds only as long as it is. */
    boolean freezes(String from, String to) {
        return conversion.startsWith(pair(from, to)) && !conversion.equals(pair(from, to) + Rate.STATED);
    }

    String text() {
        return String.join(SEPARATOR, settings, conversion, original);
    }
}
