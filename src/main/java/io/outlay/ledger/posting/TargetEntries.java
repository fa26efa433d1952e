package io.outlay.ledger.posting;

import io.outlay.ledger.document.BookedLine;
import io.outlay.ledger.document.DocumentBooking;
import io.outlay.model.Basis;
import io.outlay.model.MinorUnit;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.ledger.TargetEntry;
import io.outlay.settings.LedgerSettings.SpreadRule;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The entries of posted documents: each line spread over its service months, and once as billed in the issue month. */
final class TargetEntries {
    private static final Comparator<TargetEntry> BY_KEY_IN_DOCUMENT = Comparator.comparing(TargetEntry::line)
            .thenComparing(TargetEntry::month)
            .thenComparing(TargetEntry::basis);

    private final SpreadRule rule;
    private final MinorUnit unit;
    /** One object for each month: many entries are of few. */
    private final Map<YearMonth, YearMonth> months = new HashMap<>();

    /** @param unit of the reporting currency */
    TargetEntries(SpreadRule rule, MinorUnit unit) {
        this.rule = rule;
        this.unit = unit;
    }

    /** @param bookings with a rate; entries come in key order */
    List<TargetEntry> of(List<DocumentBooking> bookings) {
        Map<String, DocumentBooking> byDocument = new TreeMap<>();
        bookings.forEach(
                booking -> byDocument.putIfAbsent(booking.document().id().text(), booking));
        List<TargetEntry> entries = new ArrayList<>();
        byDocument.forEach((document, booking) -> entries.addAll(entries(document, booking)));
        return Collections.unmodifiableList(entries);
    }

    private List<TargetEntry> entries(String document, DocumentBooking booking) {
        List<BigDecimal> billed = booking.booked(unit).orElseThrow();
        List<BigDecimal> effective =
                booking.document().isStatement() ? booking.effective(unit).orElseThrow() : billed;
        BigDecimal rate = booking.rate().orElseThrow();
        YearMonth issued = YearMonth.from(booking.document().issued());
        List<TargetEntry> entries = new ArrayList<>();
        for (int i = 0; i < billed.size(); i++) {
            Entries of = new Entries(document, rate, booking.lines().get(i));
            effective(of, effective.get(i), entries);
            InvoiceLine line = of.line();
            entries.add(of.entry(new Share(
                    one(issued),
                    Basis.BILLED,
                    billed.get(i),
                    MinorUnit.of(line.currency()).stated(line.netAmount()),
                    line.quantity().map(Spread::quantity))));
        }
        entries.removeIf(entry -> !saysSomething(entry));
        entries.sort(BY_KEY_IN_DOCUMENT);
        return entries;
    }

    /** What a line costs each month of its service period. */
    private void effective(Entries of, BigDecimal amount, List<TargetEntry> entries) {
        InvoiceLine line = of.line();
        Spread spread = new Spread(of.booked().period(), rule);
        SortedMap<YearMonth, BigDecimal> sources = spread.of(line.effective(), MinorUnit.of(line.currency()));
        Optional<SortedMap<YearMonth, BigDecimal>> quantities = line.quantity().map(spread::of);
        spread.of(amount, unit)
                .forEach((month, part) -> entries.add(of.entry(new Share(
                        one(month),
                        Basis.EFFECTIVE,
                        part,
                        sources.get(month),
                        quantities.map(quantity -> quantity.get(month))))));
    }

    private YearMonth one(YearMonth month) {
        YearMonth before = months.putIfAbsent(month, month);
        return before == null ? month : before;
    }

    private static boolean saysSomething(TargetEntry entry) {
        return entry.amount().signum() != 0
                || entry.sourceAmount().signum() != 0
                || entry.quantity().isPresent() && entry.quantity().get().signum() != 0;
    }

    /** What a month gets of a line. */
    private record Share(
            YearMonth month, Basis basis, BigDecimal amount, BigDecimal sourceAmount, Optional<BigDecimal> quantity) {}

    /** Those of one line. */
    private record Entries(String document, BigDecimal rate, BookedLine booked) {
        InvoiceLine line() {
            return booked.stated().line();
        }

        TargetEntry entry(Share share) {
            InvoiceLine line = line();
            return new TargetEntry(
                    document,
                    booked.stated().id(),
                    share.month(),
                    booked.systemId(),
                    line.category(),
                    share.basis(),
                    share.amount(),
                    share.sourceAmount().equals(share.amount()) ? share.amount() : share.sourceAmount(),
                    line.currency(),
                    rate,
                    share.quantity(),
                    line.unit(),
                    booked.isOneOff(),
                    Optional.empty(),
                    line.source(),
                    Math.toIntExact(line.rows()));
        }
    }
}
