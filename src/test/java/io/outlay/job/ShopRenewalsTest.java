package io.outlay.job;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.outlay.sample.ShopSample;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sample shop's contracts and bills say at the end of September 2026. */
class ShopRenewalsTest {
    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void tellsTheDeadlinesThatCanBeKeptAndTheTermsThatBind(long seed) {
        Map<String, Map<String, String>> renewals = renewals(seed);

        assertThat(renewals).doesNotContainKeys("FR-2023", "FL-2023");
        assertThat(renewals.get("SB-4201"))
                .as("three years to December 2026, sixty days' notice, no escalator")
                .containsEntry("end", "2026-12-31")
                .containsEntry("notice_deadline", "2026-11-01")
                .containsEntry("annual_fee", "44856.00")
                .containsEntry("next_fee", "44856.00")
                .containsEntry("at_stake", "44856.00")
                .containsEntry("locked_until", "");
        assertThat(renewals.get("FB-0002"))
                .as("180 days' notice are over, the next three years bind; 131840 × 1.03² and × 1.03³")
                .containsEntry("notice_deadline", "2026-07-04")
                .containsEntry("locked_until", "2029-12-31")
                .containsEntry("annual_fee", "139869.06")
                .containsEntry("next_fee", "144065.13")
                .containsEntry("at_stake", "")
                .containsEntry("avoidable", "");
        assertThat(renewals.get("PA-2024"))
                .as("three months' notice end with the period")
                .containsEntry("notice_deadline", "2026-09-30")
                .containsEntry("locked_until", "2029-12-31");
        assertThat(renewals.get("GW-38"))
                .as("a year that ended in April 2026 has rolled on")
                .containsEntry("end", "2027-04-30")
                .containsEntry("notice_deadline", "2027-03-31");
        assertThat(renewals.get("SH-PLUS"))
                .as("three years ended with the period, the next three begin")
                .containsEntry("end", "2029-09-30");
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void avoidableIsToldForBadBillsAndUnusedSeatsOnly(long seed) {
        Map<String, Map<String, String>> verdicts = verdicts(seed);
        Map<String, Map<String, String>> renewals = renewals(seed);

        assertThat(renewals.values().stream()
                        .filter(row -> !row.get("avoidable").isEmpty())
                        .map(row -> row.get("system_id")))
                .containsExactlyInAnyOrder("newsletter", "helpdesk", "ipaas", "project_tool");
        renewals.values().stream()
                .filter(row -> !row.get("avoidable").isEmpty())
                .forEach(row -> assertThat(new BigDecimal(row.get("avoidable")))
                        .as(row.get("system_id"))
                        .isEqualByComparingTo(new BigDecimal(row.get("at_stake"))
                                .min(new BigDecimal(row.get("unused_seats"))
                                        .add(new BigDecimal(row.get("price_above_escalator")))
                                        .max(new BigDecimal(row.get("beyond_growth")))))
                        .isPositive());
        assertThat(renewals.get("SB-4201"))
                .containsEntry("beyond_growth", verdicts.get("helpdesk").get("excess_cost"))
                .containsEntry("price_above_escalator", "0.00");
    }

    /** The scenario of the helpdesk renegotiates its contract to 34 seats; the other scenarios negotiate none. */
    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void theSavingOfAScenarioStandsBesideTheContractThatItNegotiates(long seed) {
        Map<String, Map<String, String>> renewals = renewals(seed);

        assertThat(renewals.values())
                .filteredOn(row -> !row.get("scenario").isEmpty())
                .extracting(row -> row.get("contract_id"), row -> row.get("scenario"))
                .containsExactly(tuple("SB-4201", "Helpdesk"));
        assertThat(new BigDecimal(renewals.get("SB-4201").get("scenario_saving")))
                .isCloseTo(
                        eac(seed, "Keep Svarbord").subtract(eac(seed, "Renegotiate to 34 seats")),
                        within(new BigDecimal("0.01")));
    }

    private static BigDecimal eac(long seed, String option) {
        return ClosedShop.of(seed).workspace().rows(ClosedShop.PERIOD, "what_if.csv").stream()
                .filter(row -> row.get("option").equals(option))
                .map(row -> new BigDecimal(row.get("eac")))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void tagsWhatWasPlantedAndNothingElse(long seed) {
        Map<String, Map<String, String>> verdicts = verdicts(seed);

        assertThat(tagged(verdicts, "PRICE_STEP")).containsExactlyInAnyOrder("product_feed", "newsletter", "ipaas");
        assertThat(tagged(verdicts, "BILL_STEP")).containsExactlyInAnyOrder("newsletter", "ipaas");
        assertThat(tagged(verdicts, "UNUSED_SEATS")).containsExactlyInAnyOrder("project_tool", "helpdesk");
        assertThat(tagged(verdicts, "GMV_PRICED")).containsExactlyInAnyOrder("shopify", "payments");
        assertThat(tagged(verdicts, "NEW")).containsExactly("gift_cards");
        assertThat(tagged(verdicts, "NOTICE_DUE"))
                .isEqualTo(renewals(seed).values().stream()
                        .filter(row -> row.get("notice_deadline").compareTo("2026-09-30") > 0)
                        .filter(row -> row.get("notice_deadline").compareTo("2027-01-28") <= 0)
                        .map(row -> row.get("system_id"))
                        .collect(toSet()))
                .contains("newsletter", "helpdesk", "ipaas")
                .doesNotContain("erp", "gmail");
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void findsTheTwoWrongBillsAndNoOther(long seed) {
        List<Map<String, String>> signals =
                ClosedShop.of(seed).workspace().rows(ClosedShop.PERIOD, "invoice_signals.csv");

        assertThat(signals)
                .extracting(
                        row -> row.get("kind"),
                        row -> row.get("system_id"),
                        row -> row.get("invoice_no"),
                        row -> row.get("other_invoice"))
                .containsExactly(
                        tuple("possible_duplicate", "shopify", "SH-20260618", "SH-202606"),
                        tuple("unusual_amount", "project_tool", "OPG-202606", ""));
        assertThat(signals.get(1).get("file")).isEqualTo("inbox/payables/ap-2026-h1.csv");
    }

    private static Map<String, Map<String, String>> renewals(long seed) {
        return ClosedShop.of(seed).workspace().rows(ClosedShop.PERIOD, "renewals.csv").stream()
                .collect(toMap(row -> row.get("contract_id"), row -> row));
    }

    private static Map<String, Map<String, String>> verdicts(long seed) {
        return ClosedShop.of(seed).workspace().rows(ClosedShop.PERIOD, "verdicts.csv").stream()
                .filter(row -> row.get("level").equals("system"))
                .collect(toMap(row -> row.get("id"), row -> row));
    }

    private static Set<String> tagged(Map<String, Map<String, String>> verdicts, String tag) {
        return verdicts.values().stream()
                .filter(row -> List.of(row.get("tags").split(";")).contains(tag))
                .map(row -> row.get("id"))
                .collect(toSet());
    }
}
