package io.outlay.analysis.bridge;

import io.outlay.analysis.bridge.TwoYears.Pair;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.ledger.LedgerSum;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a system costs in one pool and one currency, without one-offs and allocation: the grain at which a change is
 * explained. Usually one key; several when a bill moved from one to another, the latest last.
 *
 * @param booked by month, reporting currency; months without cost left out
 * @param billed the same in the currency of the bills
 */
record CostComponent(
        List<Key> keys, NavigableMap<YearMonth, BigDecimal> booked, NavigableMap<YearMonth, BigDecimal> billed) {

    record Key(String systemId, CostPool pool, String currency) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::systemId).thenComparing(Key::pool).thenComparing(Key::currency);

        static Key of(LedgerSum sum) {
            return new Key(sum.systemId(), sum.costPool(), sum.sourceCurrency());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** @param sums of one key, up to the period */
    static CostComponent of(Key key, List<LedgerSum> sums) {
        NavigableMap<YearMonth, BigDecimal> booked = new TreeMap<>();
        NavigableMap<YearMonth, BigDecimal> billed = new TreeMap<>();
        for (LedgerSum sum : sums) {
            booked.merge(sum.month(), sum.amount(), BigDecimal::add);
            billed.merge(sum.month(), sum.sourceAmount(), BigDecimal::add);
        }
        booked.values().removeIf(amount -> amount.signum() == 0);
        return new CostComponent(List.of(key), booked, billed);
    }

    /** Whether a sum is part of a component: a cost that comes again and is the system's own. */
    static boolean holds(LedgerSum sum) {
        return sum.basis().inTotal() && sum.basis() != Basis.ALLOCATED && !isOneOff(sum);
    }

    static boolean isOneOff(LedgerSum sum) {
        return sum.oneOff() && sum.basis() == Basis.EFFECTIVE;
    }

    /** Both as one: what this was billed as before, and what the other is billed as since. */
    CostComponent goesOnAs(CostComponent later) {
        List<Key> all = Stream.concat(keys.stream(), later.keys.stream()).toList();
        NavigableMap<YearMonth, BigDecimal> bookedOfBoth = new TreeMap<>(booked);
        NavigableMap<YearMonth, BigDecimal> billedOfBoth = new TreeMap<>(billed);
        later.booked.forEach((month, amount) -> bookedOfBoth.merge(month, amount, BigDecimal::add));
        later.billed.forEach((month, amount) -> billedOfBoth.merge(month, amount, BigDecimal::add));
        return new CostComponent(all, bookedOfBoth, billedOfBoth);
    }

    Key key() {
        return keys.get(keys.size() - 1);
    }

    boolean isEffort() {
        return key().pool().isEffort();
    }

    /** Whether all of it is billed in one currency, so that rates can be told from prices. */
    boolean hasOneCurrency() {
        return keys.stream().map(Key::currency).distinct().count() == 1;
    }

    YearMonth first() {
        return booked.firstKey();
    }

    YearMonth last() {
        return booked.lastKey();
    }

    Pair cost(TwoYears years) {
        return years.sums(booked);
    }

    Pair billed(TwoYears years) {
        return years.sums(billed);
    }

    /** The longest way from a month with cost to the next: 1 for a monthly bill, 3 for a quarterly one without periods. */
    long longestStep() {
        long longest = 1;
        List<YearMonth> months = new ArrayList<>(new TreeSet<>(booked.keySet()));
        for (int i = 1; i < months.size(); i++) {
            longest = Math.max(longest, ChronoUnit.MONTHS.between(months.get(i - 1), months.get(i)));
        }
        return longest;
    }
}
