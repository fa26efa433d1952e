package io.outlay.analysis.bills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.analysis.Agreements;
import io.outlay.analysis.Books;
import io.outlay.analysis.bills.InvoiceSignal.Kind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Month 35 is the period, September 2026. */
class InvoiceSignalsTest {
    private final Books books = new Books();
    private final Agreements agreed = new Agreements();

    @Test
    void aFlatFeeThatIsTooHighOnceIsUnusual() {
        amounts(12, t -> t == 32 ? 1400 : 1000);

        assertThat(signals()).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(Kind.UNUSUAL_AMOUNT);
            assertThat(signal.bill().invoiceNo()).isEqualTo("B-32");
            assertThat(signal.amount()).isEqualTo("1400.00");
            assertThat(signal.expected()).isEqualTo("1000.00");
            assertThat(signal.money()).isEqualTo("400.00");
            assertThat(signal.score().getAsDouble()).isEqualTo(0.6745 * 400 / 50, within(1e-9));
            assertThat(signal.likeDocuments()).isEqualTo(24);
            assertThat(signal.bill().source().file()).isEqualTo("invoices.csv");
            assertThat(signal.bill().source().line()).isEqualTo(22);
            assertThat(signal.reason()).isEqualTo("Amount 40.0 % above the middle of 24 bills of its kind.");
        });
    }

    @Test
    void aBillThatIsTooLowIsUnusualToo() {
        amounts(12, t -> t == 32 ? 600 : 1000);

        assertThat(signals()).extracting(InvoiceSignal::money).containsExactly(new BigDecimal("-400.00"));
    }

    @Test
    void oneAsOftenAsTheOthersDifferIsNot() {
        amounts(12, t -> t == 32 ? 1250 : 1000);

        assertThat(signals()).as("25 % where 26 % are too much").isEmpty();
    }

    @Test
    void aNewPriceOrTierThatHoldsIsNoAnomaly() {
        amounts(12, t -> t < 30 ? 1000 : 1500);

        assertThat(signals()).isEmpty();
    }

    @Test
    void aSeasonIsNoAnomaly() {
        amounts(0, t -> (t % 12 == 1 ? 5000 : 1000) * Math.pow(1.05, t / 12.0));

        assertThat(signals()).isEmpty();
    }

    @Test
    void aPeakThatTheBusinessExplainsIsNoAnomalyAndOneThatItDoesNotIs() {
        books.orders(t -> t == 26 ? 30000 : 8000 + 1000 * (t * 7 % 5)).system("shop", t -> 1000);
        amounts(24, t -> (t == 26 ? 30000 : 8000 + 1000 * (t * 7 % 5)) / 10.0);
        assertThat(signals()).isEmpty();
        Agreements unexplained = new Agreements();
        amounts(unexplained, 24, t -> (t == 31 ? 30000 : 8000 + 1000 * (t * 7 % 5)) / 10.0);

        assertThat(signals(unexplained)).extracting(s -> s.bill().invoiceNo()).containsExactly("B-31");
    }

    @Test
    void anAnnualInvoiceIsNotHeldAgainstMonthlyOnes() {
        amounts(12, t -> 1000);
        agreed.bill("A-1 shop 2026-03-01 2027-02-28 9000.00 EUR - -");

        assertThat(signals()).isEmpty();
    }

    @Test
    void aMonthInPartIsNoLikeDocument() {
        amounts(12, t -> 1000);
        agreed.bill("P-1 shop 2026-09-16 2026-09-30 500.00 EUR - -");

        assertThat(signals()).isEmpty();
    }

    @Test
    void fewerThanSixLikeDocumentsSayNothing() {
        amounts(31, t -> t == 34 ? 9000 : 1000);

        assertThat(signals()).isEmpty();
    }

    @Test
    void aWrongPriceIsFoundBesideAnyQuantity() {
        for (int t = 12; t < 36; t++) {
            YearMonth month = books.month(t);
            int quantity = 100 + t * 13 % 40;
            String price = t == 33 ? "1.50" : "1.00";
            agreed.bill("Q-" + t + " shop " + month.atDay(1) + " " + month.atEndOfMonth() + " "
                    + new BigDecimal(price).multiply(BigDecimal.valueOf(quantity)) + " EUR " + quantity + " parcel");
        }

        assertThat(signals()).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(Kind.UNUSUAL_PRICE);
            assertThat(signal.bill().invoiceNo()).isEqualTo("Q-33");
            assertThat(signal.expected()).as("129 parcels at 1.00").isEqualTo("129.00");
        });
    }

    @Test
    void anInvoiceUnderAnotherNumberIsADuplicatePerhaps() {
        agreed.bill("I-1 shop 2026-05-01 2026-05-31 480.00 EUR - -");
        agreed.bill("I-9 shop 2026-05-01 2026-05-31 480.00 EUR - -");
        agreed.bill("I-2 shop 2026-06-01 2026-06-30 480.00 EUR - -");
        agreed.bill("I-3 desk 2026-05-01 2026-05-31 480.00 EUR - -");

        assertThat(signals()).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(Kind.POSSIBLE_DUPLICATE);
            assertThat(signal.bill().invoiceNo()).isEqualTo("I-9");
            assertThat(signal.otherInvoice()).contains("I-1");
            assertThat(signal.money()).isEqualTo("480.00");
            assertThat(signal.bill().source().line()).isEqualTo(3);
        });
    }

    /** A search tool billed twice in March; the credit of April names nothing and states no period. */
    @Test
    void aDuplicateCreditedAMonthLaterWithoutAPeriodIsNone() {
        agreed.monthly("shop", "2026-01", "2026-09", "480.00", "- -");
        agreed.bill("I-9 shop 2026-03-01 2026-03-31 480.00 EUR - -");
        assertThat(signals()).extracting(InvoiceSignal::otherInvoice).hasSize(1);
        agreed.bill("C-1 shop 2026-04-01 2026-04-30 -480.00 EUR - -");

        assertThat(signals()).isEmpty();
    }

    @Test
    void oneCreditTakesOneOfTwoDuplicatesBack() {
        agreed.bill("I-1 shop 2026-03-01 2026-03-31 480.00 EUR - -");
        agreed.bill("I-8 shop 2026-03-01 2026-03-31 480.00 EUR - -");
        agreed.bill("I-9 shop 2026-03-01 2026-03-31 480.00 EUR - -");
        agreed.bill("C-1 shop 2026-05-01 2026-05-31 -480.00 EUR - -");

        assertThat(signals()).hasSize(1);
    }

    @Test
    void aCreditOfAnotherAmountOrBeforeTheDuplicateTakesNoneBack() {
        agreed.bill("C-1 shop 2026-02-01 2026-02-28 -480.00 EUR - -");
        agreed.bill("I-1 shop 2026-03-01 2026-03-31 480.00 EUR - -");
        agreed.bill("I-9 shop 2026-03-01 2026-03-31 480.00 EUR - -");
        agreed.bill("C-2 shop 2026-04-01 2026-04-30 -470.00 EUR - -");

        assertThat(signals()).hasSize(1);
    }

    /** A duplicate is no rise, whether it was credited or not. */
    @Test
    void aYearlyBillThatCameTwiceIsNoBillStep() {
        agreed.bill("A-1 shop 2025-08-01 2025-08-31 9000.00 EUR - -");
        agreed.bill("A-2 shop 2026-08-01 2026-08-31 9000.00 EUR - -");
        agreed.bill("A-3 shop 2026-08-01 2026-08-31 9000.00 EUR - -");

        assertThat(signals()).extracting(InvoiceSignal::kind).contains(Kind.POSSIBLE_DUPLICATE);
        assertThat(books.analyse().signals().billSteps()).isEmpty();
    }

    @Test
    void aDuplicateThatWasCreditedIsNone() {
        agreed.bill("I-1 shop 2026-05-01 2026-05-31 480.00 EUR - -");
        agreed.bill("I-9 shop 2026-05-01 2026-05-31 480.00 EUR - -");
        agreed.bill("C-1 shop 2026-05-01 2026-05-31 -480.00 EUR - -");

        assertThat(signals()).isEmpty();
    }

    @Test
    void anInvoiceUnderAnotherNumberAndSpellingIsADuplicatePerhaps() {
        agreed.from("Nordhus Commerce ApS", "nordhus").bill("I-1 shop 2026-05-01 2026-05-31 480.00 EUR - -");
        agreed.from("NORDHUS (DK)", "nordhus").bill("I-9 shop 2026-05-01 2026-05-31 480.00 EUR - -");

        assertThat(signals()).singleElement().satisfies(signal -> {
            assertThat(signal.bill().invoiceNo()).isEqualTo("I-9");
            assertThat(signal.bill().vendor()).isEqualTo("NORDHUS (DK)");
            assertThat(signal.otherInvoice()).contains("I-1");
        });
    }

    @Test
    void theSameBillOfEachOfTwoEntitiesIsNoDuplicate() {
        agreed.from("Nordhus", "nordhus@dk").bill("I-1 shop 2026-05-01 2026-05-31 480.00 EUR - -");
        agreed.from("Nordhus", "nordhus@se").bill("I-2 shop 2026-05-01 2026-05-31 480.00 EUR - -");

        assertThat(signals()).isEmpty();
    }

    @Test
    void billsUnderTwoSpellingsAreHeldAgainstEachOther() {
        agreed.from("Nordhus Commerce ApS", "nordhus");
        amounts(agreed, 30, 34, t -> 1000);
        agreed.from("Nordhus", "nordhus");
        amounts(agreed, 34, 36, t -> t == 34 ? 1400 : 1000);

        assertThat(signals())
                .as("four bills under one name, two under the other")
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.bill().invoiceNo()).isEqualTo("B-34");
                    assertThat(signal.likeDocuments()).isEqualTo(6);
                    assertThat(signal.money()).isEqualTo("400.00");
                });
    }

    private void amounts(int from, IntToDoubleFunction amount) {
        amounts(agreed, from, amount);
    }

    private void amounts(Agreements into, int from, IntToDoubleFunction amount) {
        amounts(into, from, 36, amount);
    }

    private void amounts(Agreements into, int from, int to, IntToDoubleFunction amount) {
        for (int t = from; t < to; t++) {
            YearMonth month = books.month(t);
            into.bill("B-" + t + " shop " + month.atDay(1) + " " + month.atEndOfMonth() + " "
                    + BigDecimal.valueOf(Math.round(100 * amount.applyAsDouble(t)), 2) + " EUR - -");
        }
    }

    private List<InvoiceSignal> signals() {
        return signals(agreed);
    }

    private List<InvoiceSignal> signals(Agreements facts) {
        books.facts = facts.facts();
        return books.analyse().signals().invoices();
    }
}
