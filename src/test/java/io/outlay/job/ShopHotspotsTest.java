package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.WorkbookCells;
import io.outlay.sample.ShopSample;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.junit.jupiter.api.Test;

/** What was planted in the sample's stack is found, with its money; and what the report rests on is printed whole. */
class ShopHotspotsTest {
    private static List<Map<String, String>> rows(String file) {
        return ClosedShop.of(ShopSample.DEFAULT_SEED).workspace().rows(ClosedShop.PERIOD, file);
    }

    @Test
    void findsWhatWasPlantedInTheStack() {
        assertThat(rows("hotspots.csv"))
                .extracting(row ->
                        String.join(" | ", row.get("pitfall"), row.get("id"), row.get("indicator"), row.get("value")))
                .contains(
                        "buy_vs_build_mistake | returns_portal | build cost ÷ estimate | 1.4909",
                        "buy_vs_build_mistake | export_jobs | build cost ÷ estimate | 1.3333",
                        "buy_vs_build_mistake | export_jobs | utility that is built | 1",
                        "complexity_trap | customer_data | modules used ÷ modules paid | 0.2500",
                        "complexity_trap | marketplaces | systems for one capability | 2",
                        "complexity_trap | integration platform | systems for one capability | 2",
                        "complexity_trap | portfolio | systems in service | 27",
                        "integration_gap | pim | hours a month by hand to product_feed (product) | 14",
                        "integration_gap | helpdesk | hours a month by hand to erp (order) | 9",
                        "integration_gap | gift_cards | hours a month by hand to erp (payment) | 6",
                        "integration_gap | customer | masters | 2")
                .noneMatch(row -> row.contains("| fit_finder | upkeep"));
        assertThat(money("returns_portal", "build cost ÷ estimate")).isEqualTo("27000.00");
        assertThat(money("pim", "hours a month by hand to product_feed (product)"))
                .isEqualTo("8400.00");
        assertThat(rows("hotspots.csv"))
                .extracting(row -> row.get("id") + " " + row.get("indicator"))
                .contains(
                        "returns_portal upkeep of twelve months ÷ build cost",
                        "returns_portal upkeep of twelve months ÷ planned upkeep",
                        "project_tool cost per active user");
    }

    private static String money(String id, String indicator) {
        return rows("hotspots.csv").stream()
                .filter(row -> row.get("id").equals(id) && row.get("indicator").equals(indicator))
                .map(row -> row.get("money"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void drawsTheStackWithItsGap() {
        assertThat(rows("stack_map.csv"))
                .anyMatch(row -> row.get("capability").equals("surveys")
                        && row.get("coverage").equals("gap"))
                .noneMatch(row -> row.get("system_id").equals("survey"));
        assertThat(rows("stack_map.csv").stream()
                        .filter(row -> !row.get("system_id").isEmpty()))
                .hasSize(27);
    }

    @Test
    void everyAssumptionHasUnitAndSource() throws IOException {
        Map<String, Cell> cells = WorkbookCells.of(ClosedShop.workbook());
        List<Integer> lines = cells.keySet().stream()
                .filter(address -> address.startsWith("Assumptions!A"))
                .map(address -> Integer.valueOf(address.substring("Assumptions!A".length())))
                .filter(line -> line > 4)
                .sorted()
                .toList();
        assertThat(lines).hasSizeGreaterThan(90).allSatisfy(line -> {
            assertThat(cells.get("Assumptions!E" + line))
                    .as("unit in line " + line)
                    .isNotNull();
            assertThat(String.valueOf(cells.get("Assumptions!E" + line).getValue()))
                    .isNotBlank();
            assertThat(String.valueOf(cells.get("Assumptions!H" + line).getValue()))
                    .isNotBlank();
        });
        assertThat(cells.values().stream().map(cell -> String.valueOf(cell.getValue())))
                .contains(
                        "band around the limit below which a bill is immaterial",
                        "outlay.benchmarks.stage-3.systems",
                        "percentiles");
    }
}
