package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.workspace.Exit;
import io.outlay.sample.ShopSample;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bridge of closed periods: from the ledger to the file, and what was corrected since it was reported. */
class BridgeCloseTest {
    private static final List<String> BARS =
            List.of("volume", "intensity", "price", "fx", "new", "ended", "one_off", "allocated", "correction");

    @TempDir
    Path folder;

    private static BigDecimal amount(Map<String, String> row, String column) {
        String text = row.get(column);
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private static BigDecimal bars(Map<String, String> row) {
        return BARS.stream().map(bar -> amount(row, bar)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, String> row(List<Map<String, String>> rows, String id) {
        return rows.stream().filter(row -> row.get("id").equals(id)).findFirst().orElseThrow();
    }

    @Test
    void everyRowOfTheSampleAddsUpAndSystemsMakeLayersAndPortfolio() throws SQLException {
        TestWorkspace shop = ClosedShop.of(ShopSample.DEFAULT_SEED).workspace();
        List<Map<String, String>> rows = shop.rows(ClosedShop.PERIOD, "bridge.csv");
        assertThat(rows).hasSizeGreaterThan(30).allSatisfy(row -> {
            assertThat(amount(row, "from").add(bars(row))).as(row.toString()).isEqualByComparingTo(amount(row, "to"));
            assertThat(bars(row)).isEqualByComparingTo(amount(row, "total"));
        });
        Map<String, String> layers = new TreeMap<>();
        shop.rows(ClosedShop.PERIOD, "verdicts.csv").forEach(v -> layers.put(v.get("id"), v.get("layer")));
        List<Map<String, String>> systems =
                rows.stream().filter(row -> row.get("level").equals("system")).toList();
        assertThat(systems).extracting(row -> row.get("id")).contains("unmapped");
        for (String column : rows.get(0).keySet().stream().skip(2).toList()) {
            assertThat(sum(systems, column)).as(column).isEqualByComparingTo(amount(row(rows, "portfolio"), column));
            for (Map<String, String> layer : rows.stream()
                    .filter(row -> row.get("level").equals("layer"))
                    .toList()) {
                List<Map<String, String>> own = systems.stream()
                        .filter(row -> layers.get(row.get("id")).equals(layer.get("id")))
                        .toList();
                assertThat(sum(own, column))
                        .as(layer.get("id") + " " + column)
                        .isEqualByComparingTo(amount(layer, column));
            }
        }
        assertThat(shop.query("select sum(amount) from bi_ledger where basis <> 'billed'"
                        + " and month between '2025-10-01' and '2026-09-01'"))
                .containsExactly(row(rows, "portfolio").get("to"));
        assertThat(row(rows, "portfolio").get("correction"))
                .as("no report of a year ago")
                .isEmpty();
    }

    private static BigDecimal sum(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> amount(row, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void bridgeIsPartOfTheTieOut() {
        List<Map<String, String>> links =
                ClosedShop.of(ShopSample.DEFAULT_SEED)
                        .workspace()
                        .rows(ClosedShop.PERIOD, "reconciliation.csv")
                        .stream()
                        .filter(row -> row.get("stage").equals("bridge"))
                        .toList();
        assertThat(links)
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.get("difference")).isEqualTo("0.00"));
    }

    /** Twelve bills of 100.00; a year later an invoice of 40.00 for the first August comes in, and the price is 110.00. */
    @Test
    void lateInvoiceForTheYearBeforeIsACorrection() {
        TestWorkspace workspace = TestWorkspace.small(folder).invoices("before.csv", year(2025, "100.00"));
        assertThat(workspace.close("2025-08").exit()).isEqualTo(Exit.DONE);
        workspace.invoices("now.csv", year(2026, "110.00"));
        workspace.invoices("late.csv", "L-8,2025-09-30,Shopco,40.00,EUR,,2025-08-01,2025-08-31,,");

        assertThat(workspace.close("2026-08").exit()).isEqualTo(Exit.DONE);

        Map<String, String> shop = row(workspace.rows("2026-08", "bridge.csv"), "shop");
        assertThat(shop.get("from")).as("as reported a year ago").isEqualTo("1200.00");
        assertThat(shop.get("correction")).isEqualTo("40.00");
        assertThat(shop.get("to")).isEqualTo("1320.00");
        assertThat(bars(shop)).isEqualByComparingTo("120.00");
        assertThat(shop.get("total")).isEqualTo("120.00");
        assertThat(row(workspace.rows("2025-08", "bridge.csv"), "shop"))
                .as("the first year had nothing before it")
                .containsEntry("new", "1200.00")
                .containsEntry("correction", "");
    }

    @Test
    void costMappedLaterIsCorrectedFromUnmappedToItsSystem() {
        TestWorkspace workspace = TestWorkspace.small(folder).invoices("before.csv", year(2025, "100.00"));
        workspace.invoices("other.csv", "X-1,2025-08-05,Cloudy Hosting,70.00,EUR,,2025-08-01,2025-08-31,,");
        workspace.close("2025-08");
        workspace.file("inbox/aliases.csv", "billing_name,system_id\nCloudy Hosting,shop\n");

        assertThat(workspace.close("2026-08").exit()).isEqualTo(Exit.DONE);

        List<Map<String, String>> rows = workspace.rows("2026-08", "bridge.csv");
        assertThat(row(rows, "shop")).containsEntry("correction", "70.00");
        assertThat(row(rows, "unmapped")).containsEntry("from", "70.00").containsEntry("correction", "-70.00");
        assertThat(row(rows, "portfolio")).containsEntry("correction", "0.00");
    }

    /** Yearly bills over 40 seats, then over 60: 480 and 720 seat-months at the same price. */
    @Test
    void seatsOfYearlyBillsAreReadBackFromTheLedger() {
        TestWorkspace workspace = TestWorkspace.small(folder);
        workspace.file("inbox/seats.csv", """
                invoice_no,issue_date,vendor,net_amount,currency,quantity,unit,service_start,service_end
                A-1,2024-09-01,Shopco,4800.00,EUR,40,seat,2024-09-01,2025-08-31
                A-2,2025-09-01,Shopco,7200.00,EUR,60,seats,2025-09-01,2026-08-31
                """);
        workspace.close("2026-08");

        assertThat(row(workspace.rows("2026-08", "bridge.csv"), "shop"))
                .containsEntry("from", "4800.00")
                .containsEntry("volume", "2400.00")
                .containsEntry("price", "0.00");
    }

    private static String[] year(int year, String amount) {
        String[] rows = new String[12];
        for (int i = 0; i < 12; i++) {
            java.time.YearMonth month = java.time.YearMonth.of(year, 8).minusMonths(i);
            rows[i] = "S-" + month + "," + month.atDay(1) + ",Shopco," + amount + ",EUR,," + month.atDay(1) + ","
                    + month.atEndOfMonth() + ",,";
        }
        return rows;
    }
}
