package io.outlay.report.cut;

import io.outlay.analysis.bridge.Bridge;
import io.outlay.model.Basis;
import io.outlay.model.Sum;
import io.outlay.model.ledger.EffortLine;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.model.ledger.TieOutLine;
import io.outlay.model.ledger.TieOutLine.Check;
import io.outlay.report.book.CloseReport;
import io.outlay.report.bridge.BridgeTotals;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** The links of the chain that hold for a part: its rows against its figures. Files are tied out in the whole report. */
record PartialTieOut(CloseReport.Head head, PartialInput part, Collection<EffortLine> effort) {
    private static final int YEAR = 12;

    List<TieOutLine> lines(List<Bridge> bridges) {
        YearMonth period = head.period();
        BridgeTotals bridge = BridgeTotals.of(bridges);
        BigDecimal now = cost(to(period));
        BigDecimal before = cost(to(period.minusMonths(YEAR)));
        BigDecimal earlier = cost(to(period.minusMonths(2L * YEAR)));
        return List.of(
                line(
                                "effort",
                                "rows of hours = effort",
                                Sum.of(effort, EffortLine::booked),
                                cost(to(period).and(sum -> sum.basis() == Basis.EFFORT)))
                        .as(Check.EFFORT, ""),
                line("systems", "ledger = systems", now, Sum.of(part.months(), SystemMonth::total))
                        .as(Check.SYSTEMS, ""),
                line("bridge", "ledger of the last twelve months = to", now.subtract(before), bridge.to())
                        .as(Check.TWELVE, ""),
                line(
                                "bridge",
                                "ledger of the twelve months before = from + correction",
                                before.subtract(earlier),
                                bridge.from().add(bridge.correction()))
                        .as(Check.TWELVE_BEFORE, ""),
                line("bridge", "change = systems' bars", bridge.to().subtract(bridge.from()), bridge.barsOfSystems())
                        .as(Check.BARS, ""));
    }

    private TieOutLine line(String stage, String item, BigDecimal expected, BigDecimal actual) {
        return new TieOutLine(stage, item, head.currency(), expected, actual);
    }

    private static Predicate<LedgerSum> to(YearMonth month) {
        return sum -> !sum.month().isAfter(month);
    }

    private BigDecimal cost(Predicate<LedgerSum> which) {
        return Sum.of(part.sums().stream()
                .filter(sum -> sum.basis().inTotal())
                .filter(which)
                .map(LedgerSum::amount));
    }
}
