package io.outlay.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Three questions that the shop has: search, which nobody should build; the routing of marketplace orders, which pays to
 * build from some volume on; the ticketing contract, which comes up for renewal. The first was decided a year ago.
 */
final class ShopScenarios {
    private static final List<String> HEADER =
            List.of("scenario", "option", "kind", "parameter", "likely", "low", "high", "unit", "source", "note");

    private static final String SEARCH = """
            *|general|system_id|site_search||||system register|
            *|general|decision_date|2025-09-30||||meeting of the board|
            *|general|chosen_option|Keep Finnraskt||||meeting of the board|
            *|general|volume_metric|orders|||||
            *|general|volume_start||||orders a month||
            *|general|volume_growth||||fraction a year||
            *|general|fte_month_cost||||EUR||
            Keep Finnraskt|keep|annual_licence||||EUR a year||
            Keep Finnraskt|keep|escalator||||fraction a year||
            Keep Finnraskt|keep|fee_per_unit||||EUR an order||
            Keep Finnraskt|keep|upkeep_fte||||people||
            Keep Finnraskt|keep|months_to_renewal||||months||
            Move to Letefugl|buy|annual_licence|15600|14400|18000|EUR a year|offer of August 2025|
            Move to Letefugl|buy|escalator|0.07|0.03|0.11|fraction a year|offer of August 2025|
            Move to Letefugl|buy|fee_per_unit|0.035|0.03|0.04|EUR an order|offer of August 2025|
            Move to Letefugl|buy|implementation|14000|10000|24000|EUR|offer of August 2025|
            Move to Letefugl|buy|implementation_months|4|||months|offer of August 2025|
            Move to Letefugl|buy|integrations|1|||connections|as today|
            Move to Letefugl|buy|cost_per_integration|5000|3500|9000|EUR|estimate of the team|
            Move to Letefugl|buy|migration|4000|2500|8000|EUR|estimate of the team|
            Move to Letefugl|buy|upkeep_fte|0.05|0.04|0.08|people|as today|
            Build our own|build|person_months|14|11|22|person-months|estimate of the team|
            Build our own|build|build_months|8|||months|estimate of the team|
            Build our own|build|hosting_base|650|500|900|EUR a month|quote of the hosting company|
            Build our own|build|hosting_per_unit|0.004|0.003|0.006|EUR an order|quote of the hosting company|
            Build our own|build|oncall_per_month|300|||EUR a month|personnel|
            """;

    private static final String ROUTING = """
            *|general|system_id|marketplace_hub||||system register|
            *|general|volume_metric|channel_orders|||||
            *|general|volume_start||||orders a month||
            *|general|volume_growth||||fraction a year||
            *|general|fte_month_cost|9800|9200|10600|EUR|developers, 152 hours a month|
            Keep Kanalo|keep|fee_per_unit||||EUR an order||
            Keep Kanalo|keep|escalator|0.05|0.03|0.08|fraction a year|letters of the vendor, 2024 to 2026|
            Keep Kanalo|keep|upkeep_fte||||people||
            Build a router|build|person_months|10|8|15|person-months|estimate of the team|
            Build a router|build|build_months|7|||months|estimate of the team|
            Build a router|build|hosting_base|420|350|600|EUR a month|quote of the hosting company|
            Build a router|build|hosting_per_unit|0.012|0.01|0.018|EUR an order|quote of the hosting company|
            Build a router|build|oncall_per_month|350|||EUR a month|personnel|
            Build a router|build|key_person_allowance|250|||EUR a month|personnel|
            """;

    private static final String HELPDESK = """
            *|general|system_id|helpdesk||||system register|
            *|general|volume_metric|tickets|||||
            *|general|horizon_months|36|||months|length of the contracts on offer|
            Keep Svarbord|keep|annual_licence||||EUR a year||
            Keep Svarbord|keep|upkeep_fte||||people||
            Keep Svarbord|keep|months_to_renewal||||months||
            Renegotiate to 34 seats|keep|seats|34|32|38|seats|seats in use and a reserve|
            Renegotiate to 34 seats|keep|price_per_seat|1068|1020|1120|EUR a year|price of today|
            Renegotiate to 34 seats|keep|escalator|0.02|0|0.04|fraction a year|to be agreed|
            Renegotiate to 34 seats|keep|vendor_mgmt_fte|0.02|0.01|0.03|people|talks with the vendor, three hours a month|
            Switch to Kundesvar|buy|seats|34|32|38|seats|seats in use and a reserve|
            Switch to Kundesvar|buy|price_per_seat|690|650|780|EUR a year|offer of September 2026|
            Switch to Kundesvar|buy|escalator|0.07|0.03|0.11|fraction a year|offer of September 2026|
            Switch to Kundesvar|buy|implementation|9000|7000|16000|EUR|offer of September 2026|
            Switch to Kundesvar|buy|implementation_months|3|||months|offer of September 2026|
            Switch to Kundesvar|buy|integrations|2|||connections|parcel messages and orders|
            Switch to Kundesvar|buy|cost_per_integration|4500|3000|8000|EUR|estimate of the team|
            Switch to Kundesvar|buy|migration|6500|4000|12000|EUR|offer of September 2026|
            Switch to Kundesvar|buy|training|8400|6000|11000|EUR|a day for each of 34 people|
            Switch to Kundesvar|buy|upkeep_fte|0.05|0.03|0.08|people|more than today|
            """;

    private ShopScenarios() {}

    /** Path inside the workspace → content. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("inbox/what-if/site-search.csv", ShopTables.csv(',', HEADER, rows("Site search", SEARCH)));
        files.put("inbox/what-if/order-routing.csv", ShopTables.csv(';', HEADER, rows("Order routing", ROUTING)));
        files.put(
                "inbox/what-if/helpdesk.xlsx",
                ShopTables.xlsx(new ShopTables.Sheet("Inputs", HEADER, rows("Helpdesk", HELPDESK))));
        return files;
    }

    private static List<List<String>> rows(String scenario, String table) {
        return ShopTables.cells(table).stream()
                .map(cells -> {
                    List<String> row = new ArrayList<>(List.of(scenario));
                    row.addAll(cells);
                    return List.copyOf(row);
                })
                .toList();
    }
}
