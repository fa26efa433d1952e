package io.outlay.ledger.posting;

import io.outlay.ledger.document.DocumentBooking;
import io.outlay.ledger.document.ExchangeRates;
import io.outlay.ledger.document.RejectedLine;
import io.outlay.ledger.document.RejectedLine.Fault;
import io.outlay.ledger.document.SourceDocument;
import io.outlay.model.RejectionCode;
import io.outlay.settings.LedgerSettings;
import io.outlay.settings.LedgerSettings.GivenRate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the rate that a document states against the published one: a rate written the other way round moves cost by a
 * multiple. Off by a quarter or more it is doubted, unless the setting {@code fx.given} trusts it; with nothing published for
 * that month or before, nothing can be said.
 */
final class StatedRates {
    static final BigDecimal DEVIATION = new BigDecimal("0.25");

    private final ExchangeRates rates;
    private final LedgerSettings settings;
    private final Map<Mean, Optional<BigDecimal>> means = new HashMap<>();

    private record Mean(String currency, YearMonth month) {}

    StatedRates(ExchangeRates rates, LedgerSettings settings) {
        this.rates = rates;
        this.settings = settings;
    }

    /** The lines of a document whose rate cannot be believed; none when it can. */
    List<RejectedLine> doubts(DocumentBooking booking) {
        SourceDocument document = booking.document();
        if (settings.given() == GivenRate.TRUSTED) {
            return List.of();
        }
        Mean mean = new Mean(document.currency(), DocumentRates.month(booking));
        return document.statedRate()
                .flatMap(stated -> published(mean)
                        .filter(published -> isFar(stated, published))
                        .map(published -> fault(mean, stated, published)))
                .map(fault -> RejectedLine.all(document, line -> fault))
                .orElse(List.of());
    }

    private Optional<BigDecimal> published(Mean mean) {
        return means.computeIfAbsent(mean, m -> rates.latestMonthMean(m.currency(), settings.currency(), m.month()));
    }

    private static boolean isFar(BigDecimal stated, BigDecimal published) {
        BigDecimal off = stated.divide(published, MathContext.DECIMAL64).subtract(BigDecimal.ONE);
        return off.abs().compareTo(DEVIATION) >= 0;
    }

    private Fault fault(Mean mean, BigDecimal stated, BigDecimal published) {
        if (mean.currency().equals(settings.currency())) {
            return new Fault(
                    RejectionCode.FX_DOUBT,
                    "fx_rate",
                    plain(stated),
                    "is given for an amount in " + mean.currency() + ", the reporting currency, whose rate is 1",
                    "Leave it blank, or correct the currency.");
        }
        String unit = settings.currency() + " per " + mean.currency();
        BigDecimal turned = BigDecimal.ONE.divide(stated, MathContext.DECIMAL32);
        String remedy = isFar(turned, published)
                ? "Correct it, or leave it blank to take the published rate"
                : "It is " + unit + ": write " + plain(turned) + " (1 ÷ " + plain(stated) + ")";
        return new Fault(
                RejectionCode.FX_DOUBT,
                "fx_rate",
                plain(stated),
                "is far from the published rate for " + mean.month() + ", "
                        + plain(published.round(MathContext.DECIMAL32)) + " " + unit,
                remedy + "; fx.given: trusted takes every rate as stated.");
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.toPlainString();
    }
}
