package io.outlay.analysis.bills;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.Agreements;
import io.outlay.analysis.Analysis;
import io.outlay.analysis.Books;
import io.outlay.analysis.finding.Finding.Kind;
import io.outlay.analysis.verdict.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The period is September 2026; no bill states more than the month of issue unless said. */
class BillStepCalculatorTest {
    private final Books books = new Books().system("shop", t -> 1000);
    private final Agreements agreed = new Agreements();

    @Test
    void aYearlyBillAtPlusTwentyPercentIsToldAtTheFirstCloseWithTwoBillsKnown() {
        agreed.bill("A-1 shop 2025-09-01 2025-09-30 10000.00 EUR - -");
        agreed.bill("A-2 shop 2026-09-01 2026-09-30 12000.00 EUR - -");
        books.orders(t -> 90000);

        assertThat(steps()).singleElement().satisfies(step -> {
            assertThat(step.months()).isEqualTo(12);
            assertThat(step.since()).isEqualTo(YearMonth.of(2026, 9));
            assertThat(step.rise()).isEqualByComparingTo("0.2");
            assertThat(step.money()).isEqualTo("2000.00");
            assertThat(step.driver()).contains("orders");
            assertThat(step.driverGrowth().orElseThrow()).isEqualByComparingTo("0");
        });
        assertThat(Books.judgement(analyse(), "shop").tags()).contains(Tag.BILL_STEP);
        assertThat(analyse().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.BILL_STEP);
            assertThat(finding.money()).isEqualTo("2000.00");
            assertThat(finding.sentence())
                    .isEqualTo("Shop is billed EUR 2,000 a year more than a year before since September 2026 (its"
                            + " yearly bill +20.0 %, orders 0.0 %): no contract is known, so it can be given up any"
                            + " time.");
        });
    }

    @Test
    void itIsToldWithoutAnyBusinessFigure() {
        agreed.bill("A-1 shop 2025-08-01 2025-08-31 10000.00 EUR - -");
        agreed.bill("A-2 shop 2026-09-01 2026-09-30 12000.00 EUR - -");

        assertThat(steps()).as("thirteen months apart").hasSize(1);
        assertThat(analyse().findings().get(0).what()).isEqualTo("its yearly bill +20.0 %");
    }

    @Test
    void statedPeriodsOfAYearAreNoOtherCase() {
        agreed.bill("A-1 shop 2024-10-01 2025-09-30 10000.00 EUR - -");
        agreed.bill("A-2 shop 2025-10-01 2026-09-30 12000.00 EUR - -");

        assertThat(steps()).hasSize(1);
    }

    @Test
    void aFirstFeeIsNotTheLicenceOfAYearLater() {
        agreed.bill("A-1 shop 2025-01-01 2025-01-31 2000.00 EUR - -");
        agreed.bill("A-2 shop 2025-12-01 2026-11-30 12000.00 EUR - -");

        assertThat(steps()).isEmpty();
    }

    @Test
    void threeTimesTheBillOfAYearBeforeIsOne() {
        agreed.bill("A-1 shop 2024-12-01 2025-11-30 4000.00 EUR - -");
        agreed.bill("A-2 shop 2025-12-01 2026-11-30 12000.00 EUR - -");

        assertThat(steps()).hasSize(1);
    }

    @Test
    void whatBusinessExplainsIsNone() {
        agreed.bill("A-1 shop 2025-09-01 2025-09-30 10000.00 EUR - -");
        agreed.bill("A-2 shop 2026-09-01 2026-09-30 12000.00 EUR - -");
        books.orders(t -> t < 24 ? 90000 : 104400);

        // ln 1.20 − ln 1.16 = 0.034, less than 0.05.
        assertThat(steps()).isEmpty();
    }

    @Test
    void sevenPercentOrLessThanTwelveHundredIsNone() {
        agreed.bill("A-1 shop 2025-09-01 2025-09-30 50000.00 EUR - -");
        agreed.bill("A-2 shop 2026-09-01 2026-09-30 53500.00 EUR - -");
        agreed.bill("B-1 shop 2025-09-01 2025-09-30 3000.00 USD - -");
        agreed.bill("B-2 shop 2026-09-01 2026-09-30 4300.00 USD - -");

        assertThat(steps()).as("7.0 %, and 1,300 USD at 0.90").isEmpty();
        agreed.bill("C-1 shop 2025-05-01 2025-05-31 3000.00 GBP - -");
        agreed.bill("D-1 shop 2025-05-01 2025-05-31 50000.00 EUR 1 site");
        agreed.bill("D-2 shop 2026-05-01 2026-05-31 53505.00 EUR 1 site");

        assertThat(steps()).as("7.01 %").extracting(BillStep::money).containsExactly(new BigDecimal("3505.00"));
    }

    /** 12,000 − 2,000 given back are the 10,000 of the year before; 12,000 − 500 are 1,500 more. */
    @Test
    void whatWasGivenBackOfABillIsNoRise() {
        agreed.bill("A-1 shop 2025-03-01 2025-03-31 10000.00 EUR - -");
        agreed.bill("A-2 shop 2026-03-01 2026-03-31 12000.00 EUR - -");
        agreed.bill("C-1 shop 2026-04-01 2026-04-30 -2000.00 EUR - -");
        assertThat(steps()).as("without a period, in the month after").isEmpty();
        Agreements less = new Agreements()
                .bill("A-1 shop 2025-03-01 2025-03-31 10000.00 EUR - -")
                .bill("A-2 shop 2026-03-01 2026-03-31 12000.00 EUR - -")
                .bill("C-1 shop 2026-03-01 2026-03-31 -500.00 EUR - -");
        assertThat(steps(less)).extracting(BillStep::money).containsExactly(new BigDecimal("1500.00"));
        Agreements stated = new Agreements()
                .bill("A-1 shop 2024-09-01 2025-08-31 10000.00 EUR - -")
                .bill("A-2 shop 2025-09-01 2026-08-31 12000.00 EUR - -")
                .bill("C-1 shop 2026-02-01 2026-02-28 -2000.00 EUR - -");
        assertThat(steps(stated)).as("within its service").isEmpty();
    }

    @Test
    void seatsGivenBackLowerTheSeatsAndNotTheirPrice() {
        agreed.bill("A-1 shop 2025-09-01 2025-09-30 10000.00 EUR 100 seat");
        agreed.bill("A-2 shop 2026-09-01 2026-09-30 13000.00 EUR 100 seat");
        agreed.bill("C-1 shop 2026-09-01 2026-09-30 -2600.00 EUR -20 seat");

        // 10,400 for 80 seats: 130 a seat instead of 100, but no more money than 10,000 + 4 %.
        assertThat(steps()).isEmpty();
        assertThat(books.analyse().signals().priceSteps())
                .as("no price of a month")
                .isEmpty();
    }

    /** 2 of 100 seats of January are given back at 11.20: a seat costs 11.20 all the same. */
    @Test
    void aCreditThatStatesNoQuantityDoesNotLowerThePriceOfAUnit() {
        agreed.monthly("shop", "2025-01", "2025-12", "1000.00", "100 seat")
                .monthly("shop", "2026-01", "2026-09", "1120.00", "100 seat")
                .bill("C-1 shop 2026-01-01 2026-01-31 -22.40 EUR - -");
        books.facts = agreed.facts();

        assertThat(books.analyse().signals().priceSteps()).singleElement().satisfies(step -> {
            assertThat(step.from()).isEqualTo(LocalDate.of(2026, 1, 1));
            assertThat(step.rise()).isEqualByComparingTo("0.12");
        });
    }

    /** A flat fee of 1,000 that rose to 1,300 and of which 300 are given back each month costs what it did. */
    @Test
    void aFeeThatIsGivenBackToWhatItWasIsNoPriceStep() {
        agreed.monthly("shop", "2025-01", "2025-12", "1000.00", "- -")
                .monthly("shop", "2026-01", "2026-09", "1300.00", "- -");
        for (YearMonth month = YearMonth.of(2026, 1); month.getMonthValue() < 10; month = month.plusMonths(1)) {
            agreed.bill("C-" + month + " shop " + month.atDay(1) + " " + month.atEndOfMonth() + " -300.00 EUR - -");
        }
        books.facts = agreed.facts();

        assertThat(books.analyse().signals().priceSteps()).isEmpty();
        assertThat(books.analyse().signals().billSteps()).isEmpty();
    }

    @Test
    void creditsOfAnotherVendorSystemOrCurrencyOrBeforeTheBillLowerNothing() {
        agreed.bill("A-1 shop 2025-03-01 2025-03-31 10000.00 EUR - -");
        agreed.bill("A-2 shop 2026-03-01 2026-03-31 12000.00 EUR - -");
        agreed.bill("C-1 shop 2026-04-01 2026-04-30 -2000.00 USD - -");
        agreed.bill("C-2 shop 2026-02-01 2026-02-28 -2000.00 EUR - -");
        agreed.bill("C-3 shop 2026-04-01 2026-04-30 -15000.00 EUR - -");
        agreed.from("Other", "other").bill("C-4 shop 2026-04-01 2026-04-30 -2000.00 EUR - -");

        assertThat(steps()).extracting(BillStep::money).containsExactly(new BigDecimal("2000.00"));
    }

    @Test
    void moreSeatsAtTheOldPriceAreNoStepAndOnlyThePriceOfMoreSeatsCounts() {
        agreed.bill("A-1 shop 2025-09-01 2025-09-30 10000.00 EUR 100 seat");
        agreed.bill("A-2 shop 2026-09-01 2026-09-30 15000.00 EUR 150 seat");
        assertThat(steps()).isEmpty();
        Agreements dearer = new Agreements()
                .bill("A-1 shop 2025-09-01 2025-09-30 10000.00 EUR 100 seat")
                .bill("A-2 shop 2026-09-01 2026-09-30 16500.00 EUR 150 seat");

        assertThat(steps(dearer)).singleElement().satisfies(step -> {
            assertThat(step.rise()).as("110 a seat instead of 100").isEqualByComparingTo("0.1");
            assertThat(step.money()).as("10 × 150").isEqualTo("1500.00");
        });
    }

    @Test
    void aYearlyBillBesideTheMonthlyOnesOfItsVendorIsHeldAgainstItsLike() {
        agreed.monthly("shop", "2025-01", "2026-09", "300.00", "- -");
        agreed.bill("A-1 shop 2025-06-10 2025-06-30 10000.00 EUR - -");
        agreed.bill("A-2 shop 2026-06-10 2026-06-30 12000.00 EUR - -");

        assertThat(steps()).singleElement().satisfies(step -> {
            assertThat(step.months()).isEqualTo(12);
            assertThat(step.money()).isEqualTo("2000.00");
        });
    }

    @Test
    void aMonthlyBillThatPeaksOnceAYearIsNoYearlyOne() {
        monthly(agreed, t -> (t % 12 == 1 ? 9000 : 1000) * (t == 25 ? 1.3 : 1));

        assertThat(steps()).isEmpty();
    }

    @Test
    void twoQuarterlyBillsInARowHaveToBeUp() {
        for (String bill : List.of("2025-01 3000", "2025-04 3000", "2025-07 3000", "2025-10 3000", "2026-01 3000")) {
            quarter(bill);
        }
        quarter("2026-04 3000");
        quarter("2026-07 3600");
        assertThat(steps()).as("one").isEmpty();
        Agreements two = new Agreements();
        agreed.contracts.clear();
        for (String bill : List.of("2025-01 3000", "2025-04 3000", "2025-07 3000", "2025-10 3000", "2026-01 3000")) {
            quarter(two, bill);
        }
        quarter(two, "2026-04 3600");
        quarter(two, "2026-07 3600");

        assertThat(steps(two)).singleElement().satisfies(step -> {
            assertThat(step.months()).isEqualTo(3);
            assertThat(step.since()).isEqualTo(YearMonth.of(2026, 4));
            assertThat(step.money()).as("600 × 4").isEqualTo("2400.00");
        });
    }

    @Test
    void aMonthlyFeeIsToldInItsThirdMonthAndStaysToldForAYear() {
        monthly(agreed, t -> t < 34 ? 1000 : 1300);
        assertThat(steps()).as("the second month").isEmpty();
        Agreements third = new Agreements();
        monthly(third, t -> t < 33 ? 1000 : 1300);
        assertThat(steps(third)).singleElement().satisfies(step -> {
            assertThat(step.since()).isEqualTo(YearMonth.of(2026, 7));
            assertThat(step.money()).isEqualTo("3600.00");
        });
        Agreements twelfth = new Agreements();
        monthly(twelfth, t -> t < 24 ? 1000 : 1300);
        assertThat(steps(twelfth)).hasSize(1);
        Agreements thirteenth = new Agreements();
        monthly(thirteenth, t -> t < 23 ? 1000 : 1300);

        assertThat(steps(thirteenth)).isEmpty();
    }

    @Test
    void aMonthWithADoubleBillIsNoStep() {
        monthly(agreed, t -> t >= 33 && t <= 34 ? 2000 : 1000);

        assertThat(steps()).isEmpty();
    }

    @Test
    void aVendorThatDoesNotBillAnyMoreIsNotTold() {
        agreed.monthly("shop", "2024-06", "2025-04", "1000.00", "- -");
        agreed.monthly("shop", "2025-05", "2026-06", "1300.00", "- -");

        assertThat(steps()).isEmpty();
    }

    /** A stable bill with noise of 10 % that lingers, 60 systems over a year, is told no more than once in all. */
    @Test
    void noiseIsNoStep() {
        Random random = new Random(7);
        int told = 0;
        for (int system = 0; system < 720; system++) {
            double[] noise = new double[Books.MONTHS];
            for (int t = 0; t < noise.length; t++) {
                noise[t] = (t == 0 ? 0 : 0.6 * noise[t - 1]) + 0.8 * 0.1 * random.nextGaussian();
            }
            Agreements facts = new Agreements();
            monthly(facts, t -> 4000 * Math.exp(noise[t]));
            told += steps(facts).size();
        }
        assertThat(told).as("of 60 systems at twelve month-ends").isLessThanOrEqualTo(3);
    }

    @Test
    void aNoisyBillThatDoublesIsAStep() {
        Random random = new Random(11);
        int told = 0;
        for (int system = 0; system < 20; system++) {
            double[] noise = new double[Books.MONTHS];
            for (int t = 0; t < noise.length; t++) {
                noise[t] = (t == 0 ? 0 : 0.6 * noise[t - 1]) + 0.8 * 0.1 * random.nextGaussian();
            }
            Agreements facts = new Agreements();
            monthly(facts, t -> (t < 33 ? 4000 : 8000) * Math.exp(noise[t]));
            told += steps(facts).size();
        }
        assertThat(told).isGreaterThanOrEqualTo(18);
    }

    private void quarter(String monthAndAmount) {
        quarter(agreed, monthAndAmount);
    }

    private static void quarter(Agreements facts, String monthAndAmount) {
        String[] word = monthAndAmount.split(" ");
        YearMonth month = YearMonth.parse(word[0]);
        facts.bill(
                "Q-" + month + " shop " + month.atDay(1) + " " + month.atEndOfMonth() + " " + word[1] + ".00 EUR - -");
    }

    private void monthly(Agreements facts, IntToDoubleFunction amount) {
        for (int t = 0; t < Books.MONTHS; t++) {
            YearMonth month = books.month(t);
            facts.bill("M-" + t + " shop " + month.atDay(1) + " " + month.atEndOfMonth() + " "
                    + Books.cents(amount.applyAsDouble(t)) + " EUR - -");
        }
    }

    private List<BillStep> steps() {
        return steps(agreed);
    }

    private List<BillStep> steps(Agreements facts) {
        books.facts = facts.facts();
        return analyse().signals().billSteps();
    }

    private Analysis analyse() {
        if (books.facts == Books.NO_FACTS) {
            books.facts = agreed.facts();
        }
        return books.analyse();
    }
}
