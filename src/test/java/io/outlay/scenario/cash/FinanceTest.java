package io.outlay.scenario.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.SharedData;
import io.outlay.scenario.WhatIf;
import io.outlay.scenario.answer.ScenarioCalculator;
import io.outlay.scenario.input.Scenario;
import io.outlay.settings.Defaults;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against {@code finance_expected.json}: published figures, LibreOffice's and closed forms. */
class FinanceTest {
    @Test
    void presentValueIsThatOfThePublishedFlows() throws IOException {
        JsonNode first = inputs("npv_excel_1");
        double[] flows = flows(first, "flows");
        double[] shifted = new double[flows.length + 1];
        System.arraycopy(flows, 0, shifted, 1, flows.length);
        close("npv_excel_1", Finance.presentValue(first.get("rate").doubleValue(), shifted));
        for (String id : new String[] {"npv_excel_2", "npv_excel_3"}) {
            JsonNode inputs = inputs(id);
            close(id, Finance.presentValue(inputs.get("rate").doubleValue(), flows(inputs, "flows_t0_first")));
        }
    }

    @Test
    void internalRateIsThatOfThePublishedFlows() throws IOException {
        for (String id : new String[] {"irr_5y", "irr_4y", "irr_2y"}) {
            close(id, Finance.internalRate(flows(inputs(id), "flows")).orElseThrow());
        }
    }

    @Test
    void thereIsNoSingleInternalRateWhereTheSignChangesTwice() throws IOException {
        double[] flows = flows(inputs("multi_irr"), "flows");
        assertTrue(Finance.internalRate(flows).isEmpty());
        assertEquals(2, Finance.signChanges(flows));
        for (JsonNode root : expected("multi_irr")) {
            assertEquals(0, Finance.presentValue(root.doubleValue(), flows), 1e-9);
        }
    }

    @Test
    void modifiedInternalRateIsThatOfThePublishedFlows() throws IOException {
        for (String id : new String[] {"mirr_5y", "mirr_3y", "mirr_5y_14"}) {
            JsonNode inputs = inputs(id);
            double finance = inputs.get("finance").doubleValue();
            double reinvest = inputs.get("reinvest").doubleValue();
            close(
                    id,
                    Finance.modifiedInternalRate(flows(inputs, "flows"), finance, reinvest)
                            .orElseThrow());
        }
    }

    @Test
    void equivalentAnnualCostIsThatOfTheTextbooks() throws IOException {
        for (String id : new String[] {"eac_ross_A", "eac_ross_B", "eac_wiki_A", "eac_wiki_B"}) {
            JsonNode inputs = inputs(id);
            double rate = inputs.get("rate").doubleValue();
            int years = inputs.get("life").intValue();
            double[] flows = IntStream.rangeClosed(0, years)
                    .mapToDouble(t -> inputs.get(t == 0 ? "capex" : "annual").doubleValue())
                    .toArray();
            close(id, Finance.equivalentAnnualCost(rate, 12 * years, Finance.presentValue(rate, flows)));
        }
        assertEquals(400, Finance.equivalentAnnualCost(0, 36, 1200), 1e-9);
    }

    @Test
    void evenPaymentIsExcels() throws IOException {
        JsonNode inputs = inputs("pmt");
        double payment = Finance.payment(
                inputs.get("rate_monthly").doubleValue(),
                inputs.get("n").doubleValue(),
                inputs.get("pv").doubleValue());
        close("pmt", -payment);
    }

    @Test
    void monthlyRateCompoundsToTheYear() throws IOException {
        close("eff_monthly", Finance.monthly(inputs("eff_monthly").get("rate").doubleValue()));
        assertEquals(0.1, Finance.yearly(Finance.monthly(0.1)), 1e-12);
    }

    @Test
    void paybackRunsStraightWithinThePeriod() throws IOException {
        close(
                "payback_linear",
                Finance.payback(0, flows(inputs("payback_linear"), "flows")).orElseThrow());
        JsonNode discounted = inputs("disc_payback_10");
        close(
                "disc_payback_10",
                Finance.payback(discounted.get("rate").doubleValue(), flows(discounted, "flows"))
                        .orElseThrow());
    }

    @Test
    void whatIsNeverPaidBackHasNoPayback() {
        assertTrue(Finance.payback(0.1, new double[] {-100, 50, 50}).isEmpty());
        assertEquals(0, Finance.payback(0.1, new double[] {10, 10}).orElseThrow());
    }

    /** Five yearly fees of 100,000 paid ahead, risen by 10 % and by 7 %, against the closed forms. */
    @Test
    void escalatedFeesPaidAheadAreTheClosedForm() throws IOException {
        Scenario tenPercent = fees("0.1", "0.10");
        assertEquals(
                expected("escalator_sum_undiscounted").doubleValue(),
                ScenarioCalculator.answer(tenPercent, Defaults.CAPEX)
                        .main()
                        .of("vendor")
                        .nominal(),
                1e-6);
        Scenario sevenPercent = fees("0.1", "0.07");
        close(
                "escalator_pv_advance",
                ScenarioCalculator.answer(sevenPercent, Defaults.CAPEX)
                        .main()
                        .of("vendor")
                        .pv());
    }

    private static Scenario fees(String rate, String escalator) {
        return WhatIf.scenario("* general discount_rate " + rate
                + "\n* general draws 100\nvendor buy annual_licence 100000\nvendor buy escalator " + escalator
                + "\nother buy annual_licence 1");
    }

    private static void close(String id, double actual) throws IOException {
        double expected = expected(id).doubleValue();
        assertEquals(expected, actual, Math.abs(expected) * 1e-9, id);
    }

    private static JsonNode expected(String id) throws IOException {
        return of(id).get("expected");
    }

    private static JsonNode inputs(String id) throws IOException {
        return of(id).get("inputs");
    }

    private static JsonNode of(String id) throws IOException {
        String json = Files.readString(SharedData.file("reference/finance_expected.json"));
        JsonNode cases = new JsonMapper().readTree(json).get("cases");
        return StreamSupport.stream(cases.spliterator(), false)
                .filter(c -> c.get("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static double[] flows(JsonNode inputs, String name) {
        return StreamSupport.stream(inputs.get(name).spliterator(), false)
                .mapToDouble(JsonNode::doubleValue)
                .toArray();
    }
}
