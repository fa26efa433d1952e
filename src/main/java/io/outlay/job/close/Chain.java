package io.outlay.job.close;

import io.outlay.job.ledger.Facts;
import io.outlay.job.workspace.Stores;
import io.outlay.ledger.tieout.PostingTotals;
import io.outlay.ledger.tieout.TieOutSums;
import io.outlay.model.Basis;
import io.outlay.model.MinorUnit;
import io.outlay.model.Sum;
import io.outlay.model.ledger.TiedLine;
import io.outlay.store.Attempt;
import io.outlay.store.EntrySums;
import io.outlay.store.TieOutStore.Spread;
import io.outlay.store.TieOutStore.SpreadSum;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the sums of the chain from files to figures back from the store. */
record Chain(CloseRun run, Stores stores, Attempt attempt, Facts facts) {
    private static final BigDecimal NONE = BigDecimal.ZERO;

    /** Up to the ledger, nothing reported yet. */
    TieOutSums sums() {
        List<TiedLine> lines = stores.tieOut().lines(attempt.id());
        MinorUnit unit = MinorUnit.of(run.settings().currency());
        EntrySums entries = stores.tieOut().entries(attempt, run.period());
        Map<Basis, BigDecimal> cost = entries.cost();
        Spread spread = stores.tieOut().spread(attempt, run.period());
        return new TieOutSums(
                run.settings().currency(),
                stores.tieOut().tables(attempt.id()),
                became(lines),
                PostingTotals.converted(lines, unit),
                entries.of(Basis.BILLED),
                entries.of(Basis.EFFECTIVE),
                new TieOutSums.Spread(
                        byCurrency(spread.asInvoiced()), toDate(spread.booked()), PostingTotals.amortised(lines, unit)),
                new TieOutSums.Cost(
                        Sum.of(cost.values()),
                        cost.getOrDefault(Basis.EFFECTIVE, NONE),
                        cost.getOrDefault(Basis.ACCRUAL, NONE),
                        cost.getOrDefault(Basis.EFFORT, NONE),
                        cost.getOrDefault(Basis.ALLOCATED, NONE)),
                entries.systems(),
                new TreeMap<>(),
                new TieOutSums.Effort(
                        facts.hoursAtRates(run.period(), run.settings().ledger()), entries.toDate(Basis.EFFORT)),
                entries.of(Basis.ALLOCATED));
    }

    private SortedMap<String, TieOutSums.Lines> became(List<TiedLine> lines) {
        SortedMap<String, TieOutSums.Lines> became = new TreeMap<>(PostingTotals.lines(lines));
        stores.tieOut()
                .replaced(attempt.id())
                .forEach(rows -> became.merge(
                        rows.currency(),
                        new TieOutSums.Lines(NONE, NONE, rows.amount(), NONE, NONE),
                        (a, b) -> new TieOutSums.Lines(
                                a.posted(),
                                a.waiting(),
                                a.superseded().add(rows.amount()),
                                a.duplicate(),
                                a.rejected())));
        return became;
    }

    private static SortedMap<String, TieOutSums.ToDate> byCurrency(List<SpreadSum> invoiced) {
        SortedMap<String, TieOutSums.ToDate> sums = new TreeMap<>();
        invoiced.forEach(sum -> sums.put(sum.currency(), toDate(sum)));
        return sums;
    }

    private static TieOutSums.ToDate toDate(SpreadSum s) {
        return new TieOutSums.ToDate(s.billed(), s.effective(), s.prepaid(), s.accrued());
    }
}
