package io.outlay.report.page;

import io.outlay.analysis.bridge.Bridge;
import io.outlay.analysis.finding.Finding;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.Digest;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Table;
import io.outlay.report.verdict.VerdictTable;
import java.time.YearMonth;
import java.util.Optional;

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
