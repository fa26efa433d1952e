package io.outlay.job;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.sample.PlantedTruth;
import io.outlay.sample.ShopSample;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published figures of the sample shop against its files, and against each other. */
class ShopFiguresTest {
    private static final String FIRST = "2025-10";
    private static final String LAST = "2026-09";

    private final TestWorkspace shop = ClosedShop.of(ShopSample.DEFAULT_SEED).workspace();

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void twelveMonthsOfEverySystemAreThePlainSumsOfItsInvoices(long seed) {
        TestWorkspace workspace = ClosedShop.of(seed).workspace();
        Map<String, BigDecimal> plain = PlainBills.of(workspace.root()).year(FIRST, LAST);
        Map<String, BigDecimal> ledger = sum(
                workspace.rows(LAST, "ledger.csv").stream()
                        .filter(row -> row.get("basis").equals("effective") && withinYear(row))
                        .filter(row -> !row.get("system_id").equals("unmapped"))
                        .toList(),
                "source_amount");

        Set<String> billed = new TreeSet<>(
                PlantedTruth.all().stream().map(PlantedTruth::systemId).toList());
        // Hours only, and cancelled before the year.
        billed.removeAll(Set.of("export_jobs", "survey"));
        assertThat(plain).containsOnlyKeys(billed);
        assertThat(ledger).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void costByMonthOfSystemsBilledInEuroIsThePlainSumToo(long seed) {
        TestWorkspace workspace = ClosedShop.of(seed).workspace();
        PlainBills bills = PlainBills.of(workspace.root());
        Map<String, BigDecimal> cost = sum(
                workspace.rows(LAST, "cost_by_month.csv").stream()
                        .filter(ShopFiguresTest::withinYear)
                        .toList(),
                "effective");

        Map<String, BigDecimal> plain = new TreeMap<>(bills.year(FIRST, LAST));
        plain.keySet().retainAll(bills.systemsBilledIn("EUR"));
        assertThat(plain)
                .containsOnlyKeys(
                        "cms",
                        "customer_data",
                        "erp",
                        "fit_finder",
                        "helpdesk",
                        "parcel_tracking",
                        "payments",
                        "pim",
                        "power_bi",
                        "returns_portal",
                        "web_analytics",
                        "wms");
        assertThat(cost).containsAllEntriesOf(plain);
    }

    /** A flat subscription in dollars: each month's fee at the mean of that month's rates, euro for a dollar. */
    @Test
    void dollarsAreConvertedAtTheMeanOfTheMonth() {
        Map<String, List<BigDecimal>> rates =
                TestWorkspace.rows(shop.root().resolve("inbox/fx/eurofxref-hist.csv"), ',').stream()
                        .collect(groupingBy(
                                row -> row.get("Date").substring(0, 7),
                                TreeMap::new,
                                mapping(row -> new BigDecimal(row.get("USD")), toList())));
        List<Map<String, String>> fees = shop.rows(LAST, "ledger.csv").stream()
                .filter(row -> row.get("system_id").equals("api_gateway")
                        && row.get("basis").equals("billed"))
                .toList();

        assertThat(fees).hasSize(36).allSatisfy(row -> {
            List<BigDecimal> month = rates.get(row.get("month"));
            BigDecimal units = month.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal rate = BigDecimal.valueOf(month.size()).divide(units, 10, RoundingMode.HALF_UP);
            assertThat(row.get("amount"))
                    .isEqualTo(new BigDecimal(row.get("source_amount"))
                            .multiply(rate)
                            .setScale(2, RoundingMode.HALF_UP)
                            .toPlainString());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void everyLineOfTheReconciliationTiesOut(long seed) {
        List<Map<String, String>> lines = ClosedShop.of(seed).workspace().rows(LAST, "reconciliation.csv");

        assertThat(lines).hasSizeGreaterThan(20).allSatisfy(line -> {
            assertThat(new BigDecimal(line.get("difference"))).isZero();
            assertThat(line.get("actual")).isNotEmpty();
        });
    }

    @Test
    void filesAgreeWithEachOther() {
        // What is paid ahead is spread to later months, and what is billed in arrears is issued in one.
        List<Map<String, String>> ledger = shop.rows(LAST, "ledger.csv").stream()
                .filter(row -> row.get("month").compareTo(LAST) <= 0)
                .toList();
        List<Map<String, String>> costs = shop.rows(LAST, "cost_by_month.csv");
        BigDecimal billed = total(with(ledger, "basis", "billed"), "amount");
        BigDecimal cost = total(ledger, "amount").subtract(billed);

        assertThat(total(costs, "total")).isEqualTo(cost);
        assertThat(total(costs, "billed")).isEqualTo(billed);
        List<Map<String, String>> balances = shop.rows(LAST, "balances.csv");
        // Hours are no bills, and what is passed on between systems adds up to nothing.
        assertThat(total(costs, "allocated")).isZero();
        assertThat(cost.subtract(total(costs, "effort"))
                        .add(total(balances, "prepaid"))
                        .subtract(total(balances, "accrued")))
                .isEqualTo(billed);
        Map<String, BigDecimal> verdicts = with(shop.rows(LAST, "verdicts.csv"), "level", "system").stream()
                .collect(toMap(row -> row.get("id"), row -> new BigDecimal(row.get("cost_t12m"))));
        assertThat(verdicts.remove("survey")).as("ended before the year").isZero();
        assertThat(sum(costs.stream().filter(ShopFiguresTest::withinYear).toList(), "total"))
                .isEqualTo(verdicts);
    }

    @Test
    void viewsShowWhatTheFilesShow() throws SQLException {
        assertThat(shop.query("select sum(amount) from bi_ledger where basis <> 'billed' and month <= '2026-09-01'"))
                .containsExactly(
                        total(shop.rows(LAST, "cost_by_month.csv"), "total").toPlainString());
        assertThat(shop.query("select to_char(month, 'YYYY-MM'), system_id, coalesce(layer, ''),"
                        + " billed, effective, accrued, effort, allocated, total, one_off, currency from bi_cost_by_month"
                        + " order by month, system_id collate \"C\""))
                .isEqualTo(shop.rows(LAST, "cost_by_month.csv").stream()
                        .map(row -> String.join(
                                "|",
                                row.get("month"),
                                row.get("system_id"),
                                row.get("layer"),
                                row.get("billed"),
                                row.get("effective"),
                                row.get("accrued"),
                                row.get("effort"),
                                row.get("allocated"),
                                row.get("total"),
                                row.get("one_off"),
                                row.get("currency")))
                        .toList());
        assertThat(shop.query(
                        "select level, id, verdict, coalesce(to_char(since, 'YYYY-MM'), ''), coalesce(cost_t12m::text, ''),"
                                + " coalesce(excess_cost::text, '') from bi_verdict where period = '2026-09-01'"))
                .containsExactlyInAnyOrderElementsOf(shop.rows(LAST, "verdicts.csv").stream()
                        .map(row -> String.join(
                                "|",
                                row.get("level"),
                                row.get("id"),
                                row.get("verdict"),
                                row.get("since"),
                                row.get("cost_t12m"),
                                row.get("excess_cost")))
                        .toList());
        assertThat(shop.query("select system_id from bi_system"))
                .containsExactlyInAnyOrderElementsOf(
                        PlantedTruth.all().stream().map(PlantedTruth::systemId).toList());
        assertThat(shop.query("select * from bi_restatement")).isEmpty();
    }

    private static boolean withinYear(Map<String, String> row) {
        String month = row.get("month");
        return month.compareTo(FIRST) >= 0 && month.compareTo(LAST) <= 0;
    }

    private static List<Map<String, String>> with(List<Map<String, String>> rows, String column, String value) {
        return rows.stream().filter(row -> row.get(column).equals(value)).toList();
    }

    private static Map<String, BigDecimal> sum(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .collect(toMap(
                        row -> row.get("system_id"),
                        row -> new BigDecimal(row.get(column)),
                        BigDecimal::add,
                        TreeMap::new));
    }

    private static BigDecimal total(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> new BigDecimal(row.get(column))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
