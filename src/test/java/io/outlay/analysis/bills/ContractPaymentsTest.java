package io.outlay.analysis.bills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.outlay.analysis.Agreements;
import io.outlay.analysis.Books;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is payable from 1 October to 29 December 2026, the ninety days after the period. */
class ContractPaymentsTest {
    private final Books books = new Books();
    private final Agreements agreed = new Agreements();

    @Test
    void aYearAheadIsPayableOnTheFirstDayOfTheTerm() {
        List<ContractPayment> payments = payments("C-1 shop 2025-11-01 2026-10-31 10d renews 12000 EUR 5 - ANNUAL");

        assertThat(payments).singleElement().satisfies(payment -> {
            assertThat(payment.due()).isEqualTo(LocalDate.of(2026, 11, 1));
            assertThat(payment.amount()).contains(new BigDecimal("12600.00"));
            assertThat(payment.renewal()).isTrue();
            assertThat(payment.avoidable()).isTrue();
        });
    }

    @Test
    void monthlyOnlyTheMonthsInTheNinetyDaysArePayable() {
        assertThat(payments("C-1 shop 2025-11-01 2026-10-31 60d renews 12000 EUR 5 - MONTHLY"))
                .extracting(
                        ContractPayment::due,
                        p -> p.amount().orElseThrow().toPlainString(),
                        ContractPayment::renewal,
                        ContractPayment::avoidable)
                .containsExactly(
                        tuple(LocalDate.of(2026, 10, 1), "1000.00", false, false),
                        tuple(LocalDate.of(2026, 11, 1), "1050.00", true, false),
                        tuple(LocalDate.of(2026, 12, 1), "1050.00", true, false));
    }

    @Test
    void quarterlyInArrearsIsPayableTheDayAfterTheQuarter() {
        assertThat(payments("C-1 shop 2026-01-01 2026-12-31 30d renews 12000 EUR - - QUARTERLY_ARREARS"))
                .extracting(ContractPayment::due, ContractPayment::renewal)
                .containsExactly(tuple(LocalDate.of(2026, 10, 1), false));
    }

    @Test
    void anAnnualInstalmentInsideATermIsNoRenewal() {
        assertThat(payments("C-1 shop 2023-10-01 2027-09-30 90d renews 13800 EUR 3 - ANNUAL"))
                .extracting(
                        ContractPayment::due, p -> p.amount().orElseThrow().toPlainString(), ContractPayment::renewal)
                .containsExactly(tuple(LocalDate.of(2026, 10, 1), "15079.63", false));
    }

    @Test
    void whatEndsAndWhatGoesByUsageIsNotPayable() {
        assertThat(payments("C-1 shop 2025-11-01 2026-10-31 60d ends 12000 EUR - - ANNUAL"))
                .isEmpty();
        assertThat(payments("C-2 shop 2025-11-01 2026-10-31 60d renews 12000 EUR - - USAGE_ARREARS"))
                .isEmpty();
    }

    @Test
    void aMonthlyTermRenewsThreeTimes() {
        assertThat(payments("C-1 shop 2026-09-01 2026-09-30 - renews 1200 EUR - - MONTHLY"))
                .extracting(ContractPayment::due)
                .containsExactly(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));
    }

    private List<ContractPayment> payments(String contract) {
        if (books.months.isEmpty()) {
            books.orders(t -> 90000).system("shop", t -> 4000);
        }
        agreed.contracts.clear();
        agreed.contract(contract);
        books.facts = agreed.facts();
        return books.analyse().signals().contractPayments();
    }
}
