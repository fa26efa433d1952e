package io.outlay.analysis.bills;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.Agreements;
import io.outlay.analysis.Analysis;
import io.outlay.analysis.Books;
import io.outlay.analysis.finding.Finding;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** 120 seats at 10.00, 10.40 since December 2025 and 11.44 since May 2026, where the contract allows 2 % a year. */
class PriceRisesTest {
    @Test
    void findingsAndRenewalsSayTheSameOfAPriceThatRoseTwiceWhateverTheVerdict() {
        Agreements agreed = new Agreements();
        agreed.contract("C-1 shop 2025-01-01 2026-12-31 30d renews - EUR 2 - MONTHLY")
                .monthly("shop", "2025-01", "2025-11", "1200.00", "120 seat")
                .monthly("shop", "2025-12", "2026-04", "1248.00", "120 seat")
                .monthly("shop", "2026-05", "2026-09", "1372.80", "120 seat");
        Books books = new Books();
        books.orders(t -> 90000).system("shop", t -> 1200);
        books.facts = agreed.facts();
        Analysis analysis = books.analyse();

        BigDecimal rose = new BigDecimal("1486.08");
        assertThat(analysis.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.PRICE_STEP);
            assertThat(finding.money()).as("(0.20 + 0.832) × 120 × 12").isEqualTo(rose);
        });
        Renewal renewal = analysis.renewals().get(0);
        assertThat(renewal.verdict().flagged()).isFalse();
        assertThat(renewal.next().priceAbove()).contains(rose);
        assertThat(renewal.next().avoidable()).isEmpty();
    }
}
