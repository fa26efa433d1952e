package io.outlay.ledger.tieout;

import io.outlay.model.fact.LedgerBooking;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.LedgerTieLine;
import io.outlay.model.ledger.LedgerTieLine.Cause;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the general ledger booked, against the documents that are posted here. A booking is of the document that has its
 * number: of several that of its vendor, and one of another vendor only when the amounts are equal. A booking without a number
 * is of the only document of its vendor, amount and month. Months that the ledger has nothing in are not compared.
 */
public final class GeneralLedgerTieOut {
    private static final Comparator<LedgerTieLine> ORDER = Comparator.comparing(LedgerTieLine::month)
            .thenComparing(LedgerTieLine::account)
            .thenComparing(LedgerTieLine::cause)
            .thenComparing(LedgerTieLine::document)
            .thenComparing(LedgerTieLine::vendor)
            .thenComparing(LedgerTieLine::currency)
            .thenComparing(LedgerTieLine::booked);

    private final String reporting;
    private final List<TiedDocument> documents;
    private final Map<String, List<TiedDocument>> byNumber;
    private final Set<TiedDocument> tied = new HashSet<>();

    private GeneralLedgerTieOut(List<TiedDocument> documents, String reporting) {
        this.documents = documents;
        this.reporting = reporting;
        byNumber = documents.stream().collect(Collectors.groupingBy(document -> key(document.number())));
    }

    /**
     * By month, account and cause: what agrees together, each document that differs by itself.
     *
     * @param lines of all live files
     * @param reporting currency
     * @param period later months are not compared
     * @return nothing when no ledger booked anything
     */
    public static List<LedgerTieLine> of(
            List<LedgerBooking> bookings, Iterator<DocumentLine> lines, String reporting, YearMonth period) {
        List<LedgerBooking> past = bookings.stream()
                .filter(booking -> !YearMonth.from(booking.date()).isAfter(period))
                .toList();
        return past.isEmpty() ? List.of() : new GeneralLedgerTieOut(documents(lines, period), reporting).lines(past);
    }

    private static List<TiedDocument> documents(Iterator<DocumentLine> lines, YearMonth period) {
        Map<String, List<DocumentLine>> posted = new LinkedHashMap<>();
        lines.forEachRemaining(line -> {
            boolean counts = line.state() == DocumentLine.State.POSTED
                    && !YearMonth.from(line.line().issueDate()).isAfter(period);
            if (counts) {
                posted.computeIfAbsent(line.document(), document -> new ArrayList<>())
                        .add(line);
            }
        });
        return posted.values().stream().map(TiedDocument::of).toList();
    }

    private List<LedgerTieLine> lines(List<LedgerBooking> bookings) {
        List<LedgerTieLine> all = new ArrayList<>();
        groups(bookings).forEach(group -> all.addAll(tie(group).lines(reporting)));
        List<YearMonth> months = bookings.stream()
                .map(booking -> YearMonth.from(booking.date()))
                .sorted()
                .toList();
        documents.stream()
                .filter(document -> !tied.contains(document)
                        && !document.month().isBefore(months.get(0))
                        && !document.month().isAfter(months.get(months.size() - 1)))
                .forEach(document -> all.add(missing(document)));
        return together(all);
    }

    /** Bookings of one document; where it is not sure, those of one number and vendor; each without a number by itself. */
    private Iterable<List<LedgerBooking>> groups(List<LedgerBooking> bookings) {
        Map<List<String>, List<LedgerBooking>> groups = new LinkedHashMap<>();
        for (LedgerBooking booking : bookings) {
            String number = key(booking.documentNo().orElse(""));
            List<String> open = number.isEmpty()
                    ? List.of(booking.source().toString())
                    : List.of(number, key(booking.vendor().orElse("")), booking.currency());
            List<String> group = sure(booking)
                    .map(document -> List.of(document.id(), booking.currency()))
                    .orElse(open);
            groups.computeIfAbsent(group, g -> new ArrayList<>()).add(booking);
        }
        return groups.values();
    }

    /** The only document of a booking's number and vendor. */
    private Optional<TiedDocument> sure(LedgerBooking booking) {
        List<TiedDocument> all = numbered(booking)
                .filter(document -> fits(booking.vendor(), document.vendor()))
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private Stream<TiedDocument> numbered(LedgerBooking booking) {
        return byNumber.getOrDefault(key(booking.documentNo().orElse("")), List.of()).stream();
    }

    private TiedBookings tie(List<LedgerBooking> group) {
        TiedBookings open = new TiedBookings(Optional.empty(), group);
        LedgerBooking first = group.get(0);
        Optional<TiedDocument> equal = numbered(first)
                .filter(document -> !tied.contains(document) && isEqual(document, open))
                .findFirst();
        Optional<TiedDocument> found = sure(first)
                .filter(document -> !tied.contains(document))
                .or(() -> equal)
                .or(() -> likely(open));
        found.ifPresent(tied::add);
        return new TiedBookings(found, group);
    }

    private Optional<TiedDocument> likely(TiedBookings group) {
        LedgerBooking booking = group.bookings().get(0);
        if (booking.documentNo().isPresent()) {
            return Optional.empty();
        }
        List<TiedDocument> all = documents.stream()
                .filter(document -> !tied.contains(document)
                        && hasName(booking.vendor())
                        && fits(booking.vendor(), document.vendor())
                        && document.month().equals(YearMonth.from(booking.date()))
                        && isEqual(document, group))
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private boolean isEqual(TiedDocument document, TiedBookings group) {
        return document.in(group.currency(), reporting)
                .filter(ours -> TiedBookings.isNothing(ours.subtract(group.total())))
                .isPresent();
    }

    /** Whether a text of the ledger may name a vendor; a number says nothing. */
    private static boolean fits(Optional<String> text, String vendor) {
        if (!hasName(text)) {
            return true;
        }
        String there = key(text.orElseThrow());
        String here = key(vendor);
        return there.contains(here) || here.contains(there);
    }

    private static boolean hasName(Optional<String> text) {
        return text.filter(name -> name.chars().anyMatch(Character::isLetter)).isPresent();
    }

    /** Letters and digits: programs write numbers and names with other signs between. */
    private static String key(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toUpperCase(Locale.ROOT);
    }

    private LedgerTieLine missing(TiedDocument document) {
        return new LedgerTieLine(
                "",
                document.month(),
                document.posted().isPresent() ? reporting : document.currency(),
                BigDecimal.ZERO,
                Optional.of(document.posted().orElse(document.net())),
                Cause.NOT_IN_LEDGER,
                document.number(),
                document.vendor());
    }

    /** What agrees in an account and month is one line. */
    private static List<LedgerTieLine> together(List<LedgerTieLine> all) {
        Map<List<Object>, LedgerTieLine> agreed = new HashMap<>();
        all.stream()
                .filter(line -> line.cause() == Cause.AGREES)
                .forEach(line -> agreed.merge(
                        List.of(line.month(), line.account(), line.currency()), line, GeneralLedgerTieOut::sum));
        return Stream.concat(agreed.values().stream(), all.stream().filter(line -> line.cause() != Cause.AGREES))
                .sorted(ORDER)
                .toList();
    }

    private static LedgerTieLine sum(LedgerTieLine one, LedgerTieLine other) {
        return new LedgerTieLine(
                one.account(),
                one.month(),
                one.currency(),
                one.booked().add(other.booked()),
                Optional.of(one.ours().orElseThrow().add(other.ours().orElseThrow())),
                Cause.AGREES,
                "",
                "");
    }
}
