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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The entries of posted documents: each line spread over its service months, and once as billed in the issue month.
 *
 * @param unit of the reporting currency
 */
record TargetEntries(SpreadRule rule, MinorUnit unit) {
    private static final Comparator<TargetEntry> BY_KEY_IN_DOCUMENT = Comparator.comparing(TargetEntry::line)
            .thenComparing(TargetEntry::month)
            .thenComparing(TargetEntry::basis);

    /** @param bookings with a rate; entries come in key order */
    List<TargetEntry> of(List<DocumentBooking> bookings) {
        Map<String, DocumentBooking> byDocument = bookings.stream()
                .collect(Collectors.toMap(
                        booking -> booking.document().id().text(), booking -> booking, (a, b) -> a, TreeMap::new));
        return byDocument.values().stream().flatMap(this::entries).toList();
    }

    private Stream<TargetEntry> entries(DocumentBooking booking) {
        List<BigDecimal> billed = booking.booked(unit).orElseThrow();
        List<BigDecimal> effective = booking.effective(unit).orElseThrow();
        return IntStream.range(0, billed.size())
                .boxed()
                .flatMap(i -> Stream.concat(
                        effective(booking, booking.lines().get(i), effective.get(i)),
                        Stream.of(billed(booking, booking.lines().get(i), billed.get(i)))))
                .filter(TargetEntries::saysSomething)
                .sorted(BY_KEY_IN_DOCUMENT);
    }

    /** What a line costs each month of its service period. */
    private Stream<TargetEntry> effective(DocumentBooking booking, BookedLine booked, BigDecimal amount) {
        InvoiceLine line = booked.stated().line();
        Spread spread = new Spread(booked.period(), rule);
        SortedMap<YearMonth, BigDecimal> amounts = spread.of(amount, unit);
        SortedMap<YearMonth, BigDecimal> sources = spread.of(line.effective(), MinorUnit.of(line.currency()));
        Optional<SortedMap<YearMonth, BigDecimal>> quantities = line.quantity().map(spread::of);
        return amounts.keySet().stream()
                .map(month -> entry(
                        booking,
                        booked,
                        new Share(
                                month,
                                Basis.EFFECTIVE,
                                amounts.get(month),
                                sources.get(month),
                                quantities.map(q -> q.get(month)))));
    }

    private TargetEntry billed(DocumentBooking booking, BookedLine booked, BigDecimal amount) {
        InvoiceLine line = booked.stated().line();
        return entry(
                booking,
                booked,
                new Share(
                        YearMonth.from(booking.document().issued()),
                        Basis.BILLED,
                        amount,
                        MinorUnit.of(line.currency()).stated(line.netAmount()),
                        line.quantity().map(Spread::quantity)));
    }

    private static boolean saysSomething(TargetEntry entry) {
        return entry.amount().signum() != 0
                || entry.sourceAmount().signum() != 0
                || entry.quantity().filter(quantity -> quantity.signum() != 0).isPresent();
    }

    /** What a month gets of a line. */
    private record Share(
            YearMonth month, Basis basis, BigDecimal amount, BigDecimal sourceAmount, Optional<BigDecimal> quantity) {}

    private static TargetEntry entry(DocumentBooking booking, BookedLine booked, Share share) {
        InvoiceLine line = booked.stated().line();
        return new TargetEntry(
                booking.document().id().text(),
                booked.stated().id(),
                share.month(),
                booked.systemId(),
                line.category(),
                share.basis(),
                share.amount(),
                share.sourceAmount(),
                line.currency(),
                booking.rate().orElseThrow(),
                share.quantity(),
                line.unit(),
                booked.isOneOff(),
                Optional.empty(),
                line.source(),
                Math.toIntExact(line.rows()));
    }
}
