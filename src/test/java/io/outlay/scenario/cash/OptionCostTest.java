package io.outlay.scenario.cash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.outlay.scenario.WhatIf;
import io.outlay.scenario.answer.Sampler;
import io.outlay.scenario.answer.Simulation;
import io.outlay.scenario.answer.SimulationBenchmark;
import io.outlay.scenario.input.Scenario;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The conventions of the cash flows, each worked out by hand. */
class OptionCostTest {
    private static final String OTHER = "\nother buy annual_licence 1\nother buy escalator 0\n";

    @Test
    void licenceIsPaidAheadAndEscalatedOnceAtMonthTwelve() {
        double[] licence = line("""
                * general horizon_months 36
                a buy annual_licence 12000
                a buy escalator 0.05
                """, LineItem.LICENCE);
        assertEquals(12000, licence[0]);
        assertEquals(12600, licence[12], 1e-9);
        assertEquals(13230, licence[24], 1e-9);
        assertEquals(0, licence[36]);
        assertEquals(37830, sum(licence), 1e-9);
    }

    @Test
    void lastLicenceIsProRataWhenTheHorizonCutsItsYear() {
        double[] licence = line("""
                * general horizon_months 30
                a buy annual_licence 12000
                a buy escalator 0.05
                """, LineItem.LICENCE);
        assertEquals(13230 * 6 / 12.0, licence[24], 1e-9);
        assertEquals(12000 + 12600 + 6615, sum(licence), 1e-9);
    }

    @Test
    void keepIsFirstPaidAtItsRenewal() {
        double[] licence = line("""
                * general horizon_months 24
                a keep annual_licence 12000
                a keep escalator 0.21
                a keep months_to_renewal 6
                """, LineItem.LICENCE);
        assertEquals(0, licence[0]);
        // Half a year's rise: 1.21^(6/12) = 1.1; at month 18 1.21^(18/12) = 1.331, half a year until the horizon.
        assertEquals(13200, licence[6], 1e-8);
        assertEquals(12000 * 1.331 / 2, licence[18], 1e-8);
        assertEquals(13200 + 7986, sum(licence), 1e-8);
    }

    @Test
    void seatsGrowAndTheirPriceRises() {
        double[] seats = line("""
                * general horizon_months 24
                a buy seats 10
                a buy price_per_seat 100
                a buy seat_growth 0.2
                a buy escalator 0.1
                """, LineItem.SEATS);
        assertEquals(1000, seats[0]);
        assertEquals(12 * 110, seats[12], 1e-9);
    }

    @Test
    void oneTimeCostSpreadsEvenlyOverTheImplementation() {
        CashFlow flow = flow("""
                * general horizon_months 24
                a buy implementation 9000
                a buy migration 600
                a buy integrations 2
                a buy cost_per_integration 1500
                a buy integration_upkeep 0.12
                a buy implementation_months 3
                """);
        assertArrayEquals(new double[] {0, 3000, 3000, 3000, 0}, first(flow, LineItem.IMPLEMENTATION, 5), 1e-9);
        assertArrayEquals(new double[] {0, 200, 200, 200, 0}, first(flow, LineItem.MIGRATION, 5), 1e-9);
        assertArrayEquals(new double[] {0, 1000, 1000, 1000, 0}, first(flow, LineItem.INTEGRATION, 5), 1e-9);
        // 3,000 × 12 % ÷ 12 a month, and 3 % more in the second year as wages rise by default.
        assertEquals(30, flow.lines().get(LineItem.INTEGRATION_UPKEEP)[12], 1e-9);
        assertEquals(30.9, flow.lines().get(LineItem.INTEGRATION_UPKEEP)[13], 1e-9);
    }

    @Test
    void volumeGrowsByTheMonthAndFeesRiseByTheYear() {
        double[] fee = line("""
                * general horizon_months 24
                * general volume_start 1000
                * general volume_growth 0.44
                a buy fee_per_unit 0.5
                a buy escalator 0.1
                """, LineItem.USAGE_FEE);
        assertEquals(0, fee[0]);
        assertEquals(500, fee[1], 1e-9);
        // Month 7 is half a year on: 1.44^(6/12) = 1.2; month 13 a year: 1.44, at a price 10 % higher.
        assertEquals(600, fee[7], 1e-9);
        assertEquals(1000 * 1.44 * 0.55, fee[13], 1e-9);
    }

    @Test
    void tierPricesApplyToTheUnitsAboveEachThreshold() {
        double[] fee = line("""
                * general horizon_months 12
                * general volume_start 25000
                a buy fee_per_unit 0.10
                a buy fee_per_unit@10000 0.06
                a buy fee_per_unit@20000 0.02
                a buy escalator 0
                """, LineItem.USAGE_FEE);
        assertEquals(1000 + 600 + 100, fee[1], 1e-9);
    }

    @Test
    void revenueFeeStaysWithinItsEscalatedMinimumAndMaximum() {
        String table = """
                * general horizon_months 24
                * general volume_start %s
                * general revenue_per_unit 50
                a buy fee_share_of_revenue 0.01
                a buy fee_minimum 400
                a buy fee_maximum 900
                a buy escalator 0.1
                """;
        assertEquals(500, line(String.format(Locale.ROOT, table, 1000), LineItem.REVENUE_FEE)[1], 1e-9);
        double[] low = line(String.format(Locale.ROOT, table, 100), LineItem.REVENUE_FEE);
        assertEquals(400, low[12], 1e-9);
        assertEquals(440, low[13], 1e-9);
        double[] high = line(String.format(Locale.ROOT, table, 9000), LineItem.REVENUE_FEE);
        assertEquals(900, high[12], 1e-9);
        assertEquals(990, high[13], 1e-9);
    }

    @Test
    void buildSpreadsItsEffortAndIsMaintainedFromThenOn() {
        CashFlow flow = flow("""
                * general horizon_months 36
                * general fte_month_cost 10000
                * general wage_growth 0.05
                a build person_months 12
                a build build_months 4
                a build overrun 1
                a build maintenance_share 0.2
                a build debt_growth 0.1
                a build hosting_base 100
                a build tooling_per_month 50
                a build opportunity_cost_per_month 7000
                """);
        assertArrayEquals(new double[] {0, 30000, 30000, 30000, 30000, 0}, first(flow, LineItem.BUILD_EFFORT, 6), 1e-9);
        double[] maintenance = flow.lines().get(LineItem.MAINTENANCE);
        assertEquals(0, maintenance[4]);
        assertEquals(2000, maintenance[5], 1e-9);
        assertEquals(2000, maintenance[12], 1e-9);
        assertEquals(2100, maintenance[13], 1e-9);
        // A year after go-live it has aged once; the wages of the second year still hold.
        assertEquals(2000 * 1.05, maintenance[16], 1e-9);
        assertEquals(2000 * 1.05 * 1.1, maintenance[17], 1e-9);
        assertEquals(0, flow.lines().get(LineItem.HOSTING)[4]);
        assertEquals(100, flow.lines().get(LineItem.HOSTING)[5]);
        assertEquals(50, flow.lines().get(LineItem.TOOLING)[1]);
        assertEquals(28000, sum(flow.lines().get(LineItem.OPPORTUNITY)), 1e-9);
        assertEquals(30050, flow.total()[1], 1e-9);
    }

    @Test
    void overrunCostsMoreAndTakesItsCubeRootLonger() {
        assertEquals(4, Milestone.built(4, 0.9));
        assertEquals(4, Milestone.built(4, 1));
        assertEquals(5, Milestone.built(4, 1.27));
        assertEquals(8, Milestone.built(4, 8));
        CashFlow flow = flow("""
                * general fte_month_cost 10000
                a build person_months 12
                a build build_months 4
                a build overrun 8
                """);
        double[] effort = flow.lines().get(LineItem.BUILD_EFFORT);
        assertEquals(960000, sum(effort), 1e-6);
        assertEquals(120000, effort[8], 1e-6);
        assertEquals(0, effort[9]);
    }

    @Test
    void oldSystemCostsOnWhileTheNewOneIsBuilt() {
        double[] bridge = line("""
                * general fte_month_cost 10000
                a build person_months 12
                a build build_months 3
                a build overrun 1
                a build bridge_cost_per_month 800
                """, LineItem.BRIDGE);
        assertArrayEquals(new double[] {0, 800, 800, 800, 0}, Arrays.copyOf(bridge, 5), 1e-9);
    }

    /** Unit fees and run effort from month 1, the licence from its renewal at month 2 on, all until go-live at month 4. */
    @Test
    void oldSystemsCostIsThatOfKeepWhereNotGiven() {
        String table = """
                * general fte_month_cost 10000
                * general volume_start 1000
                * general wage_growth 0
                now keep annual_licence 12000
                now keep escalator 0
                now keep months_to_renewal %s
                now keep fee_per_unit 0.1
                now keep upkeep_fte 0.05
                a buy annual_licence 6000
                a buy implementation_months 4
                """;
        double[] bridge = flow(String.format(Locale.ROOT, table, "2")).lines().get(LineItem.BRIDGE);
        assertArrayEquals(new double[] {0, 600, 600, 1600, 1600, 0}, Arrays.copyOf(bridge, 6), 1e-9);
        // The contract lets go only at month 6: until then its monthly cost goes on, what is prepaid is sunk.
        double[] locked = flow(String.format(Locale.ROOT, table, "6")).lines().get(LineItem.BRIDGE);
        assertArrayEquals(new double[] {0, 600, 600, 600, 600, 600, 600, 0}, Arrays.copyOf(locked, 8), 1e-9);
        double[] bound = flow(String.format(Locale.ROOT, table, "2") + "now keep months_locked 5\n")
                .lines()
                .get(LineItem.BRIDGE);
        assertArrayEquals(new double[] {0, 600, 600, 1600, 1600, 1600, 0}, Arrays.copyOf(bound, 7), 1e-9);
    }

    @Test
    void hybridBearsTheOldSystemOnce() {
        CashFlow flow = WhatIf.flow(WhatIf.scenario("""
                        * general fte_month_cost 10000
                        now keep annual_licence 12000
                        now keep escalator 0
                        a buy annual_licence 6000
                        a buy escalator 0
                        a buy implementation_months 2
                        b build person_months 5
                        b build build_months 5
                        b build overrun 1
                        mix hybrid use:search a
                        mix hybrid use:rules b
                        mix hybrid use:more a
                        """), "mix");
        assertArrayEquals(new double[] {0, 1000, 1000, 1000, 1000, 1000, 0}, first(flow, LineItem.BRIDGE, 7), 1e-9);
        assertEquals(6000, flow.lines().get(LineItem.LICENCE)[0]);
        assertEquals(50000, sum(flow.lines().get(LineItem.BUILD_EFFORT)), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "more"})
    void hybridThatGoesOnWithTheOldSystemBridgesNothing(String goesOn) {
        CashFlow flow = WhatIf.flow(WhatIf.scenario("""
                        now keep annual_licence 12000
                        more extend annual_licence 12000
                        a buy annual_licence 6000
                        a buy implementation_months 2
                        mix hybrid use:search a
                        mix hybrid use:rest\s""" + goesOn), "mix");
        assertFalse(flow.lines().containsKey(LineItem.BRIDGE));
        assertEquals(18000, flow.total()[0], 1e-9);
    }

    @Test
    void optionThatStartsLaterPaysLater() {
        CashFlow flow = flow("""
                * general horizon_months 24
                * general volume_start 100
                now keep fee_per_unit 1
                now keep escalator 0
                a buy annual_licence 12000
                a buy escalator 0.21
                a buy fee_per_unit 0.5
                a buy implementation 600
                a buy implementation_months 2
                a buy start_month 6
                """);
        double[] licence = flow.lines().get(LineItem.LICENCE);
        assertEquals(0, licence[0]);
        assertEquals(13200, licence[6], 1e-8);
        assertEquals(12000 * 1.331 / 2, licence[18], 1e-8);
        assertEquals(0, flow.lines().get(LineItem.USAGE_FEE)[6]);
        assertEquals(50, flow.lines().get(LineItem.USAGE_FEE)[7], 1e-9);
        assertEquals(300, flow.lines().get(LineItem.IMPLEMENTATION)[7], 1e-9);
        assertEquals(800, sum(flow.lines().get(LineItem.BRIDGE)), 1e-9);
    }

    /** Today's contract is paid as it is until it lets go after month 5: a quarter of its year at its renewal after month 2. */
    @Test
    void newTermsBeginWhenTheContractLetsGo() {
        String scenario = """
                * general horizon_months 24
                * general wage_growth 0
                * general volume_start 10
                stay keep annual_licence 1200
                stay keep escalator 0
                stay keep fee_per_unit 2
                stay keep months_to_renewal 2
                stay keep months_locked 5
                less keep annual_licence 600
                less keep fee_per_unit 1
                less keep escalator 0
                """;
        Scenario read = WhatIf.scenario(scenario);
        CashFlow flow = WhatIf.flow(read, "less");

        assertArrayEquals(
                new double[] {0, 20, 320, 20, 20, 20, 0, 0}, first(flow, LineItem.BRIDGE, 8), 1e-9, "as today");
        assertArrayEquals(new double[] {0, 0, 0, 0, 0, 600, 0}, first(flow, LineItem.LICENCE, 7), 1e-9);
        assertEquals(350, flow.lines().get(LineItem.LICENCE)[17], 1e-9, "seven months until the horizon");
        assertArrayEquals(new double[] {0, 0, 0, 0, 0, 0, 10, 10}, first(flow, LineItem.USAGE_FEE, 8), 1e-9);
        assertFalse(WhatIf.flow(read, "stay").lines().containsKey(LineItem.BRIDGE));
    }

    /** A contract that is renegotiated to what it is costs what it does. */
    @Test
    void sameTermsCostTheSame() {
        Scenario scenario = WhatIf.scenario("""
                * general horizon_months 36
                stay keep annual_licence 12000
                stay keep escalator 0.03
                stay keep fee_per_unit 2
                stay keep months_to_renewal 6
                stay keep months_locked 18
                same keep annual_licence 12000
                same keep escalator 0.03
                same keep fee_per_unit 2
                * general volume_start 10
                """);
        assertArrayEquals(
                WhatIf.flow(scenario, "stay").total(),
                WhatIf.flow(scenario, "same").total(),
                1e-9);
    }

    @Test
    void newTermsBeginWhenTheirOwnRowSaysSo() {
        CashFlow flow = WhatIf.flow(WhatIf.scenario("""
                * general horizon_months 24
                stay keep annual_licence 1200
                stay keep months_locked 5
                less keep annual_licence 600
                less keep months_to_renewal 0
                """), "less");

        assertEquals(600, flow.lines().get(LineItem.LICENCE)[0]);
        assertEquals(0, sum(flow.lines().getOrDefault(LineItem.BRIDGE, new double[1])));
    }

    @Test
    void changeComesFirstOnASystemThatGoesOn() {
        CashFlow flow = flow("""
                * general fte_month_cost 10000
                a extend annual_licence 12000
                a extend escalator 0
                a extend change_person_months 6
                a extend change_months 3
                """);
        assertArrayEquals(new double[] {0, 20000, 20000, 20000, 0}, first(flow, LineItem.CHANGE_EFFORT, 5), 1e-9);
        assertEquals(12000, flow.lines().get(LineItem.LICENCE)[0]);
    }

    @Test
    void exitIsPaidAtTheHorizon() {
        double[] exit = line("* general horizon_months 18\na buy annual_licence 1\na buy exit_cost 500", LineItem.EXIT);
        assertEquals(500, exit[18]);
        assertEquals(500, sum(exit));
    }

    /** Every line of every kind is worth the same whether summed up month by month or by the shortcuts of the simulation. */
    @Test
    void presentValueOfTheSimulationIsThatOfTheMonthlyFlows() {
        Scenario scenario = WhatIf.scenario(SimulationBenchmark.FOUR_OPTIONS);
        double rate = scenario.general().discountRate();
        Sampler sampler = new Sampler(Simulation.columns(scenario), 0.25, 3);
        double[][] block = Simulation.block(scenario, sampler, 0);
        Valuation valuation = new Valuation(scenario, scenario.general().horizon(), rate);
        for (int j = 0; j < 200; j++) {
            double[] x = new double[block.length];
            for (int i = 0; i < x.length; i++) {
                x[i] = block[i][j];
            }
            double[] quick = valuation.present(x);
            var flows = Valuation.flows(scenario, scenario.general().horizon(), x);
            for (int o = 0; o < quick.length; o++) {
                double slow =
                        Finance.presentValue(Finance.monthly(rate), flows.get(o).total());
                assertEquals(slow, quick[o], Math.abs(slow) * 1e-12);
            }
        }
    }

    private static CashFlow flow(String table) {
        return WhatIf.flow(WhatIf.scenario(table + OTHER), "a");
    }

    private static double[] line(String table, LineItem item) {
        return flow(table).lines().get(item);
    }

    private static double[] first(CashFlow flow, LineItem item, int count) {
        return Arrays.copyOf(flow.lines().get(item), count);
    }

    private static double sum(double[] amounts) {
        double sum = 0;
        for (double amount : amounts) {
            sum += amount;
        }
        return sum;
    }
}
