package io.outlay.ledger.document;

import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.ledger.DocumentLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A vendor whose lines went to a system because a name in the register is a part of the vendor's: right as a rule, and for the
 * user to confirm, as another company may bear a longer name.
 *
 * @param vendor as the documents spell it
 * @param name in the register or an alias
 * @param amounts net, by currency
 */
public record NameGuess(String vendor, String name, String systemId, int lines, SortedMap<String, BigDecimal> amounts) {

    private record Key(String vendor, String name, String systemId) {}

    /** Of the lines that are booked and state no system; in the order of vendors. */
    public static List<NameGuess> of(List<DocumentLine> lines, BillingNames names) {
        SortedMap<Key, NameGuess> guesses = new TreeMap<>(
                Comparator.comparing(Key::vendor).thenComparing(Key::systemId).thenComparing(Key::name));
        for (DocumentLine line : lines) {
            if (line.booked().isPresent() && line.line().systemId().isEmpty()) {
                guessed(line, names).ifPresent(guess -> guesses.merge(guess.key(), guess, NameGuess::plus));
            }
        }
        return new ArrayList<>(guesses.values());
    }

    private static Optional<NameGuess> guessed(DocumentLine posted, BillingNames names) {
        InvoiceLine line = posted.line();
        VendorMatch match = names.match(line.vendor(), line.vendorId(), line.issueDate());
        SortedMap<String, BigDecimal> amount = new TreeMap<>();
        amount.put(line.currency(), line.netAmount());
        return match.system()
                .filter(posted.systemId()::equals)
                .flatMap(system -> match.part().map(name -> new NameGuess(line.vendor(), name, system, 1, amount)));
    }

    private Key key() {
        return new Key(vendor, name, systemId);
    }

    private NameGuess plus(NameGuess other) {
        SortedMap<String, BigDecimal> both = new TreeMap<>(amounts);
        other.amounts.forEach((currency, amount) -> both.merge(currency, amount, BigDecimal::add));
        return new NameGuess(vendor, name, systemId, lines + other.lines, both);
    }
}
