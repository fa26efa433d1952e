package io.outlay.analysis.bills;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.Agreements;
import io.outlay.analysis.Books;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.settings.BillSettings;
import io.outlay.settings.Defaults;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The period ends on 30 September 2026; 100 seats at 10.00 a month until the end of 2025. */
class PriceStepCalculatorTest {
    private final Books books = new Books();
    private final Agreements agreed = new Agreements();

    @Test
    void sevenPercentIsAStep() {
        PriceStep step = only("1070.00", Map.of());

        assertThat(step.step()).isTrue();
        assertThat(step.rise()).isEqualByComparingTo("0.07");
        assertThat(step.from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(step.before()).isEqualByComparingTo("10");
        assertThat(step.now()).isEqualByComparingTo("10.7");
        assertThat(step.invoiceNo()).isEqualTo("shop-2026-01");
        assertThat(step.aboveEscalator()).as("0.70 × 100 seats × 12").contains(new BigDecimal("840.00"));
    }

    @Test
    void aRoundedPriceMayMissItBy005Points() {
        assertThat(only("1069.50", Map.of()).step()).as("6.95 %").isTrue();
    }

    @Test
    void sixPointNineFourPercentIsNone() {
        assertThat(only("1069.40", Map.of()).step()).isFalse();
    }

    @Test
    void inTimesOfInflationTheStepBeginsThreePointsAboveIt() {
        Map<Integer, BigDecimal> inflation = Map.of(2025, new BigDecimal("20"), 2026, new BigDecimal("8.4"));

        assertThat(only("1113.40", inflation).step())
                .as("11.34 %, the limit is 11.4 %")
                .isFalse();
        assertThat(only("1113.50", inflation).step()).as("11.35 %").isTrue();
    }

    @Test
    void whatTheContractAllowsIsNotAboveIt() {
        agreed.contract("C-1 shop 2025-01-01 2026-12-31 30d renews 12000 EUR 4 - MONTHLY");

        assertThat(only("1070.00", Map.of()).aboveEscalator())
                .as("10.70 against 10.40")
                .contains(new BigDecimal("360.00"));
    }

    @Test
    void aStepOfTheYearBeforeIsOld() {
        agreed.monthly("shop", "2025-01", "2025-09", "1000.00", "100 seat");
        agreed.monthly("shop", "2025-10", "2026-09", "1100.00", "100 seat");
        assertThat(steps(Map.of())).hasSize(1);
        Agreements older = new Agreements()
                .monthly("shop", "2025-01", "2025-08", "1000.00", "100 seat")
                .monthly("shop", "2025-09", "2026-09", "1100.00", "100 seat");

        assertThat(steps(older, Map.of())).isEmpty();
    }

    @Test
    void oneBillAtAnotherPriceIsNoStep() {
        agreed.monthly("shop", "2025-01", "2026-02", "1000.00", "100 seat");
        agreed.monthly("shop", "2026-03", "2026-03", "1400.00", "100 seat");
        agreed.monthly("shop", "2026-04", "2026-09", "1000.00", "100 seat");

        assertThat(steps(Map.of())).isEmpty();
    }

    @Test
    void moreSeatsAtTheSamePriceAreNoStep() {
        agreed.monthly("shop", "2025-01", "2026-02", "1000.00", "100 seat");
        agreed.monthly("shop", "2026-03", "2026-09", "1500.00", "150 seat");

        assertThat(steps(Map.of())).isEmpty();
    }

    @Test
    void aFlatFeePaidAYearAheadHasAPriceOfItsOwn() {
        agreed.bill("A-1 shop 2024-03-01 2025-02-28 10000.00 EUR - -");
        agreed.bill("A-2 shop 2025-03-01 2026-02-28 10300.00 EUR - -");
        agreed.bill("A-3 shop 2026-03-01 2027-02-28 11536.00 EUR - -");

        assertThat(steps(Map.of())).singleElement().satisfies(step -> {
            assertThat(step.rise()).isEqualByComparingTo("0.12");
            assertThat(step.unit()).isEmpty();
            assertThat(step.aboveEscalator()).contains(new BigDecimal("1236.00"));
        });
    }

    @Test
    void aFeeThatMoreThanDoublesFromOneBillToTheNextPaysForSomethingElse() {
        agreed.bill("A-1 shop 2025-03-01 2025-08-31 475.00 EUR - -");
        agreed.bill("A-2 shop 2025-09-01 2026-02-28 475.00 EUR - -");
        agreed.bill("A-3 shop 2026-03-01 2026-08-31 20401.00 EUR - -");
        assertThat(steps(Map.of())).isEmpty();
        agreed.contract("C-1 shop 2025-03-01 2027-02-28 30d renews 950 EUR - - ANNUAL");

        assertThat(steps(Map.of())).as("the contract says what it pays for").hasSize(1);
    }

    @Test
    void whatBelongsToNoSystemHasNoPrice() {
        agreed.monthly("unmapped", "2025-01", "2025-12", "1000.00", "100 seat");
        agreed.monthly("unmapped", "2026-01", "2026-09", "1200.00", "100 seat");

        assertThat(steps(Map.of())).isEmpty();
    }

    /** 1,000 a quarter more are 4,000 a year, not 12,000. */
    @Test
    void aQuarterlyFeeThatStatesItsMonthOfIssueAloneIsPaidFourTimesAYear() {
        for (String bill : List.of("2025-10 5000", "2026-01 5000", "2026-04 6000", "2026-07 6000")) {
            agreed.bill("Q-" + bill.substring(0, 7) + " shop " + bill.substring(0, 7) + "-01 " + bill.substring(0, 7)
                    + "-30 " + bill.substring(8) + ".00 EUR - -");
        }

        assertThat(steps(Map.of())).singleElement().satisfies(step -> {
            assertThat(step.from()).isEqualTo(LocalDate.of(2026, 4, 1));
            assertThat(step.aboveEscalator()).contains(new BigDecimal("4000.00"));
        });
    }

    /** Three earlier and two later bills at one price, but once a year: no fee of a month. */
    @Test
    void aYearlyFeeThatStatesItsMonthOfIssueAloneIsNoMonthlyPrice() {
        for (String bill : List.of("2023-02 5000", "2024-02 5000", "2025-02 5000", "2026-02 6000")) {
            agreed.bill("Y-" + bill.substring(0, 7) + " shop " + bill.substring(0, 7) + "-01 " + bill.substring(0, 7)
                    + "-28 " + bill.substring(8) + ".00 EUR - -");
        }

        assertThat(steps(Map.of())).isEmpty();
    }

    @Test
    void aFlatFeeThatRisesInTheMiddleOfATermIsAnotherPlanAndNoStep() {
        agreed.monthly("shop", "2025-01", "2025-12", "1000.00", "- -");
        agreed.monthly("shop", "2026-01", "2026-09", "1200.00", "- -");
        assertThat(steps(Map.of())).as("without a contract").hasSize(1);
        agreed.contract("C-1 shop 2025-10-01 2026-09-30 30d renews 12000 EUR - - MONTHLY");
        assertThat(steps(Map.of())).as("rises in its fourth month").isEmpty();
        agreed.contracts.clear();
        agreed.contract("C-1 shop 2025-01-01 2026-12-31 30d renews 12000 EUR - - MONTHLY");
        assertThat(steps(Map.of())).as("rises at its anniversary").hasSize(1);
    }

    @Test
    void fromMonthlyToAnnualBillsNothingIsCompared() {
        agreed.monthly("shop", "2025-01", "2025-12", "1000.00", "100 seat");
        agreed.bill("A-1 shop 2026-01-01 2026-12-31 11000.00 EUR 100 seat");

        assertThat(steps(Map.of())).isEmpty();
    }

    @Test
    void aPriceThatRisesWithTheSpellingOfTheVendorIsAStep() {
        agreed.from("Nordhus Commerce ApS", "nordhus").monthly("shop", "2025-01", "2025-12", "1000.00", "100 seat");
        agreed.from("Nordhus", "nordhus").monthly("shop", "2026-01", "2026-09", "1100.00", "100 seat");

        assertThat(steps(Map.of())).singleElement().satisfies(step -> {
            assertThat(step.vendor()).isEqualTo("Nordhus");
            assertThat(step.rise()).isEqualByComparingTo("0.10");
        });
    }

    private PriceStep only(String amount, Map<Integer, BigDecimal> inflation) {
        Agreements facts = new Agreements()
                .monthly("shop", "2025-01", "2025-12", "1000.00", "100 seat")
                .monthly("shop", "2026-01", "2026-09", amount, "100 seat");
        facts.contracts.addAll(agreed.contracts);
        List<PriceStep> steps = steps(facts, inflation);
        assertThat(steps).hasSize(1);
        return steps.get(0);
    }

    private List<PriceStep> steps(Map<Integer, BigDecimal> inflation) {
        return steps(agreed, inflation);
    }

    private List<PriceStep> steps(Agreements facts, Map<Integer, BigDecimal> inflation) {
        books.facts = facts.facts();
        books.bills = new BillSettings(Defaults.BILLS.renewals(), Defaults.BILLS.checks(), inflation);
        AnalysisInput input = books.input();
        List<LikeBills> kinds = LikeBills.of(input.facts().charges());
        return new PriceStepCalculator(input, new ContractPrices(input, kinds)).steps(kinds, RecurringBills.of(kinds));
    }
}
