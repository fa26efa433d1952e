package io.outlay.job.close;

import io.outlay.analysis.finding.Finding;
import io.outlay.model.MinorUnit;
import io.outlay.model.Names;
import io.outlay.model.fact.TechSystem;
import io.outlay.report.book.CloseReport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A finding as programs read it, see {@link Finding}.
 *
 * @param message the sentence with the figures that show it
 * @param money of a year, rounded to the currency's smallest unit
 * @param by when to act, in words
 * @param owners of the systems in the register, each once
 */
public record Found(
        String kind,
        String message,
        String name,
        List<String> systems,
        BigDecimal money,
        String currency,
        Optional<YearMonth> since,
        Optional<LocalDate> actBy,
        String by,
        List<String> owners,
        String action,
        List<String> evidence) {

    static List<Found> of(CloseReport report) {
        return report.analysis().findings().stream()
                .map(finding -> of(finding, report))
                .toList();
    }

    private static Found of(Finding finding, CloseReport report) {
        String currency = report.head().currency();
        return new Found(
                Names.id(finding.kind()),
                finding.sentence(),
                finding.name(),
                finding.systems(),
                MinorUnit.of(currency).round(finding.money()),
                currency,
                finding.since(),
                finding.actBy(),
                finding.by(),
                report.systems().stream()
                        .filter(system -> finding.systems().contains(system.systemId()))
                        .map(TechSystem::owner)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList(),
                finding.action(),
                finding.evidence());
    }
}
