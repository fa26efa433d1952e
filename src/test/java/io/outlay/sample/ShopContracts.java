package io.outlay.sample;

import java.util.List;

/** What was agreed with the vendors of bought systems; fees are those of the invoices, in their currency. */
final class ShopContracts {
    static final List<String> HEADER = List.of(
            "contract_id",
            "system_id",
            "start",
            "end",
            "notice_days",
            "auto_renew",
            "annual_fee",
            "currency",
            "escalator_pct",
            "seats",
            "billing",
            "category");

    /** Where a plan and fees by volume are billed together, the fee is a usual year's sum. */
    private static final String ROWS = """
            BRV-2023|newsletter|2023-10-01|2025-11-30|60|false|27360.00|USD|0||monthly_arrears|licence
            BRV-2025|newsletter|2025-12-01|2026-11-30|45|true|35760.00|USD|6||monthly_arrears|licence
            SPL-0417|web_analytics|2023-10-01|2027-09-30|90|true|13800.00|EUR|3||annual|licence
            KK-2024|customer_data|2024-03-01|2027-02-28|90|true|26000.00|EUR|3||annual|licence
            OM-5512|reviews|2024-01-01|2026-12-31|30|true|121128.00|SEK|3||monthly|licence
            FR-2023|survey|2023-10-01|2025-06-30|30|false|10680.00|EUR|0||monthly|licence
            KAN-77|marketplace_hub|2024-02-01|2027-01-31|3m|true||GBP|||usage_arrears|usage
            FL-2023|product_feed|2023-10-01|2025-12-31|60|false|13824.00|GBP|0||monthly|licence
            FL-2026|product_feed|2026-01-01|2026-12-31|60|true|15482.88|GBP|3||monthly|licence
            SH-PLUS|shopify|2023-10-01|2026-09-30|90|true|27600.00|USD|3||monthly|licence
            BP-0088|payments|2024-01-01|2026-12-31|180|true||EUR|||usage_arrears|usage
            FR-B-19|site_search|2024-10-01|2027-09-30|60|true|20394.00|USD|3||monthly|licence
            KP-301|peak_shield|2023-10-01|2027-09-30|3m|true|7440.00|GBP|3||monthly|licence
            PA-2024|pim|2024-01-01|2026-12-31|3m|true|23999.00|EUR|3||annual|licence
            SKR-12|cms|2024-01-01|2026-12-31|30|true|16438.80|EUR|3||quarterly|support
            GK-1|gift_cards|2026-05-01|2028-04-30|6m|true|288000.00|SEK|3||monthly|licence
            SB-4201|helpdesk|2024-01-01|2026-12-31|60|true|44856.00|EUR|0|42|monthly|licence
            PS-9|parcel_tracking|2023-11-01|2026-10-31|30|true||EUR|||usage_arrears|usage
            RL-2|phone|2024-06-01|2027-05-31|60|true||SEK|||usage_arrears|usage
            FV-TEAM|ipaas|2023-10-01|2025-12-31|45|false|48000.00|GBP|4||monthly_arrears|licence
            FV-SCALE|ipaas|2026-01-01|2026-12-31|45|true|61000.00|GBP|4||monthly_arrears|licence
            PV-4|api_gateway|2024-10-01|2027-09-30|30|true|17180.40|USD|3||monthly|support
            FB-0002|erp|2024-01-01|2026-12-31|180|true|131840.00|EUR|3|85|quarterly|licence
            LL-1|wms|2025-01-01|2027-12-31|6m|true|61906.20|EUR|3||quarterly|licence
            E04|power_bi|2025-10-01|2026-09-30|30|true|14860.56|EUR|3|46|monthly|licence
            DSJ-A|data_platform|2025-01-01|2026-12-31|30|true||USD|||usage_arrears|hosting
            OPG-7|project_tool|2024-07-01|2026-12-31|30|true|15840.00|USD|0|120|monthly|licence
            GW-38|gmail|2025-05-01|2026-04-30|30|true|3283.20|USD|0|38|monthly|licence
            """;

    private ShopContracts() {}

    /** The rows of the sheet Contracts. */
    static List<List<String>> rows() {
        return ShopTables.cells(ROWS);
    }
}
