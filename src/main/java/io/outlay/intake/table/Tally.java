package io.outlay.intake.table;

import io.outlay.model.InputFile;
import io.outlay.model.Money;
import io.outlay.model.fact.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Hands rows on, and counts each exactly once: rows and money read = accepted + rejected + duplicate. */
public final class Tally {
    private enum Fate {
        ACCEPTED,
        REJECTED,
        DUPLICATE
    }

    private final Table table;
    private final Place place;
    private final Sink sink;
    private final AlikeRows rejected;
    private final List<String> noted = new ArrayList<>();
    private final Map<Fate, Long> rows = new EnumMap<>(Fate.class);
    private final SortedMap<String, Map<Fate, BigDecimal>> money = new TreeMap<>();
    private final SortedMap<String, Map<Fate, BigDecimal>> weights = new TreeMap<>();

    public Tally(Table table, Place place, Sink sink) {
        this.table = table;
        this.place = place;
        this.sink = sink;
        rejected = new AlikeRows(table, place, sink);
    }

    public void accept(Row row) {
        count(row, Fate.ACCEPTED);
        rejected.apart();
        (taxIsCost() ? table.factsWithTax(row) : table.facts(row)).forEach(sink.facts());
    }

    /** Whether tax that a row states is part of what it costs. */
    public boolean taxIsCost() {
        return sink.taxIsCost();
    }

    /** Rows that were rolled up while they came, and the facts that they make together. */
    public void accept(long count, Stream<? extends Fact> facts) {
        if (count > 0) {
            rejected.apart();
            rows.merge(Fate.ACCEPTED, count, Long::sum);
        }
        facts.forEach(sink.facts());
    }

    /** What such rows are worth in one currency: their sum, and the sum of their absolute amounts. */
    public void worth(Money sum, BigDecimal absolute) {
        add(money, sum.currency(), Fate.ACCEPTED, sum.amount());
        add(weights, sum.currency(), Fate.ACCEPTED, absolute);
    }

    public void duplicate(Row row) {
        rejected.apart();
        count(row, Fate.DUPLICATE);
    }

    /** One rejection per fault, or one for all rows when they fail alike; the first of a row carries what the row is worth, so that they can be added up. */
    public void reject(Row row, List<Fault> faults) {
        rejected.add(row, faults, count(row, Fate.REJECTED));
    }

    /** After the last row. */
    public void end() {
        rejected.end();
    }

    /** A row of a table that is rejected whole, for a reason that is told once. */
    public void drop(Row row) {
        count(row, Fate.REJECTED);
    }

    /** Tells why rows were dropped, once, at the first of them. */
    public void dropped(Row first, Fault fault, long count) {
        sink.rejections()
                .accept(fault.at(first.source(), table.kind(), first.raw().excerpt(), Optional.empty())
                        .of(count));
    }

    public InputFile.Table totals() {
        SortedMap<String, InputFile.Amounts> amounts = new TreeMap<>();
        money.forEach((currency, sums) -> amounts.put(currency, amounts(sums, weights.get(currency))));
        long accepted = rows.getOrDefault(Fate.ACCEPTED, 0L);
        long rejected = rows.getOrDefault(Fate.REJECTED, 0L);
        long duplicate = rows.getOrDefault(Fate.DUPLICATE, 0L);
        long read = accepted + rejected + duplicate;
        return new InputFile.Table(table.kind(), place.sheet(), read, accepted, rejected, duplicate, amounts);
    }

    /** Something to tell of the rows that is no fault, without its place. */
    public void note(String note) {
        noted.add(place.prefix() + note);
    }

    public List<String> notes() {
        long duplicate = rows.getOrDefault(Fate.DUPLICATE, 0L);
        List<String> notes = new ArrayList<>(noted);
        if (duplicate > 0) {
            String repeats = duplicate == 1 ? "1 row repeats another" : duplicate + " rows repeat others";
            notes.add(place.prefix() + repeats + " and " + (duplicate == 1 ? "is" : "are") + " skipped");
        }
        return notes;
    }

    private Optional<Money> count(Row row, Fate fate) {
        rows.merge(fate, row.raw().rows(), Long::sum);
        Optional<Money> worth = row.raw().broken().isPresent() ? Optional.empty() : worth(row);
        if (worth.isPresent()) {
            Money all = worth.get();
            add(money, all.currency(), fate, all.amount());
            add(weights, all.currency(), fate, all.amount().abs());
        }
        return worth;
    }

    private Optional<Money> worth(Row row) {
        Optional<Money> net = table.money(row);
        Optional<Money> tax = taxIsCost() ? table.tax(row) : Optional.empty();
        if (net.isEmpty() || tax.isEmpty()) {
            return net.isPresent() ? net : tax;
        }
        return Optional.of(
                new Money(net.get().amount().add(tax.get().amount()), net.get().currency()));
    }

    private static void add(
            SortedMap<String, Map<Fate, BigDecimal>> sums, String currency, Fate fate, BigDecimal amount) {
        sums.computeIfAbsent(currency, c -> new EnumMap<>(Fate.class)).merge(fate, amount, BigDecimal::add);
    }

    private static InputFile.Amounts amounts(Map<Fate, BigDecimal> sums, Map<Fate, BigDecimal> weights) {
        BigDecimal accepted = sums.getOrDefault(Fate.ACCEPTED, BigDecimal.ZERO);
        BigDecimal rejected = sums.getOrDefault(Fate.REJECTED, BigDecimal.ZERO);
        BigDecimal duplicate = sums.getOrDefault(Fate.DUPLICATE, BigDecimal.ZERO);
        return new InputFile.Amounts(
                accepted.add(rejected).add(duplicate),
                accepted,
                rejected,
                duplicate,
                weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                weights.getOrDefault(Fate.REJECTED, BigDecimal.ZERO));
    }
}
