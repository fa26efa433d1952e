package io.outlay.report.page;

import io.outlay.analysis.bridge.Bridge;
import io.outlay.analysis.finding.Finding;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.Digest;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.model.ledger.Window;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Decimals;
import io.outlay.report.sheet.Table;
import io.outlay.report.tco.BudgetTable;
import io.outlay.report.verdict.VerdictTable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the page is made of.
 *
 * @param digest what Summary says
 */
record PageSource(CloseReport report, Digest digest) {
    YearMonth period() {
        return report.head().period();
    }

    String currency() {
        return report.head().currency();
    }

    Table<Judgement> verdicts() {
        return VerdictTable.of(report.analysis().judgements(), period());
    }

    Optional<Judgement> portfolio() {
        return report.analysis().judgements().stream()
                .filter(j -> j.level() == Level.PORTFOLIO)
                .findFirst();
    }

    Optional<Judgement> judgement(String systemId) {
        return report.analysis().judgements().stream()
                .filter(j -> j.level() == Level.SYSTEM && j.id().equals(systemId))
                .findFirst();
    }

    Optional<Bridge> bridge() {
        return report.analysis().bridges().stream()
                .filter(b -> b.level() == Level.PORTFOLIO)
                .findFirst();
    }

    /** A figure of the portfolio's budget; empty without a budget. */
    Optional<BigDecimal> budget(String field) {
        return report.budget().variances().stream()
                .filter(v -> v.level() == Level.PORTFOLIO)
                .findFirst()
                .map(v -> (BigDecimal) BudgetTable.of(report).field(field).value(v));
    }

    /** A sum over months of the ledger; empty unless the twelve months up to one are known. */
    Optional<BigDecimal> twelve(YearMonth end, Function<SystemMonth, BigDecimal> of) {
        Window known = Window.of(report.months(), end);
        return known.months() == 0
                ? Optional.empty()
                : Optional.of(report.months().stream()
                        .filter(m -> known.contains(m.month()))
                        .map(of)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Twelve months of a business metric; empty unless every month is known. */
    Optional<BigDecimal> metric(String name, YearMonth end) {
        List<BigDecimal> values = report.metrics().stream()
                .filter(m -> m.metric().equals(name)
                        && !m.month().isAfter(end)
                        && m.month().isAfter(end.minusMonths(Window.YEAR)))
                .map(MetricMonth::value)
                .toList();
        return values.size() == Window.YEAR ? values.stream().reduce(BigDecimal::add) : Optional.empty();
    }

    /** Cost of twelve months for one of a metric's units. */
    Optional<BigDecimal> per(String metric, YearMonth end) {
        return twelve(end, SystemMonth::total)
                .flatMap(cost -> metric(metric, end)
                        .filter(value -> value.signum() != 0)
                        .map(value -> Decimals.quotient(cost, value)));
    }

    /** Who answers for the systems of a finding. */
    String owners(Finding finding) {
        return report.systems().stream()
                .filter(system -> finding.systems().contains(system.systemId()))
                .flatMap(system -> system.owner().stream())
                .distinct()
                .sorted()
                .reduce((a, b) -> a + ", " + b)
                .orElse("n/a");
    }

    Optional<TechSystem> system(String id) {
        return report.systems().stream()
                .filter(system -> system.systemId().equals(id))
                .findFirst();
    }
}
