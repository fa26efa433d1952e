package io.outlay.ledger.posting;

import static io.outlay.ledger.Facts.EURO;
import static io.outlay.ledger.Facts.dec;
import static io.outlay.ledger.Facts.input;
import static io.outlay.ledger.Facts.rate;
import static io.outlay.ledger.Facts.staged;
import static io.outlay.ledger.Facts.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.ledger.Line;
import io.outlay.ledger.document.Posting;
import io.outlay.model.RejectionCode;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.DocumentLine.State;
import io.outlay.model.ledger.PostedDocument;
import io.outlay.settings.LedgerSettings;
import io.outlay.settings.LedgerSettings.RateRule;
import io.outlay.settings.LedgerSettings.SpreadRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RatesOfDocumentsTest {
    /** USD: June mean 0.5, July mean 0.8 (1 ÷ 1.25 dollars a euro; 0.85 on its last day), August mean 0.4. */
    private static final List<ExchangeRate> RATES = List.of(
            rate("2026-06-30", "USD", "2"),
            rate("2026-07-30", "USD", "1.3235294117647058824"),
            rate("2026-07-31", "USD", "1.1764705882352941176"),
            rate("2026-08-31", "USD", "2.5"));

    private static Posting post(List<PostedDocument> posted, InvoiceLine... lines) {
        return PostingCalculator.post(with(input("2026-08", staged(lines)), RATES, posted), EURO);
    }

    private static Optional<BigDecimal> rateOf(Posting posting, int line) {
        return posting.lines().get(line).fxRate();
    }

    private static Line dollars(String number, String issued, String amount) {
        return Line.of(number, issued, amount).currency("USD");
    }

    @Test
    void takesTheMeanOfTheIssueMonth() {
        Posting posting = post(List.of(), dollars("1", "2026-07-03", "10.01").get());
        assertEquals(Optional.of(dec("0.8000000000")), rateOf(posting, 0));
        assertEquals(Optional.of(dec("8.01")), posting.lines().get(0).booked());
    }

    @Test
    void takesTheMeanOfTheMonthInWhichServiceEndedBefore() {
        Posting posting = post(
                List.of(),
                dollars("1", "2026-07-03", "10")
                        .service("2026-05-01", "2026-06-30")
                        .get(),
                dollars("2", "2026-07-03", "10")
                        .service("2026-05-01", "2026-06-30")
                        .get(),
                dollars("2", "2026-07-03", "10")
                        .service("2026-07-01", "2026-07-31")
                        .get());
        assertEquals(Optional.of(dec("0.5000000000")), rateOf(posting, 0));
        assertEquals(Optional.of(dec("0.8000000000")), rateOf(posting, 1));
        assertEquals(Optional.of(dec("0.8000000000")), rateOf(posting, 2));
    }

    @Test
    void takesTheInvoiceDateBySetting() {
        LedgerSettings byDate = new LedgerSettings(
                "EUR", SpreadRule.MONTH_FRACTION, RateRule.INVOICE_DATE, 10, LedgerSettings.GivenRate.CHECKED);
        PostingInput input =
                with(input("2026-08", staged(dollars("1", "2026-08-02", "10").get())), RATES, List.of());
        assertEquals(
                Optional.of(dec("0.8500000000")),
                PostingCalculator.post(input, byDate).lines().get(0).fxRate());
    }

    @Test
    void prefersTheRateAsBookedThenTheFrozenOne() {
        PostedDocument frozen = post(List.of(), dollars("1", "2026-07-03", "10").get())
                .documents()
                .get(0);
        PostedDocument other =
                new PostedDocument(frozen.document(), frozen.content(), frozen.mapping(), dec("0.79"), frozen.rule());
        assertEquals(
                Optional.of(dec("0.79")),
                rateOf(post(List.of(other), dollars("1", "2026-07-03", "10").get()), 0));
        assertEquals(
                Optional.of(dec("0.91")),
                rateOf(
                        post(
                                List.of(other),
                                dollars("1", "2026-07-03", "10").rate("0.91").get()),
                        0));
    }

    @Test
    void doesNotFreezeARateThatWasStatedOrBelongsToAnotherCurrency() {
        PostedDocument stated = post(
                        List.of(), dollars("1", "2026-07-03", "10").rate("0.91").get())
                .documents()
                .get(0);
        assertEquals(
                Optional.of(dec("0.8000000000")),
                rateOf(post(List.of(stated), dollars("1", "2026-07-03", "10").get()), 0));
        PostedDocument pounds = post(List.of(), dollars("1", "2026-07-03", "10").get())
                .documents()
                .get(0);
        PostedDocument other = new PostedDocument(
                pounds.document(),
                pounds.content(),
                pounds.mapping(),
                dec("1.1"),
                pounds.rule().replace("USD", "GBP"));
        assertEquals(
                Optional.of(dec("0.8000000000")),
                rateOf(post(List.of(other), dollars("1", "2026-07-03", "10").get()), 0));
    }

    @Test
    void givesACreditTheRateOfItsCharge() {
        Posting posting = post(
                List.of(),
                dollars("1", "2026-07-03", "10").get(),
                dollars("C1", "2026-08-03", "-4").credit().corrects("1").get(),
                dollars("C2", "2026-08-03", "-10").credit().get(),
                dollars("C3", "2026-08-03", "-9").credit().get());
        assertEquals(Optional.of(dec("0.8000000000")), rateOf(posting, 1));
        assertEquals(Optional.of(dec("0.8000000000")), rateOf(posting, 2));
        assertEquals(Optional.of(dec("0.4000000000")), rateOf(posting, 3));
    }

    @Test
    void rejectsADocumentWithoutRateWithCurrencyAndMonth() {
        Posting posting = post(
                List.of(),
                Line.of("1", "2026-07-03", "10").currency("GBP").at("a.csv", 4).get());
        assertEquals(State.REJECTED, posting.lines().get(0).state());
        assertEquals(RejectionCode.MISSING_RATE, posting.rejections().get(0).code());
        assertEquals("""
                a.csv:4: currency "GBP" has no exchange rate to EUR for 2026-07, or that month's history is not complete
                4 | Acme Ltd,1,2026-07-03,10,GBP
                Put the ECB's history file (eurofxref-hist.csv) into the inbox, or give the rate as booked in fx_rate.""", posting.rejections().get(0).message());
        assertEquals(List.of(), posting.targets());
    }

    @Test
    void letsADocumentWaitThoughItHasNoRateYet() {
        DocumentLine line =
                post(List.of(), dollars("1", "2026-09-03", "10").get()).lines().get(0);
        assertEquals(State.WAITING, line.state());
        assertEquals(Optional.empty(), line.fxRate());
    }

    @Test
    void sharesTheRoundedTotalAmongTheLines() {
        Posting posting = post(
                List.of(),
                dollars("1", "2026-07-03", "0.01").rate("0.62").no("1").get(),
                dollars("1", "2026-07-03", "0.01").rate("0.62").no("2").get(),
                dollars("1", "2026-07-03", "0.01").rate("0.62").no("3").get());
        assertEquals(
                List.of(Optional.of(dec("0.01")), Optional.of(dec("0.01")), Optional.of(dec("0.00"))),
                posting.lines().stream().map(DocumentLine::booked).toList());
    }
}
