package io.outlay.ledger.posting;

import static io.outlay.ledger.Facts.dec;
import static io.outlay.ledger.Facts.input;
import static io.outlay.ledger.Facts.rate;
import static io.outlay.ledger.Facts.staged;
import static io.outlay.ledger.Facts.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.ledger.Facts;
import io.outlay.ledger.Line;
import io.outlay.ledger.document.Posting;
import io.outlay.model.Rejection;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.settings.LedgerSettings;
import io.outlay.settings.LedgerSettings.GivenRate;
import io.outlay.settings.LedgerSettings.RateRule;
import io.outlay.settings.LedgerSettings.SpreadRule;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stated rate is held against the published one. */
class StatedRatesTest {
    /** EUR per USD 0.80, per JPY 0.00625, in August and September 2026. */
    private static final List<ExchangeRate> RATES = List.of(
            rate("2026-08-31", "USD", "1.25"),
            rate("2026-08-31", "JPY", "160"),
            rate("2026-09-30", "USD", "1.25"),
            rate("2026-09-30", "JPY", "160"));

    private static Posting post(LedgerSettings settings, InvoiceLine... lines) {
        return PostingCalculator.post(with(input("2026-09", staged(lines)), RATES, List.of()), settings);
    }

    private static InvoiceLine line(String number, String amount, String currency, String rate) {
        return Line.of(number, "2026-09-10", amount)
                .currency(currency)
                .rate(rate)
                .get();
    }

    private static List<String> messages(Posting posting) {
        return posting.rejections().stream().map(Rejection::message).toList();
    }

    @Test
    void doubtsARateThatIsWrittenTheOtherWayRound() {
        Posting posting = post(Facts.EURO, line("1", "110000", "JPY", "160"), line("2", "1000", "USD", "1.25"));
        assertThat(messages(posting)).containsExactly("""
                inbox/a.csv:2: fx_rate "160" is far from the published rate for 2026-09, 0.00625 EUR per JPY
                2 | Acme Ltd,1,2026-09-10,110000,JPY
                It is EUR per JPY: write 0.00625 (1 ÷ 160); fx.given: trusted takes every rate as stated.""", """
                inbox/a.csv:2: fx_rate "1.25" is far from the published rate for 2026-09, 0.8 EUR per USD
                2 | Acme Ltd,2,2026-09-10,1000,USD
                It is EUR per USD: write 0.8 (1 ÷ 1.25); fx.given: trusted takes every rate as stated.""");
        assertThat(posting.targets()).isEmpty();
    }

    @Test
    void takesARateThatIsNearThePublishedOne() {
        Posting posting = post(Facts.EURO, line("1", "1000", "USD", "0.61"), line("2", "1000", "USD", "0.99"));
        assertThat(posting.rejections()).isEmpty();
        assertThat(posting.lines())
                .extracting(l -> l.booked().orElseThrow())
                .containsExactly(dec("610.00"), dec("990.00"));
    }

    @Test
    void doubtsFromAQuarterOnUpAndDown() {
        Posting posting = post(Facts.EURO, line("1", "1000", "USD", "0.60"), line("2", "1000", "USD", "1.00"));
        assertThat(posting.rejections()).extracting(r -> r.code().id()).containsExactly("fx_doubt", "fx_doubt");
        assertThat(posting.rejections().get(0).remedy())
                .isEqualTo(
                        "Correct it, or leave it blank to take the published rate; fx.given: trusted takes every rate as stated.");
    }

    @Test
    void doubtsARateBesideAnAmountInTheReportingCurrency() {
        Posting posting = post(Facts.EURO, line("1", "1000", "EUR", "1.25"), line("2", "1000", "EUR", "1"));
        assertThat(messages(posting).get(0))
                .startsWith(
                        "inbox/a.csv:2: fx_rate \"1.25\" is given for an amount in EUR, the reporting currency, whose rate is 1\n");
        assertThat(posting.lines())
                .extracting(DocumentLine::state)
                .containsExactly(DocumentLine.State.REJECTED, DocumentLine.State.POSTED);
    }

    @Test
    void trustsTheRateBySetting() {
        LedgerSettings trusting =
                new LedgerSettings("EUR", SpreadRule.MONTH_FRACTION, RateRule.MONTH_AVERAGE, 10, GivenRate.TRUSTED);
        Posting posting = post(trusting, line("1", "1000", "USD", "1.25"));
        assertThat(posting.rejections()).isEmpty();
        assertThat(posting.lines().get(0).booked()).contains(new BigDecimal("1250.00"));
    }

    @Test
    void saysNothingWhereNothingIsPublished() {
        assertThat(post(Facts.EURO, line("1", "1000", "BRL", "99")).rejections())
                .isEmpty();
    }
}
