package io.outlay.analysis.bills;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.Agreements;
import io.outlay.analysis.Analysis;
import io.outlay.analysis.Books;
import io.outlay.analysis.finding.Finding.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The period is September 2026. */
class AboveContractCheckTest {
    private final Books books = new Books().orders(t -> 90000).system("shop", t -> 2000);
    private final Agreements agreed = new Agreements();

    /** 24,102 a year are 2,008.50 a month; 18 % more are 2,370.03. */
    @Test
    void aBillAboveItsFeeIsToldWithWhatItIsTooMuchAMonthAndAYear() {
        agreed.contract("F-1 shop 2026-01-01 2026-12-31 60d renews 24102 EUR 3 - MONTHLY")
                .monthly("shop", "2026-01", "2026-04", "2008.50", "- -")
                .monthly("shop", "2026-05", "2026-09", "2370.03", "- -");

        assertThat(signals()).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(InvoiceSignal.Kind.ABOVE_CONTRACT);
            assertThat(signal.bill().invoiceNo()).isEqualTo("shop-2026-09");
            assertThat(signal.expected()).isEqualTo("2008.50");
            assertThat(signal.money()).isEqualTo("361.53");
            assertThat(signal.goesOn()).contains(new InvoiceSignal.GoesOn(amount("361.53"), amount("4338.36")));
            assertThat(signal.reason())
                    .isEqualTo("EUR 2,370.03 is billed where contract F-1 says EUR 2,008.50: EUR 361.53 a month,"
                            + " EUR 4,338.36 a year too much; 5 bills since May 2026, EUR 1,807.65 in all.");
        });
        assertThat(analyse().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.ABOVE_CONTRACT);
            assertThat(finding.money()).isEqualTo("4338.36");
            assertThat(finding.sentence())
                    .startsWith("Shop is billed EUR 4,338 a year more than its contract says since May 2026 (bills are"
                            + " 18.0 % above contract F-1, EUR 361.53 a month)");
            assertThat(finding.action())
                    .isEqualTo("Ask for the price of contract F-1, EUR 24,102 a year, and for EUR 1,808 back that was"
                            + " billed above it.");
        });
    }

    /** The contract of January holds what is billed since: nothing to ask back, only to renegotiate. */
    @Test
    void aPriceThatTheContractHoldsIsNoFaultAndIsRenegotiated() {
        agreed.contract("M-1 shop 2025-01-01 2025-12-31 60d ends 24000 EUR 3 - MONTHLY")
                .contract("M-2 shop 2026-01-01 2026-12-31 60d renews 31200 EUR 3 - MONTHLY")
                .monthly("shop", "2025-01", "2025-12", "2000.00", "- -")
                .monthly("shop", "2026-01", "2026-09", "2600.00", "- -");

        assertThat(signals()).isEmpty();
        assertThat(analyse().findings().get(0).action())
                .isEqualTo("Renegotiate: contract M-2 holds the new price, so get an offer from another vendor before"
                        + " the renewal.");
    }

    @Test
    void anEscalatorOfOnePointTooMuchIsAboveTheContract() {
        agreed.contract("E-1 shop 2025-03-01 2027-02-28 60d renews 24000 EUR 3 - ANNUAL")
                .bill("A-1 shop 2025-03-01 2026-02-28 24000.00 EUR - -")
                .bill("A-2 shop 2026-03-01 2027-02-28 24960.00 EUR - -");

        assertThat(signals())
                .extracting(InvoiceSignal::money)
                .as("24,960 − 24,720")
                .containsExactly(amount("240.00"));
        assertThat(analyse().findings()).as("below the floor").isEmpty();
    }

    @Test
    void theEscalatorAndTheSignedTermsAreWhatTheContractSays() {
        agreed.contract("E-1 shop 2024-03-01 2025-02-28 60d renews 24000 EUR 3 - ANNUAL")
                .contract("E-1 shop 2026-03-01 2027-02-28 60d renews 30000 EUR 3 - ANNUAL")
                .bill("A-1 shop 2025-03-01 2026-02-28 24720.00 EUR - -")
                .bill("A-2 shop 2026-03-01 2027-02-28 30000.00 EUR - -");

        assertThat(signals()).isEmpty();
    }

    @Test
    void moreSeatsAtTheAgreedPriceAreNoOvercharge() {
        agreed.contract("S-1 shop 2026-01-01 2026-12-31 60d renews 12000 EUR - 100 MONTHLY")
                .monthly("shop", "2026-01", "2026-09", "1200.00", "120 seats");
        assertThat(signals()).isEmpty();
        Agreements dearer = new Agreements()
                .contract("S-1 shop 2026-01-01 2026-12-31 60d renews 12000 EUR - 100 MONTHLY")
                .monthly("shop", "2026-01", "2026-09", "1320.00", "120 seats");

        assertThat(signals(dearer))
                .extracting(InvoiceSignal::money)
                .as("11.00 a seat instead of 10.00")
                .containsExactly(amount("120.00"));
    }

    @Test
    void aYearlyBillWithoutAPeriodIsHeldAgainstTheYearlyFee() {
        agreed.contract("Y-1 shop 2025-01-01 2027-12-31 60d renews 10000 EUR - - -")
                .bill("A-1 shop 2026-04-01 2026-04-30 10000.00 EUR - -");
        assertThat(signals()).isEmpty();
        Agreements dearer = new Agreements()
                .contract("Y-1 shop 2025-01-01 2027-12-31 60d renews 10000 EUR - - -")
                .bill("A-1 shop 2026-04-01 2026-04-30 11500.00 EUR - -");

        assertThat(signals(dearer)).extracting(InvoiceSignal::money).containsExactly(amount("1500.00"));
    }

    @Test
    void whatTheVendorGaveBackIsNotAskedForAgain() {
        agreed.contract("F-1 shop 2026-01-01 2026-12-31 60d renews 24000 EUR - - MONTHLY")
                .monthly("shop", "2026-01", "2026-04", "2000.00", "- -")
                .monthly("shop", "2026-05", "2026-06", "2400.00", "- -")
                .monthly("shop", "2026-07", "2026-09", "2000.00", "- -");
        assertThat(signals())
                .extracting(InvoiceSignal::goesOn)
                .as("over since July")
                .hasSize(1)
                .first()
                .isEqualTo(java.util.Optional.empty());
        agreed.bill("C-1 shop 2026-08-01 2026-08-31 -800.00 EUR - -");

        assertThat(signals()).isEmpty();
    }

    @Test
    void billsThatSwingOrAreByUsageAreLeftAlone() {
        for (int month = 1; month <= 9; month++) {
            agreed.bill("W-" + month + " shop 2026-0" + month + "-01 2026-0" + month + "-28 " + (2100 + 137 * month)
                    + ".00 EUR - -");
        }
        agreed.contract("W-1 shop 2026-01-01 2026-12-31 60d renews 24000 EUR - - MONTHLY");
        assertThat(signals()).isEmpty();
        Agreements usage = new Agreements()
                .contract("F-1 shop 2026-01-01 2026-12-31 60d renews 24000 EUR - - USAGE")
                .monthly("shop", "2026-01", "2026-09", "2400.00", "- -");
        assertThat(signals(usage)).isEmpty();
    }

    /** 24,000 USD at 0.90 are 1,800 EUR a month: 2,400 are 600 too much, 1,950 may be the rate, older bills are not known. */
    @Test
    void aFeeInAnotherCurrencyIsConvertedAtThePeriodsRate() {
        agreed.contract("F-1 shop 2026-01-01 2026-12-31 60d renews 24000 USD - - MONTHLY")
                .monthly("shop", "2026-01", "2026-09", "2400.00", "- -");
        assertThat(signals()).singleElement().satisfies(signal -> {
            assertThat(signal.expected()).isEqualTo("1800.00");
            assertThat(signal.goesOn()).contains(new InvoiceSignal.GoesOn(amount("600.00"), amount("7200.00")));
            assertThat(signal.reason())
                    .isEqualTo("EUR 2,400.00 is billed where contract F-1 says EUR 1,800.00: EUR 600.00 a month,"
                            + " EUR 7,200.00 a year too much; 3 bills since July 2026, EUR 1,800.00 in all. Its fee is in"
                            + " USD, converted at the rates of the period's month; only bills of the last three months are"
                            + " held against it.");
        });
        Agreements within = new Agreements()
                .contract("F-1 shop 2026-01-01 2026-12-31 60d renews 24000 USD - - MONTHLY")
                .monthly("shop", "2026-01", "2026-09", "1950.00", "- -");
        assertThat(signals(within)).as("8.3 %").isEmpty();
        Agreements older = new Agreements()
                .contract("F-1 shop 2026-01-01 2026-12-31 60d renews 24000 USD - - ANNUAL")
                .bill("A-1 shop 2026-01-01 2026-12-31 30000.00 EUR - -");
        assertThat(signals(older)).as("nine months ago").isEmpty();
        Agreements unknown = new Agreements()
                .contract("F-1 shop 2026-01-01 2026-12-31 60d renews 24000 GBP - - MONTHLY")
                .monthly("shop", "2026-01", "2026-09", "2400.00", "- -");
        assertThat(signals(unknown)).as("no rate").isEmpty();
    }

    private List<InvoiceSignal> signals() {
        return signals(agreed);
    }

    private List<InvoiceSignal> signals(Agreements facts) {
        books.facts = facts.facts();
        return books.analyse().signals().invoices();
    }

    private Analysis analyse() {
        books.facts = agreed.facts();
        return books.analyse();
    }

    private static BigDecimal amount(String value) {
        return new BigDecimal(value);
    }
}
