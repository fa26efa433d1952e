package io.outlay.ledger.posting;

import io.outlay.ledger.document.DocumentBooking;
import io.outlay.ledger.document.DocumentBooking.Rate;
import io.outlay.ledger.document.ExchangeRates;
import io.outlay.ledger.document.RejectedLine;
import io.outlay.ledger.document.RejectedLine.Fault;
import io.outlay.ledger.document.SourceDocument;
import io.outlay.model.RejectionCode;
import io.outlay.model.ledger.PostedDocument;
import io.outlay.settings.LedgerSettings;
import io.outlay.settings.LedgerSettings.RateRule;
import java.math.BigDecimal;
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

    Optional<Rate> of(DocumentBooking booking) {
        SourceDocument document = booking.document();
        if (document.currency().equals(settings.currency())) {
            return Optional.of(new Rate(BigDecimal.ONE, Rate.SAME));
        }
        return document.statedRate().map(rate -> new Rate(rate, Rate.STATED)).or(() -> computed(booking));
    }

    private Optional<Rate> computed(DocumentBooking booking) {
        Optional<BigDecimal> originals =
                booking.original().flatMap(original -> original.charge().rate());
        String origin = originals.isPresent() ? Rate.ORIGINAL : Rate.ECB;
        return frozen(booking.document())
                .or(() -> originals)
                .or(() -> published(booking))
                .map(rate -> new Rate(rate, origin));
    }

    private Optional<BigDecimal> frozen(SourceDocument document) {
        return history.of(document)
                .filter(posted -> PostingRule.parse(posted.rule()).freezes(document.currency(), settings.currency()))
                .map(PostedDocument::fxRate);
    }

    private Optional<BigDecimal> published(DocumentBooking booking) {
        SourceDocument document = booking.document();
        return settings.rate() == RateRule.INVOICE_DATE
                ? rates.onDay(document.currency(), settings.currency(), document.issued())
                : means.computeIfAbsent(
                        new Mean(document.currency(), month(booking)),
                        mean -> rates.monthMean(mean.currency(), settings.currency(), mean.month()));
    }

    /** The month whose mean a document takes. */
    static YearMonth month(DocumentBooking booking) {
        YearMonth issued = YearMonth.from(booking.document().issued());
        YearMonth served = YearMonth.from(booking.serviceEnd());
        return served.isBefore(issued) ? served : issued;
    }

    /** Rejects a document for which there is no rate: it is never converted at 1. */
    List<RejectedLine> missing(DocumentBooking booking) {
        String wanted = settings.rate() == RateRule.INVOICE_DATE
                ? "on " + booking.document().issued() + " or the ten days before"
                : "for " + month(booking) + ", or that month's history is not complete";
        Fault fault = new Fault(
                RejectionCode.MISSING_RATE,
                "currency",
                booking.document().currency(),
                "has no exchange rate to " + settings.currency() + " " + wanted,
                "Put the ECB's history file (eurofxref-hist.csv) into the inbox, or give the rate as booked in fx_rate.");
        return RejectedLine.all(booking.document(), line -> fault);
    }
}
