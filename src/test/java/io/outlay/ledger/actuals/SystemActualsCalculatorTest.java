package io.outlay.ledger.actuals;

import static io.outlay.ledger.Facts.dec;
import static io.outlay.ledger.Facts.month;
import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.ledger.Facts;
import io.outlay.ledger.document.ExchangeRates;
import io.outlay.model.Basis;
import io.outlay.model.BillingCycle;
import io.outlay.model.CostPool;
import io.outlay.model.NoticePeriod;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.Integration;
import io.outlay.model.ledger.EffortHours;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.model.ledger.SystemActuals;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Twelve months to September 2026, worked out by hand. */
class SystemActualsCalculatorTest {
    private static final YearMonth PERIOD = YearMonth.of(2026, 9);
    private static final SourceRef NOWHERE = new SourceRef("a.csv", "", 2);

    private final List<LedgerSum> sums = new ArrayList<>();
    private final List<EffortHours> hours = new ArrayList<>();
    private final List<Contract> contracts = new ArrayList<>();
    private final List<Integration> integrations = new ArrayList<>();
    private final List<MetricMonth> metrics = new ArrayList<>();
    private BillingCycle billing = BillingCycle.ANNUAL;
    private Optional<NoticePeriod> notice = Optional.empty();

    @Test
    void sumsFixedFeesOfTheTwelveMonthsWithoutOneOffsBilledAndAllocated() {
        year(PERIOD, CostPool.LICENCE, "100.00");
        sum("shop", "2025-09", CostPool.LICENCE, Basis.EFFECTIVE, false, "999.00");
        sum("shop", "2026-09", CostPool.IMPLEMENTATION, Basis.EFFECTIVE, true, "500.00");
        sum("shop", "2025-09", CostPool.LICENCE, Basis.BILLED, false, "1200.00");
        sum("shop", "2026-09", CostPool.LICENCE, Basis.ALLOCATED, false, "70.00");
        sum("shop", "2026-09", CostPool.SUPPORT, Basis.ACCRUAL, false, "30.00");
        sum("mail", "2026-09", CostPool.LICENCE, Basis.EFFECTIVE, false, "11.00");

        SystemActuals.Fee fee = actuals("shop").fee();

        assertThat(fee.twelveMonths()).isEqualTo("1230.00");
        assertThat(fee.annual()).isEqualTo("1230.00");
        assertThat(fee.contracts()).isEmpty();
        assertThat(fee.monthsToPayment()).isEmpty();
        assertThat(fee.monthsBound()).isEmpty();
    }

    @Test
    void contractAtItsCurrentStepStandsForItsPool() {
        year(PERIOD, CostPool.LICENCE, "105.00");
        year(PERIOD, CostPool.SUPPORT, "10.00");
        // 1,200 from January 2025, 5 % more from January 2026; the term ends in three months
        contract("SH-1", "2025-01-01", "2026-12-31", "1200", "5");

        SystemActuals.Fee fee = actuals("shop").fee();

        assertThat(fee.annual()).isEqualTo("1380.00");
        assertThat(fee.twelveMonths()).isEqualTo("1380.00");
        assertThat(fee.contracts()).containsExactly("SH-1");
        assertThat(fee.agreedRise()).contains(dec("0.0500"));
        assertThat(fee.monthsToPayment()).contains(3);
        assertThat(fee.monthsBound()).contains(3);
    }

    @Test
    void contractThatRenewedItselfEndsATermLater() {
        contract("SH-1", "2024-12-01", "2025-11-30", "1200", "0");
        assertThat(actuals("shop").fee().monthsBound()).contains(2);
    }

    @Test
    void contractPastItsDeadlineBindsForTheNextTerm() {
        notice = Optional.of(new NoticePeriod(90, 0));
        // Notice for 30 November was due by 1 September: it binds until 30 November 2027.
        contract("SH-1", "2024-12-01", "2026-11-30", "1200", "0");
        assertThat(actuals("shop").fee().monthsBound()).contains(26);
    }

    @Test
    void openEndedContractBindsAsLongAsItsNotice() {
        notice = Optional.of(new NoticePeriod(0, 3));
        contract("SH-1", "2025-03-01", "", "1200", "0");
        assertThat(actuals("shop").fee().annual()).isEqualTo("1200.00");
        // Notice on 1 October reaches 31 January 2027; years begin in March.
        assertThat(actuals("shop").fee().monthsBound()).contains(4);
        assertThat(actuals("shop").fee().monthsToPayment()).contains(5);
    }

    @Test
    void contractIsNotAddedToItsBillsOfAnotherCategory() {
        year(PERIOD, CostPool.OTHER, "100.00");
        contract("SH-1", "2025-01-01", "2026-12-31", "1200", "0");
        assertThat(actuals("shop").fee().annual()).isEqualTo("1200.00");
    }

    @Test
    void contractOverYearsIsPaidAheadYearByYearAndAMonthlyBillNever() {
        contract("SH-1", "2025-02-01", "2028-01-31", "1200", "0");
        assertThat(actuals("shop").fee().monthsToPayment()).contains(4);
        assertThat(actuals("shop").fee().monthsBound()).contains(16);
        billing = BillingCycle.MONTHLY;
        contracts.clear();
        contract("SH-1", "2025-02-01", "2028-01-31", "1200", "0");
        assertThat(actuals("shop").fee().monthsToPayment()).contains(0);
        assertThat(actuals("shop").fee().monthsBound()).contains(16);
    }

    @Test
    void riseIsSeenWhereNoneIsAgreed() {
        year(PERIOD, CostPool.LICENCE, "108.00");
        year(PERIOD.minusYears(1), CostPool.LICENCE, "100.00");

        assertThat(actuals("shop").fee().agreedRise()).isEmpty();
        assertThat(actuals("shop").fee().seenRise()).contains(dec("0.0800"));
    }

    @Test
    void systemYoungerThanAYearIsScaledUp() {
        for (int i = 0; i < 3; i++) {
            sum("shop", PERIOD.minusMonths(i).toString(), CostPool.LICENCE, Basis.EFFECTIVE, false, "100.00");
        }
        assertThat(actuals("shop").fee().annual()).isEqualTo("1200.00");
        assertThat(actuals("shop").fee().seenRise()).isEmpty();
    }

    @Test
    void unitFeeIsUsageOverVolume() {
        year(PERIOD, CostPool.USAGE, "50.00");
        orders(PERIOD, "1000");
        orders(PERIOD.minusYears(1), "800");
        revenue("40000");

        SystemActuals actuals = actuals("shop");

        assertThat(actuals.unitFee().twelveMonths()).isEqualTo("600.00");
        assertThat(actuals.unitFee().perUnit()).contains(dec("0.05"));
        SystemActuals.Volume volume = actuals.volume().orElseThrow();
        assertThat(volume.metric()).isEqualTo("orders");
        assertThat(volume.monthlyMean()).isEqualTo("1000");
        assertThat(volume.growth()).contains(dec("0.2500"));
        assertThat(volume.revenuePerUnit()).contains(dec("40"));
    }

    @Test
    void upkeepIsRunHoursAtTheirMeanCost() {
        hours("shop", "2026-09", CostPool.RUN, "10", "600.00");
        hours("shop", "2025-10", CostPool.RUN, "20", "1260.00");
        hours("shop", "2025-09", CostPool.RUN, "50", "1.00");
        hours("shop", "2026-09", CostPool.GROW, "40", "4000.00");
        hours("mail", "2026-09", CostPool.RUN, "30", "900.00");

        SystemActuals.Upkeep upkeep = actuals("shop").upkeep();

        assertThat(upkeep.runHours()).isEqualTo("30");
        assertThat(upkeep.hourlyCost()).contains(dec("62.00"));
    }

    /** 20 hours in the one month in which hours are recorded are 240 a year; 5 in three of twelve are 20. */
    @Test
    void hoursOfFewMonthsAreScaledUpToAYear() {
        year(PERIOD, CostPool.LICENCE, "100.00");
        hours("shop", "2026-09", CostPool.RUN, "20", "1200.00");
        assertThat(actuals("shop").upkeep().runHours()).isEqualTo("240.00");
        assertThat(actuals("shop").months()).isEqualTo(12);
        hours("mail", "2026-07", CostPool.RUN, "1", "60.00");
        assertThat(actuals("shop").upkeep().runHours()).isEqualTo("80.00");
    }

    @Test
    void tellsOfHowManyMonthsItsYearIs() {
        sum("shop", "2026-09", CostPool.LICENCE, Basis.EFFECTIVE, false, "100.00");
        assertThat(actuals("shop").months()).isEqualTo(1);
        assertThat(actuals("shop").fee().twelveMonths()).isEqualTo("1200.00");
        hours("shop", "2026-05", CostPool.RUN, "1", "60.00");
        assertThat(actuals("shop").months()).isEqualTo(5);
    }

    /** The first bills came in September; one of them, 1,200 for a year, brings no earlier month of the others to light. */
    @Test
    void aBillThatReachesBackBeforeTheLedgerBeginsMakesNoYearOfOneMonth() {
        year(PERIOD, CostPool.SUPPORT, "100.00");
        sum("shop", "2026-09", CostPool.SUPPORT, Basis.BILLED, false, "1200.00");
        sum("shop", "2026-09", CostPool.LICENCE, Basis.BILLED, false, "300.00");
        sum("shop", "2026-09", CostPool.LICENCE, Basis.EFFECTIVE, false, "300.00");
        assertThat(actuals("shop").months()).isEqualTo(1);
        assertThat(actuals("shop").fee().twelveMonths()).isEqualTo("4800.00");
    }

    @Test
    void systemWithoutHoursTakesTheCompanysHourlyCost() {
        hours("mail", "2026-09", CostPool.GROW, "10", "555.00");
        assertThat(actuals("shop").upkeep().runHours()).isEqualTo("0");
        assertThat(actuals("shop").upkeep().hourlyCost()).contains(dec("55.50"));
    }

    @Test
    void connectionsBetweenSystemsOfOneCapabilityAreInside() {
        link("shop", "mail");
        link("erp", "shop");
        link("mail", "erp");

        assertThat(actuals("shop").integrations()).isEqualTo(2);
        assertThat(actuals("shop", "mail").integrations()).isEqualTo(2);
        assertThat(actuals("shop", "mail").systemIds()).containsExactly("mail", "shop");
    }

    private SystemActuals actuals(String... ids) {
        ActualsInput input = new ActualsInput(
                PERIOD,
                "EUR",
                List.of(Facts.system("shop", ""), Facts.system("mail", ""), Facts.system("erp", "")),
                sums,
                hours,
                contracts,
                integrations,
                metrics,
                ExchangeRates.of(List.of()));
        return SystemActualsCalculator.of(input, List.of(ids), "Shop");
    }

    private void year(YearMonth end, CostPool pool, String amount) {
        for (int i = 0; i < 12; i++) {
            sum("shop", end.minusMonths(i).toString(), pool, Basis.EFFECTIVE, false, amount);
        }
    }

    private void sum(String system, String month, CostPool pool, Basis basis, boolean oneOff, String amount) {
        sums.add(new LedgerSum(system, month(month), pool, basis, oneOff, "EUR", false, dec(amount), dec(amount)));
    }

    private void hours(String system, String month, CostPool activity, String number, String cost) {
        hours.add(new EffortHours(system, month(month), activity, dec(number), dec(cost)));
    }

    private void contract(String id, String start, String end, String fee, String pct) {
        contracts.add(new Contract(
                id,
                "shop",
                LocalDate.parse(start),
                Optional.of(end).filter(text -> !text.isEmpty()).map(LocalDate::parse),
                notice,
                true,
                Optional.empty(),
                Optional.of(dec(fee)),
                Optional.of("EUR"),
                Optional.of(dec(pct)),
                Optional.empty(),
                Optional.of(billing),
                Optional.empty(),
                NOWHERE));
    }

    private void link(String from, String to) {
        integrations.add(new Integration(from, to, Integration.Mode.API, Optional.empty(), Optional.empty(), NOWHERE));
    }

    private void orders(YearMonth end, String each) {
        for (int i = 0; i < 12; i++) {
            metrics.add(new MetricMonth("orders", end.minusMonths(i), dec(each), true));
        }
    }

    private void revenue(String each) {
        for (int i = 0; i < 12; i++) {
            metrics.add(new MetricMonth("net_revenue", PERIOD.minusMonths(i), dec(each), false));
        }
    }
}
