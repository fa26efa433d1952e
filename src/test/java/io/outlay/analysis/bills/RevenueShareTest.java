package io.outlay.analysis.bills;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.Agreements;
import io.outlay.analysis.Books;
import io.outlay.analysis.verdict.Tag;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Month 35 is the period, September 2026; revenue has its peak in November. */
class RevenueShareTest {
    private final Books books = new Books().system("shop", t -> 4000);
    private final Agreements agreed = new Agreements();

    @Test
    void aMonthlyFeeThatIsTheSameShareOfRevenueIsPricedByIt() {
        revenue(t -> 100_000 * books.season(t));
        fees("F", t -> 2_000 * books.season(t) * (t % 2 == 0 ? 1.02 : 0.98));

        assertThat(tags()).containsExactly(Tag.GMV_PRICED);
    }

    @Test
    void aShareThatVariesByMoreThanATwentiethIsNone() {
        revenue(t -> 100_000 * books.season(t));
        fees("F", t -> 2_000 * books.season(t) * (t % 2 == 0 ? 1.03 : 0.97));

        assertThat(tags()).isEmpty();
    }

    @Test
    void aFlatFeeIsNoneWhereRevenueMovesNorWhereItDoesNot() {
        fees("F", t -> 2_000);
        revenue(t -> 100_000 * books.season(t));
        assertThat(tags()).isEmpty();

        books.metrics.clear();
        revenue(t -> 100_000);
        assertThat(tags()).as("nothing can be told").isEmpty();
    }

    @Test
    void aMonthOfRevenueThatIsMissingTellsNothing() {
        revenue(t -> t == 30 ? Double.NaN : 100_000 * books.season(t));
        fees("F", t -> 2_000 * books.season(t));

        assertThat(tags()).isEmpty();
    }

    @Test
    void aShareBesideALargerFeeDoesNotMakeTheSystemOne() {
        revenue(t -> 100_000 * books.season(t));
        fees("F", t -> 2_000 * books.season(t));
        agreed.bill("A-1 shop 2025-10-01 2026-09-30 20000.00 EUR - -");
        assertThat(tags()).as("20,000 beside 26,000").containsExactly(Tag.GMV_PRICED);

        agreed.bill("A-2 shop 2025-10-01 2026-09-30 20000.00 EUR - -");
        assertThat(tags()).isEmpty();
    }

    private void revenue(IntToDoubleFunction value) {
        books.metric("net_revenue", value);
    }

    private void fees(String number, IntToDoubleFunction amount) {
        for (int t = 24; t < Books.MONTHS; t++) {
            YearMonth month = books.month(t);
            agreed.bill(number + "-" + t + " shop " + month.atDay(1) + " " + month.atEndOfMonth() + " "
                    + BigDecimal.valueOf(Math.round(100 * amount.applyAsDouble(t)), 2) + " EUR - -");
        }
    }

    private Iterable<Tag> tags() {
        books.facts = agreed.facts();
        return books.judge("shop").tags();
    }
}
