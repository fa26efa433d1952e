package io.outlay.job;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.job.close.Found;
import io.outlay.sample.PlantedMoney;
import io.outlay.sample.ShopSample;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every problem planted in the sample is found with its month, its money and the day to act by, and no other bill is told.
 *
 * <pre>
 * system          kind                  since    money from            within   act by
 * newsletter      cost_beyond_growth    2025-12  plain sums of bills   6 %      2026-10-16
 * ipaas           cost_beyond_growth    2026-01  plain sums of bills   6 %      2026-11-16
 * helpdesk        cost_beyond_growth    2026-01  plain sums of bills   1.00     2026-11-01
 *   and its seats   as evidence                  seats × price         0.00
 * project_tool    unused_seats                   seats × price × rate  0.02     2026-12-01
 * product_feed    complexity_trap       2026-01  plain sums of bills   6 %      2026-11-01
 *   and its price   as evidence                  feeds × price × rate  0.50
 * returns_portal  buy_vs_build_mistake           upkeep − plan         1.00
 * export_jobs     buy_vs_build_mistake           plain sums of hours   1.00
 * </pre>
 */
class PlantedFindingsTest {
    private static final Set<String> BILLS = Set.of(
            "cost_beyond_growth",
            "bills_left_behind",
            "unused_seats",
            "above_contract",
            "retired_still_billed",
            "price_step",
            "bill_step");

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void everyPlantedProblemIsFoundWithItsMonthAndItsMoney(long seed) {
        Map<String, Map<String, String>> found = findings(seed).stream()
                .filter(row -> !row.get("systems").isEmpty())
                .collect(toMap(row -> row.get("systems"), row -> row, (one, other) -> one, LinkedHashMap::new));

        for (PlantedMoney planted : PlantedMoney.of(seed)) {
            Map<String, String> row = found.get(planted.systemId());
            assertThat(row).as(planted.systemId()).isNotNull();
            assertThat(row.get("kind")).as(planted.systemId()).isEqualTo(planted.kind());
            assertThat(row.get("since"))
                    .as(planted.systemId())
                    .isEqualTo(planted.since().map(Object::toString).orElse(""));
            assertThat(new BigDecimal(row.get("money")))
                    .as(planted.systemId())
                    .isCloseTo(planted.money(), within(planted.tolerance()));
            assertThat(row.get("act_by"))
                    .as(planted.systemId())
                    .isEqualTo(planted.actBy().map(LocalDate::toString).orElse(""));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void noOtherBillIsTold(long seed) {
        assertThat(findings(seed))
                .filteredOn(row -> BILLS.contains(row.get("kind")))
                .extracting(row -> row.get("systems"))
                .containsExactlyInAnyOrderElementsOf(PlantedMoney.of(seed).stream()
                        .filter(planted -> BILLS.contains(planted.kind()))
                        .map(PlantedMoney::systemId)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void seatsOfAFlaggedSystemAreEvidenceAndNoFindingOfTheirOwn(long seed) {
        Map<String, String> helpdesk = findings(seed).stream()
                .filter(row -> row.get("systems").equals("helpdesk"))
                .findFirst()
                .orElseThrow();

        assertThat(helpdesk.get("evidence")).contains("of 42 seats are paid and not needed");
        assertThat(helpdesk.get("action")).startsWith("Simplify first: give up");
        assertThat(ClosedShop.of(seed).workspace().rows(ClosedShop.PERIOD, "renewals.csv"))
                .filteredOn(row -> row.get("system_id").equals("helpdesk"))
                .extracting(row -> new BigDecimal(row.get("unused_seats")))
                .containsExactly(PlantedMoney.helpdeskSeats(seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void theFirstBillThatIsToldHoldsSystemAmountMonthAndDay(long seed) {
        assertThat(ClosedShop.of(seed).outcome().remarks().findings().stream()
                        .map(Found::message)
                        .filter(finding -> finding.contains("than growth explains"))
                        .findFirst()
                        .orElseThrow())
                .matches("(Brevpost|Flettverk) costs EUR [0-9,]+ a year more than growth explains since"
                        + " (December 2025|January 2026) \\(cost \\+[0-9.]+ %, .*\\): give notice by"
                        + " (16 October|16 November) 2026\\.");
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void theyComeByMoney(long seed) {
        assertThat(findings(seed))
                .filteredOn(row -> !row.get("kind").equals("notice_missed"))
                .extracting(row -> new BigDecimal(row.get("money")))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    /** What could be saved of a system that another doubles is more than what its price rose by. */
    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void thePriceOfADoubledSystemIsEvidenceAndNoFindingOfItsOwn(long seed) {
        BigDecimal price = PlantedMoney.feedPrice(seed).setScale(0, RoundingMode.HALF_UP);

        assertThat(findings(seed))
                .filteredOn(row -> row.get("systems").equals("product_feed"))
                .extracting(row -> row.get("evidence").replace(",", ""))
                .containsExactly("Prices went up by 12.0 % in January 2026 EUR " + price.toPlainString()
                        + " a year above the yearly rise of the contract.");
    }

    private static List<Map<String, String>> findings(long seed) {
        return ClosedShop.of(seed).workspace().rows(ClosedShop.PERIOD, "findings.csv");
    }
}
