package io.outlay.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.Analysis;
import io.outlay.analysis.Books;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What is said of a bill that is too young for a verdict; month 35 is the period, a year earlier is month 23. */
class EarlySignTest {
    private static final Tag TAG = Tag.EARLY_SIGN;

    private final Books books = new Books();

    /** 17 months: five can be compared, 5 × 1,200 more for the same orders. */
    @Test
    void aBillThatRisesByAThirdInItsSecondYearIsAnEarlySign() {
        Judgement j = second(19, 4000, 5200);
        assertThat(j.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(j.tags()).containsExactly(TAG);
        assertThat(j.rationale().why())
                .isEqualTo("17 months with cost and orders, a verdict needs 26. Early sign: cost +30.0 %, orders 0.0 %,"
                        + " EUR 6,000 beyond what growth explains; only 5 months to compare.");
        assertThat(j.rationale().action())
                .startsWith("Ask its owner what changed before you sign anything. Deliver earlier months");
        assertThat(j.cost().excessCost()).isEqualTo(Optional.empty());
    }

    @Test
    void threeMonthsToCompareAreEnoughAndTwoAreNot() {
        assertThat(second(21, 4000, 5200).tags()).containsExactly(TAG);
        assertThat(new EarlySignTest().second(22, 4000, 5200).tags()).isEmpty();
    }

    /** 3 × 0.05 log points are 16.18 per cent. */
    @Test
    void theGapMustBeThreeTimesTheLeast() {
        assertThat(second(12, 10000, 11619).tags()).containsExactly(TAG);
        assertThat(new EarlySignTest().second(12, 10000, 11618).tags()).isEmpty();
    }

    /** Three months at 400 more are 1,200, the least sum to act on. */
    @Test
    void theMoneyMustReachTheFloor() {
        assertThat(second(21, 1000, 1400).tags()).containsExactly(TAG);
        assertThat(new EarlySignTest().second(21, 1000, 1399.99).tags()).isEmpty();
    }

    @Test
    void whatGrowsWithBusinessIsNoSign() {
        Judgement j = books.orders(t -> t < 24 ? 90000 : 117000)
                .system("shop", t -> t < 15 ? Double.NaN : t < 24 ? 4000 : 5200)
                .judge("shop");
        assertThat(j.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(j.tags()).isEmpty();
    }

    /** 50 orders a month: 450 in nine months, 3 × 2 × √(2 ÷ 450) = 0.4 log points of chance. */
    @Test
    void chanceInSmallCountsIsNoSign() {
        IntToDoubleFunction bill = t -> t < 15 ? Double.NaN : t < 24 ? 4000 : 5600;
        assertThat(books.orders(t -> 50).system("shop", bill).judge("shop").tags())
                .isEmpty();
        assertThat(new Books()
                        .orders(t -> 5000)
                        .system("shop", bill)
                        .judge("shop")
                        .tags())
                .containsExactly(TAG);
    }

    @Test
    void aVerdictNeedsNoEarlySign() {
        Judgement j = second(0, 4000, 5200);
        assertThat(j.verdict()).isEqualTo(Verdict.RISING_NO_PAYOFF);
        assertThat(j.tags()).isEmpty();
    }

    /** October has no orders yet, and twelve months of the two years can be compared but for it. */
    @Test
    void aMissingMonthOfBusinessHidesNoSign() {
        Judgement j = books.orders(t -> t == 35 ? Double.NaN : 90000)
                .system("shop", t -> t < 24 ? 4000 : 5200)
                .judge("shop");
        assertThat(j.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(j.tags()).containsExactly(TAG);
        assertThat(j.rationale().why()).endsWith("only 11 months to compare.");
    }

    @Test
    void whatIsEstimatedIsNoSign() {
        books.orders(t -> 90000).system("shop", t -> t >= 33 ? Double.NaN : 4000);
        BigDecimal more = new BigDecimal("14000.00");
        for (int t = 33; t < Books.MONTHS; t++) {
            books.months.add(Books.row("shop", books.month(t), more, more));
        }
        Judgement j = books.judge("shop");
        assertThat(j.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(j.tags()).containsExactly(Tag.ESTIMATED);
    }

    @Test
    void layersAndThePortfolioCarryItToo() {
        Analysis analysis = books.orders(t -> 90000)
                .system("shop", t -> t < 19 ? Double.NaN : t < 24 ? 4000 : 5200)
                .analyse();
        assertThat(Books.judgement(analysis, "commerce").tags()).containsExactly(TAG);
        assertThat(Books.judgement(analysis, "portfolio").tags()).containsExactly(TAG);
    }

    /** From a month on: one level, and another from month 24 on, beside steady orders. */
    private Judgement second(int from, double before, double now) {
        return books.orders(t -> 90000)
                .system("shop", t -> t < from ? Double.NaN : t < 24 ? before : now)
                .judge("shop");
    }
}
