package io.outlay.ledger.posting;

import io.outlay.ledger.document.DocumentRate;
import io.outlay.ledger.document.ExchangeRates;
import io.outlay.ledger.document.LinePeriod;
import io.outlay.ledger.document.Original;
import io.outlay.ledger.document.SourceDocument;
import io.outlay.model.ledger.PostedDocument;
import io.outlay.settings.LedgerSettings;
import io.outlay.settings.LedgerSettings.RateRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rate of a document: 1 in the reporting currency; else as booked ({@code fx_rate}); else as frozen at first posting;
 * else, for a credit, that of the charge it corrects; else the European Central Bank's: the mean of the issue month, or of
 * the month in which its service ended when that was before; or that of the issue date, by setting. Never 1 for want of a
 * rate.
 */
final class DocumentRates {
    private final ExchangeRates rates;
    private final PostedHistory history;
    private final LedgerSettings settings;
    private final Map<Mean, Optional<BigDecimal>> means = new HashMap<>();

    /** A mean that many documents share. */
    private record Mean(String currency, YearMonth month) {}

    DocumentRates(ExchangeRates rates, PostedHistory history, LedgerSettings settings) {
        this.rates = rates;
        this.history = history;
        this.settings = settings;
    }

    Optional<DocumentRate> of(SourceDocument document, List<LinePeriod> periods, Optional<Original> original) {
        if (document.currency().equals(settings.currency())) {
            return Optional.of(new DocumentRate(BigDecimal.ONE, DocumentRate.SAME));
        }
        Optional<DocumentRate> stated = document.statedRate().map(rate -> new DocumentRate(rate, DocumentRate.STATED));
        return stated.or(() -> computed(document, periods, original));
    }

    private Optional<DocumentRate> computed(
            SourceDocument document, List<LinePeriod> periods, Optional<Original> original) {
        Optional<BigDecimal> frozen = frozen(document);
        Optional<BigDecimal> originals = original.flatMap(Original::rate);
        String origin = originals.isPresent() ? DocumentRate.ORIGINAL : DocumentRate.ECB;
        return frozen.or(() -> originals)
                .or(() -> published(document, periods))
                .map(rate -> new DocumentRate(rate, origin));
    }

    private Optional<BigDecimal> frozen(SourceDocument document) {
        return history.of(document)
                .filter(posted -> PostingRule.parse(posted.rule()).freezes(document.currency(), settings.currency()))
                .map(PostedDocument::fxRate);
    }

    private Optional<BigDecimal> published(SourceDocument document, List<LinePeriod> periods) {
        return settings.rate() == RateRule.INVOICE_DATE
                ? rates.onDay(document.currency(), settings.currency(), document.issued())
                : means.computeIfAbsent(
                        new Mean(document.currency(), month(document, periods)),
                        mean -> rates.monthMean(mean.currency(), settings.currency(), mean.month()));
    }

    /** The month whose mean a document takes. */
    static YearMonth month(SourceDocument document, List<LinePeriod> periods) {
        LocalDate issued = document.issued();
        YearMonth issueMonth = YearMonth.from(issued);
        YearMonth served = periods.stream()
                .map(line -> YearMonth.from(line.period().end()))
                .max(YearMonth::compareTo)
                .orElse(issueMonth);
        return served.isBefore(issueMonth) ? served : issueMonth;
    }
}
