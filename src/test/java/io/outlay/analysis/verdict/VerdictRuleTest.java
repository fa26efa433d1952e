package io.outlay.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.analysis.series.Comparison;
import io.outlay.settings.Defaults;
import io.outlay.statistics.SeasonalTrendTest;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verdict table at its thresholds; cost before is 100,000 and the driver an amount unless said otherwise. */
class VerdictRuleTest {
    private static final Thresholds THRESHOLDS = new Thresholds(new BigDecimal("1200"), new BigDecimal("6000"));
    private final VerdictRule rule = new VerdictRule(Defaults.VERDICT);

    @ParameterizedTest
    @CsvSource({
        // cost, driver growth, q, fresh, before, verdict
        "0.2000, 0.0300, 0.05, 0.02, , RISING_NO_PAYOFF",
        "0.2000, 0.0301, 0.05, 0.02, , RISING_FASTER_THAN_BUSINESS",
        "0.2000, 0.0500, 0.05, 0.02, RISING_NO_PAYOFF, RISING_NO_PAYOFF",
        "0.2000, 0.0501, 0.05, 0.02, RISING_NO_PAYOFF, RISING_FASTER_THAN_BUSINESS",
        "0.2000, 0.0301, 0.05, 0.02, RISING_FASTER_THAN_BUSINESS, RISING_FASTER_THAN_BUSINESS",
        "0.2000, 0.0000, 0.0501, 0.02, , WATCH",
        "0.2000, 0.0000, 0.05, 0.0199, , WATCH",
        "0.2000, 0.0000, 0.9, 0, RISING_NO_PAYOFF, RISING_NO_PAYOFF",
        "0.2000, 0.0000, 0.9, -0.001, RISING_NO_PAYOFF, WATCH",
        "0.0512, 0.0000, 0.01, 0.05, , IN_LINE",
        "0.0513, 0.0000, 0.01, 0.05, , RISING_NO_PAYOFF",
        "0.0305, 0.0000, 0.9, 0, RISING_FASTER_THAN_BUSINESS, RISING_NO_PAYOFF",
        "0.0304, 0.0000, 0.9, 0, RISING_NO_PAYOFF, IN_LINE",
        "0.0300, 0.0000, 0.9, 0, RISING_NO_PAYOFF, IN_LINE",
        "0.0499, -0.0400, 0.01, 0.05, , WATCH",
        "0.0800, 0.0000, 0.05, 0.0199, , WATCH",
        "0.0800, 0.0000, 0.0501, 0.0199, , WATCH",
        "0.0513, 0.0000, 0.9, 0, , WATCH",
        "0.0000, -0.0500, 0.05, 0.02, , SAME_BILL_LESS_BUSINESS",
        "0.0000, -0.0499, 0.05, 0.02, , WATCH",
        "0.0000, -0.0500, 0.051, 0.02, , WATCH",
        "0.0000, -0.0300, 0.9, 0, SAME_BILL_LESS_BUSINESS, SAME_BILL_LESS_BUSINESS",
        "0.0000, -0.0299, 0.9, 0, SAME_BILL_LESS_BUSINESS, WATCH",
        "0.0000, -0.0290, 0.9, 0, SAME_BILL_LESS_BUSINESS, IN_LINE",
        "-0.0500, -0.1500, 0.01, 0.05, , SAME_BILL_LESS_BUSINESS",
        "0.0400, 0.0000, 0.9, 0, WATCH, WATCH",
        "0.0400, 0.0000, 0.9, 0, , IN_LINE",
        "0.0500, 0.0301, 0.9, 0, , IN_LINE",
        "0.0500, 0.0300, 0.9, 0, , IN_LINE",
        "0.0499, 0.0301, 0.9, 0, , IN_LINE",
        "0.0500, 0.0301, 0.9, 0, WATCH, IN_LINE"
    })
    void theFirstRowThatApplies(
            BigDecimal gCost, BigDecimal gDriver, double q, double fresh, Verdict before, Verdict expected) {
        Comparison growth = growth("100000", gCost, gDriver, false);
        assertEquals(expected, rule.afterTesting(sight(List.of(growth), fresh, before), tested(q)));
    }

    @Test
    void aGapMustBeWideAtEachOfThreeMonthEnds() {
        Comparison wide = growth("100000", new BigDecimal("0.2"), BigDecimal.ZERO, false);
        Comparison narrow = growth("100000", new BigDecimal("0.2"), new BigDecimal("0.16"), false);
        assertEquals(Verdict.IN_LINE, rule.afterTesting(sight(List.of(narrow, wide, wide), 0.1, null), tested(0.001)));
        assertEquals(
                Verdict.RISING_NO_PAYOFF,
                rule.afterTesting(sight(List.of(wide, wide, wide), 0.1, null), tested(0.001)));
    }

    @ParameterizedTest
    @CsvSource({
        // driver at three month-ends, before, verdict
        "0.0000, 0.0000, 0.0301, RISING_FASTER_THAN_BUSINESS, RISING_FASTER_THAN_BUSINESS",
        "0.0000, 0.0000, 0.0501, RISING_NO_PAYOFF, RISING_FASTER_THAN_BUSINESS",
        "0.0600, 0.0600, 0.0300, , RISING_NO_PAYOFF",
        "0.0300, 0.0300, 0.0301, , RISING_FASTER_THAN_BUSINESS"
    })
    void theLatestMonthEndAloneSaysWhetherBusinessGrew(
            BigDecimal first, BigDecimal second, BigDecimal third, Verdict before, Verdict expected) {
        List<MonthEnd> ends = Stream.of(first, second, third)
                .map(gDriver -> end(growth("100000", new BigDecimal("0.2"), gDriver, false), 0.1))
                .toList();
        assertEquals(expected, rule.afterTesting(sight(ends, before), tested(0.001)));
    }

    @ParameterizedTest
    @CsvSource({
        // fresh at three month-ends, before, verdict
        "0.01, 0.01, 0.0000, RISING_NO_PAYOFF, RISING_NO_PAYOFF",
        "0.01, 0.01, -0.001, RISING_NO_PAYOFF, WATCH",
        "0.02, 0.02, 0.0199, , WATCH",
        "-0.1, -0.1, 0.0200, , RISING_NO_PAYOFF"
    })
    void theLatestMonthEndAloneSaysWhetherARiseIsFresh(
            double first, double second, double third, Verdict before, Verdict expected) {
        Comparison growth = growth("100000", new BigDecimal("0.2"), BigDecimal.ZERO, false);
        List<MonthEnd> ends =
                Stream.of(first, second, third).map(fresh -> end(growth, fresh)).toList();
        assertEquals(expected, rule.afterTesting(sight(ends, before), tested(0.001)));
    }

    /** Orders +3.33… %: 132,000 − 120,000 × 31 ÷ 30, while 120,000 × 1.0333 would leave 8,004. */
    @Test
    void moneyComesFromGrowthThatIsNotRounded() {
        Comparison growth = new Comparison(
                new BigDecimal("120000"),
                new BigDecimal("132000"),
                new BigDecimal("30000"),
                new BigDecimal("31000"),
                false);
        assertEquals(new BigDecimal("0.0333"), growth.gDriver());
        assertThat(growth.excess()).isEqualByComparingTo("8000.00");
        assertThat(growth.risingExcess()).isEqualByComparingTo("8000.00");
    }

    /** Orders −1 of 3: 90,000 − 90,000 × 2 ÷ 3, and business that shrank explains no rise. */
    @Test
    void businessThatShrankExplainsNoRise() {
        Comparison growth = new Comparison(
                new BigDecimal("90000"), new BigDecimal("90000"), new BigDecimal("3"), new BigDecimal("2"), false);
        assertThat(growth.excess()).isEqualByComparingTo("30000.00");
        assertThat(growth.risingExcess()).isEqualByComparingTo("0.00");
    }

    @Test
    void aSmallCountMustOpenAWiderGap() {
        Comparison few = new Comparison(
                new BigDecimal("100000"), new BigDecimal("120000"), new BigDecimal("200"), new BigDecimal("200"), true);
        assertEquals(0.2, few.minGap(0.05), 1e-12, "2·√(1/200 + 1/200)");
        assertEquals(Verdict.IN_LINE, rule.afterTesting(sight(List.of(few), 0.1, null), tested(0.001)));
    }

    @Test
    void anExcessBelowTheFloorIsNothingToActOn() {
        Comparison small = growth("5999", new BigDecimal("0.2"), BigDecimal.ZERO, false);
        assertEquals(Verdict.IN_LINE, rule.afterTesting(sight(List.of(small), 0.1, null), tested(0.001)));
        Comparison enough = growth("6000", new BigDecimal("0.2"), BigDecimal.ZERO, false);
        assertEquals(Verdict.RISING_NO_PAYOFF, rule.afterTesting(sight(List.of(enough), 0.1, null), tested(0.001)));
    }

    @ParameterizedTest
    @CsvSource({
        "5999.99, , IMMATERIAL",
        "6000.00, , ",
        "5400.00, IN_LINE, ",
        "5399.99, IN_LINE, IMMATERIAL",
        "6666.66, IMMATERIAL, IMMATERIAL",
        "6666.67, IMMATERIAL, "
    })
    void theLimitHasABand(BigDecimal cost, Verdict before, Verdict expected) {
        MonthEnd end = new MonthEnd(
                YearMonth.of(2026, 9), false, cost, 36, Optional.empty(), Optional.empty(), OptionalDouble.empty());
        assertEquals(Optional.ofNullable(expected), rule.beforeTesting(sight(List.of(end), before)));
    }

    private static VerdictRule.Sight sight(List<Comparison> growths, double fresh, Verdict before) {
        List<Comparison> three =
                growths.size() == 1 ? Collections.nCopies(VerdictRule.RECENT, growths.get(0)) : growths;
        return sight(three.stream().map(growth -> end(growth, fresh)).toList(), before);
    }

    private static VerdictRule.Sight sight(List<MonthEnd> ends, Verdict before) {
        return new VerdictRule.Sight(ends, THRESHOLDS, Optional.ofNullable(before));
    }

    private static MonthEnd end(Comparison growth, double fresh) {
        return new MonthEnd(
                YearMonth.of(2026, 9),
                false,
                growth.costNow(),
                36,
                Optional.empty(),
                Optional.of(growth),
                OptionalDouble.of(fresh));
    }

    private static Comparison growth(String costBefore, BigDecimal gCost, BigDecimal gDriver, boolean counted) {
        BigDecimal cost = new BigDecimal(costBefore);
        BigDecimal driver = new BigDecimal("1000000");
        return new Comparison(
                cost,
                cost.multiply(gCost.add(BigDecimal.ONE)),
                driver,
                driver.multiply(gDriver.add(BigDecimal.ONE)),
                counted);
    }

    private static Tested tested(double q) {
        SeasonalTrendTest.Fit fit = new SeasonalTrendTest.Fit(0, 1, 0, 0, 1, 1, 23, 0, q);
        return new Tested(new SeasonalTrendTest(fit, fit, q), q, q, q);
    }
}
