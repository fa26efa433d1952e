package io.outlay.analysis.bills;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.Agreements;
import io.outlay.analysis.Books;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The period is September 2026; a bill without a period has the month of its issue. */
class BillsWithoutPeriodTest {
    private final Books books = new Books().system("shop", t -> 1000);
    private final Agreements agreed = new Agreements();

    @Test
    void namesAYearlyBillWithTheLineToAdd() {
        agreed.bill("A-1 shop 2025-09-01 2025-09-30 10000.00 EUR - -");
        agreed.bill("A-2 shop 2026-09-01 2026-09-30 10200.00 EUR - -");

        assertThat(found()).singleElement().satisfies(bills -> {
            assertThat(bills.latest().invoiceNo()).isEqualTo("A-2");
            assertThat(bills.sentence())
                    .isEqualTo("bills yearly without a service period, so that the whole amount is cost of the month of"
                            + " issue: add to contracts.csv"
                            + " (contract_id,system_id,start,end,auto_renew,annual_fee,currency,billing):"
                            + " shop-2025,shop,2025-09-01,2026-08-31,true,10200.00,EUR,annual");
        });
        books.facts = agreed.facts();
        assertThat(books.analyse().signals().invoices()).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(InvoiceSignal.Kind.NO_PERIOD);
            assertThat(signal.money()).isEqualTo("0.00");
            assertThat(signal.reason()).startsWith("Bills yearly without a service period");
        });
    }

    @Test
    void aQuarterlyBillHasFourTimesItsAmountAsFee() {
        for (String month : List.of("2025-12", "2026-03", "2026-06", "2026-09")) {
            agreed.bill("Q-" + month + " shop " + month + "-01 " + month + "-"
                    + (month.endsWith("12") || month.endsWith("03") ? 31 : 30) + " 900.50 EUR - -");
        }

        assertThat(found())
                .extracting(BillsWithoutPeriod::contract)
                .containsExactly("add to contracts.csv"
                        + " (contract_id,system_id,start,end,auto_renew,annual_fee,currency,billing):"
                        + " shop-2025,shop,2025-12-01,2026-11-30,true,3602.00,EUR,quarterly");
    }

    @Test
    void aContractThatDoesNotSayHowItIsBilledIsToBeCompleted() {
        agreed.contract("C-7 shop 2025-01-01 2025-12-31 30d renews 10000 EUR - - -");
        agreed.bill("A-1 shop 2025-09-01 2025-09-30 10000.00 EUR - -");
        agreed.bill("A-2 shop 2026-09-01 2026-09-30 10000.00 EUR - -");

        assertThat(found())
                .extracting(BillsWithoutPeriod::contract)
                .containsExactly("set billing of contract C-7 to annual");
    }

    @Test
    void statedPeriodsMonthlyBillsAndSingleOnesAreNotNamed() {
        agreed.bill("A-1 shop 2024-10-01 2025-09-30 10000.00 EUR - -");
        agreed.bill("A-2 shop 2025-10-01 2026-09-30 10000.00 EUR - -");
        agreed.monthly("shop", "2025-10", "2026-09", "300.00", "1 site");
        agreed.bill("S-1 shop 2026-05-01 2026-05-31 7000.00 EUR 1 survey");

        assertThat(found()).isEmpty();
    }

    private List<BillsWithoutPeriod> found() {
        return BillsWithoutPeriod.of(agreed.facts().charges(), agreed.contracts);
    }
}
