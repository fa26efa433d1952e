package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.workspace.Stores;
import io.outlay.model.Basis;
import io.outlay.model.Cursor;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.LedgerEntry;
import io.outlay.sample.ShopSample;
import io.outlay.store.Attempt;
import io.outlay.store.EntrySums;
import io.outlay.store.TestDatabase;
import io.outlay.store.TieOutStore.Spread;
import io.outlay.store.TieOutStore.SpreadSum;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What the database adds up in one statement is what its rows add up to, one by one. */
class LedgerReadingsTest {
    private static final YearMonth PERIOD = YearMonth.parse(ClosedShop.PERIOD);

    private final Stores stores = stores();
    private final Attempt attempt = stores.attempts()
            .get(stores.publications().find(PERIOD).orElseThrow().attempt());
    private final List<LedgerEntry> entries = entries();

    private static Stores stores() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(ClosedShop.of(ShopSample.DEFAULT_SEED)
                .workspace()
                .workspace()
                .dbUrl()
                .orElseThrow());
        database.setUser(TestDatabase.user());
        database.setCurrentSchema("outlay");
        return Stores.of(database, "EUR");
    }

    private List<LedgerEntry> entries() {
        List<LedgerEntry> all = new ArrayList<>();
        try (Cursor<LedgerEntry> rows = stores.ledger().entries(attempt)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private <K> Map<K, BigDecimal> sums(Predicate<LedgerEntry> which, Function<LedgerEntry, K> key) {
        Map<K, BigDecimal> sums = new TreeMap<>();
        entries.stream().filter(which).forEach(e -> sums.merge(key.apply(e), e.amount(), BigDecimal::add));
        return sums;
    }

    private static boolean isToDate(LedgerEntry entry) {
        return !entry.month().isAfter(PERIOD);
    }

    private static boolean isCost(LedgerEntry entry) {
        return entry.basis() != Basis.BILLED;
    }

    @Test
    void addsUpWhatTheChainComparesInOnePass() {
        EntrySums read = stores.tieOut().entries(attempt, PERIOD);

        for (Basis basis : Basis.values()) {
            assertThat(read.of(basis)).isEqualTo(sums(e -> e.basis() == basis, LedgerEntry::sourceCurrency));
            assertThat(read.toDate(basis))
                    .isEqualTo(sums(e -> e.basis() == basis && isToDate(e), LedgerEntry::sourceCurrency));
        }
        assertThat(read.cost())
                .hasSizeGreaterThan(2)
                .isEqualTo(sums(e -> isCost(e) && isToDate(e), LedgerEntry::basis));
        assertThat(read.systems())
                .hasSizeGreaterThan(2)
                .isEqualTo(sums(e -> isCost(e) && isToDate(e), LedgerEntry::systemId));
        assertThat(stores.tieOut().months(attempt))
                .hasSizeGreaterThan(24)
                .isEqualTo(sums(LedgerReadingsTest::isCost, LedgerEntry::month));
    }

    @Test
    void spreadsEachDocumentFromTheMonthInWhichItWasBilled() {
        Spread read = stores.tieOut().spread(attempt, PERIOD);

        assertThat(read.asInvoiced())
                .hasSizeGreaterThan(1)
                .allSatisfy(sum -> assertThat(sum)
                        .isEqualTo(spread(
                                sum.currency(),
                                e -> e.sourceCurrency().equals(sum.currency()),
                                LedgerEntry::sourceAmount)));
        assertThat(read.booked()).isEqualTo(spread("all", e -> true, LedgerEntry::amount));
        assertThat(read.booked().prepaid()).isNotZero();
    }

    /** Of documents that no statement of a cloud stands for. */
    private SpreadSum spread(String name, Predicate<LedgerEntry> which, Function<LedgerEntry, BigDecimal> amount) {
        Map<String, YearMonth> billed = new HashMap<>();
        entries.stream()
                .filter(e -> e.basis() == Basis.BILLED)
                .forEach(e -> billed.merge(e.document(), e.month(), (a, b) -> a.isAfter(b) ? a : b));
        BigDecimal[] sums = new BigDecimal[4];
        Arrays.fill(sums, new BigDecimal("0.00"));
        for (LedgerEntry e : entries) {
            if (which.test(e) && billed.containsKey(e.document())) {
                boolean issued = !billed.get(e.document()).isAfter(PERIOD);
                add(sums, 0, e.basis() == Basis.BILLED && isToDate(e), amount.apply(e));
                add(sums, 1, e.basis() == Basis.EFFECTIVE && isToDate(e), amount.apply(e));
                add(sums, 2, e.basis() == Basis.EFFECTIVE && !isToDate(e) && issued, amount.apply(e));
                add(sums, 3, e.basis() == Basis.EFFECTIVE && isToDate(e) && !issued, amount.apply(e));
            }
        }
        return new SpreadSum(name, sums[0], sums[1], sums[2], sums[3]);
    }

    private static void add(BigDecimal[] sums, int place, boolean counts, BigDecimal amount) {
        if (counts) {
            sums[place] = sums[place].add(amount);
        }
    }

    @Test
    void callsVendorsAsTheFirstOfTheirLines() {
        Map<String, String> first = new HashMap<>();
        try (Cursor<DocumentLine> lines = stores.ledger().lines(attempt.id())) {
            lines.forEachRemaining(
                    line -> first.putIfAbsent(line.vendorKey(), line.line().vendor()));
        }
        assertThat(stores.ledger().vendors(attempt.id())).hasSizeGreaterThan(2).isEqualTo(first);
    }
}
