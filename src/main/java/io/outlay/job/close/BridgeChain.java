package io.outlay.job.close;

import io.outlay.job.workspace.Stores;
import io.outlay.model.Sum;
import io.outlay.model.ledger.TieOutLine;
import io.outlay.report.bridge.BridgeTotals;
import io.outlay.store.Attempt;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;

/** The last links of the chain: the bridge begins and ends at the ledger, and nothing of the change is left over. */
record BridgeChain(CloseRun run, Stores stores, Attempt attempt) {
    private static final int YEAR = 12;
    private static final BigDecimal NONE = BigDecimal.ZERO;

    List<TieOutLine> lines(BridgeTotals bridge) {
        YearMonth period = run.period();
        SortedMap<YearMonth, BigDecimal> months = stores.tieOut().months(attempt);
        BigDecimal now = cost(months, period);
        BigDecimal before = cost(months, period.minusMonths(YEAR));
        BigDecimal earlier = cost(months, period.minusMonths(2L * YEAR));
        return List.of(
                line("ledger of the last twelve months = to", now.subtract(before), bridge.to())
                        .as(TieOutLine.Check.TWELVE, ""),
                line(
                                "ledger of the twelve months before = from + correction",
                                before.subtract(earlier),
                                bridge.from().add(bridge.correction()))
                        .as(TieOutLine.Check.TWELVE_BEFORE, ""),
                line("portfolio's change = systems' bars", bridge.to().subtract(bridge.from()), bridge.barsOfSystems())
                        .as(TieOutLine.Check.BARS, ""),
                line("change that a row's bars leave over", NONE, bridge.residual())
                        .as(TieOutLine.Check.LEFT_OVER, ""));
    }

    private TieOutLine line(String item, BigDecimal expected, BigDecimal actual) {
        return new TieOutLine("bridge", item, run.settings().currency(), expected, actual);
    }

    private static BigDecimal cost(SortedMap<YearMonth, BigDecimal> months, YearMonth upTo) {
        return Sum.of(months.headMap(upTo.plusMonths(1)).values());
    }
}
