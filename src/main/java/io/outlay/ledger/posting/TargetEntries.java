package io.outlay.ledger.posting;

import io.outlay.ledger.document.DocumentBooking;
import io.outlay.ledger.document.SourceLine;
import io.outlay.model.Basis;
import io.outlay.model.MinorUnit;
import io.outlay.model.ServicePeriod;
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
        return byDocument.entrySet().stream()
                .flatMap(booking -> entries(booking.getKey(), booking.getValue()))
                .toList();
    }

    private Stream<TargetEntry> entries(String document, DocumentBooking booking) {
        List<BigDecimal> booked = booking.booked(unit).orElseThrow();
        List<BigDecimal> effective = booking.effective(unit).orElseThrow();
        return IntStream.range(0, booked.size())
                .boxed()
                .flatMap(i -> entries(new Context(document, booking, i), new Booked(booked.get(i), effective.get(i))))
                .filter(TargetEntries::saysSomething)
                .sorted(BY_KEY_IN_DOCUMENT);
    }

    private Stream<TargetEntry> entries(Context context, Booked booked) {
        InvoiceLine line = context.line().line();
        MinorUnit source = MinorUnit.of(line.currency());
        Spread spread = new Spread(context.period(), rule);
        SortedMap<YearMonth, BigDecimal> amounts = spread.of(booked.effective(), unit);
        SortedMap<YearMonth, BigDecimal> sources = spread.of(line.effective(), source);
        Optional<SortedMap<YearMonth, BigDecimal>> quantities = line.quantity().map(spread::of);
        Stream<TargetEntry> effective = amounts.keySet().stream()
                .map(month -> context.entry(
                        month,
                        Basis.EFFECTIVE,
                        new Figures(amounts.get(month), sources.get(month), quantities.map(q -> q.get(month)))));
        YearMonth issued = YearMonth.from(context.booking().document().issued());
        Figures whole = new Figures(
                booked.billed(),
                source.stated(line.netAmount()),
                line.quantity().map(Spread::quantity));
        return Stream.concat(effective, Stream.of(context.entry(issued, Basis.BILLED, whole)));
    }

    private static boolean saysSomething(TargetEntry entry) {
        return entry.amount().signum() != 0
                || entry.sourceAmount().signum() != 0
                || entry.quantity().filter(quantity -> quantity.signum() != 0).isPresent();
    }

    /** A line in the reporting currency: as billed, and what it costs its service period. */
    private record Booked(BigDecimal billed, BigDecimal effective) {}

    /** The figures of an entry. */
    private record Figures(BigDecimal amount, BigDecimal sourceAmount, Optional<BigDecimal> quantity) {}

    /** A line of a booking. */
    private record Context(String document, DocumentBooking booking, int index) {
        private SourceLine line() {
            return booking.document().lines().get(index);
        }

        private ServicePeriod period() {
            return booking.periods().get(index).period();
        }

        private TargetEntry entry(YearMonth month, Basis basis, Figures figures) {
            InvoiceLine line = line().line();
            return new TargetEntry(
                    document,
                    line().id(),
                    month,
                    line().systemId(),
                    line.category(),
                    basis,
                    figures.amount(),
                    figures.sourceAmount(),
                    line.currency(),
                    booking.rate().orElseThrow(),
                    figures.quantity(),
                    line.unit(),
                    line.oneOff() || booking.periods().get(index).isOneOff(),
                    Optional.empty(),
                    line.source(),
                    Math.toIntExact(line.rows()));
        }
    }
}
