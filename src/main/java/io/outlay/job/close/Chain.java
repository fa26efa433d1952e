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
        Map<Basis, BigDecimal> cost = stores.tieOut().cost(attempt, run.period());
        return new TieOutSums(
                run.settings().currency(),
                stores.tieOut().tables(attempt.id()),
                became(lines),
                PostingTotals.converted(lines, unit),
                stores.tieOut().entries(attempt, Basis.BILLED),
                stores.tieOut().entries(attempt, Basis.EFFECTIVE),
                new TieOutSums.Spread(
                        spread(),
                        spread(stores.tieOut().spreadBooked(attempt, run.period())),
                        PostingTotals.amortised(lines, unit)),
                new TieOutSums.Cost(
                        Sum.of(cost.values()),
                        cost.getOrDefault(Basis.EFFECTIVE, NONE),
                        cost.getOrDefault(Basis.ACCRUAL, NONE),
                        cost.getOrDefault(Basis.EFFORT, NONE),
                        cost.getOrDefault(Basis.ALLOCATED, NONE)),
                stores.tieOut().systems(attempt, run.period()),
                new TreeMap<>(),
                new TieOutSums.Effort(
                        facts.hoursAtRates(run.period(), run.settings().ledger()),
                        stores.tieOut().effort(attempt, run.period())),
                stores.tieOut().entries(attempt, Basis.ALLOCATED));
    }

    private SortedMap<String, TieOutSums.Lines> became(List<TiedLine> lines) {
        SortedMap<String, TieOutSums.Lines> became = new TreeMap<>(PostingTotals.lines(lines));
        stores.tieOut()
                .superseded(attempt.id())
                .forEach((currency, amount) -> became.merge(
                        currency,
                        new TieOutSums.Lines(NONE, NONE, amount, NONE, NONE),
                        (a, b) -> new TieOutSums.Lines(
                                a.posted(), a.waiting(), a.superseded().add(amount), a.duplicate(), a.rejected())));
        return became;
    }

    private SortedMap<String, TieOutSums.ToDate> spread() {
        SortedMap<String, TieOutSums.ToDate> sums = new TreeMap<>();
        stores.tieOut().spread(attempt, run.period()).forEach(s -> sums.put(s.currency(), spread(s)));
        return sums;
    }

    private static TieOutSums.ToDate spread(SpreadSum s) {
        return new TieOutSums.ToDate(s.billed(), s.effective(), s.prepaid(), s.accrued());
    }
}
