package io.outlay.ledger.tieout;

import io.outlay.model.fact.LedgerBooking;
import io.outlay.model.ledger.LedgerTieLine;
import io.outlay.model.ledger.LedgerTieLine.Cause;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the ledger booked of one document, all in one currency.
 *
 * @param document posted here; empty when there is none
 */
record TiedBookings(Optional<TiedDocument> document, List<LedgerBooking> bookings) {
    /** Differences up to it come from rounding. */
    static final BigDecimal CENT = new BigDecimal("0.01");

    /** An account in a month. */
    private record Cell(YearMonth month, String account) {
        static final Comparator<Cell> ORDER = Comparator.comparing(Cell::month).thenComparing(Cell::account);
    }

    /** @param reporting currency of what is posted */
    List<LedgerTieLine> lines(String reporting) {
        Map<Cell, BigDecimal> booked = cells();
        Optional<BigDecimal> ours = document.flatMap(found -> found.in(currency(), reporting));
        Cause cause = cause(ours);
        if (ours.isEmpty()) {
            Optional<BigDecimal> none = document.isEmpty() ? Optional.of(BigDecimal.ZERO) : Optional.empty();
            return booked.entrySet().stream()
                    .map(cell -> line(cell.getKey(), cell.getValue(), none, cause))
                    .toList();
        }
        Map<Cell, BigDecimal> shares = shares(booked, ours.get(), document.get().month());
        shares.keySet().forEach(cell -> booked.putIfAbsent(cell, BigDecimal.ZERO));
        return booked.entrySet().stream()
                .map(cell -> line(
                        cell.getKey(),
                        cell.getValue(),
                        Optional.of(shares.getOrDefault(cell.getKey(), BigDecimal.ZERO)),
                        cause))
                .toList();
    }

    String currency() {
        return bookings.get(0).currency();
    }

    BigDecimal total() {
        return bookings.stream().map(LedgerBooking::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<Cell, BigDecimal> cells() {
        Map<Cell, BigDecimal> cells = new TreeMap<>(Cell.ORDER);
        bookings.forEach(booking -> cells.merge(
                new Cell(YearMonth.from(booking.date()), booking.account()), booking.amount(), BigDecimal::add));
        return cells;
    }

    /** Ours, in the month of issue: each account has what is booked there, the largest what is left. */
    private static Map<Cell, BigDecimal> shares(Map<Cell, BigDecimal> booked, BigDecimal ours, YearMonth issued) {
        Map<Cell, BigDecimal> shares = new TreeMap<>(Cell.ORDER);
        booked.forEach((cell, amount) -> shares.merge(new Cell(issued, cell.account), amount, BigDecimal::add));
        BigDecimal shared = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        shares.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.comparing(BigDecimal::abs)))
                .ifPresent(largest -> largest.setValue(largest.getValue().add(ours.subtract(shared))));
        return shares;
    }

    private Cause cause(Optional<BigDecimal> ours) {
        if (document.isEmpty()) {
            return Cause.NOT_IN_OURS;
        }
        if (ours.isEmpty()) {
            return Cause.CURRENCY;
        }
        BigDecimal off = total().subtract(ours.get());
        if (isNothing(off)) {
            YearMonth issued = document.get().month();
            return bookings.stream()
                            .allMatch(booking -> YearMonth.from(booking.date()).equals(issued))
                    ? Cause.AGREES
                    : Cause.OTHER_MONTH;
        }
        if (!document.get().currency().equals(currency())) {
            return Cause.CURRENCY;
        }
        BigDecimal tax =
                bookings.stream().flatMap(booking -> booking.tax().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isTax = tax.signum() != 0 && isNothing(off.abs().subtract(tax.abs()));
        return isTax ? Cause.TAX : Cause.AMOUNT;
    }

    static boolean isNothing(BigDecimal difference) {
        return difference.abs().compareTo(CENT) <= 0;
    }

    private LedgerTieLine line(Cell cell, BigDecimal booked, Optional<BigDecimal> ours, Cause cause) {
        boolean named = cause != Cause.AGREES;
        List<String> names = new ArrayList<>(List.of("", ""));
        if (named) {
            LedgerBooking first = bookings.get(0);
            names.set(
                    0,
                    first.documentNo()
                            .or(() -> document.map(TiedDocument::number))
                            .orElse(""));
            names.set(1, document.map(TiedDocument::vendor).or(first::vendor).orElse(""));
        }
        return new LedgerTieLine(cell.account, cell.month, currency(), booked, ours, cause, names.get(0), names.get(1));
    }
}
