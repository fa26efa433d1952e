package io.outlay.sample;

import java.util.List;

/** How data gets from system to system, and how the cost of shared systems is passed on. */
final class ShopConnections {
    static final List<String> INTEGRATION_HEADER =
            List.of("from_system", "to_system", "mode", "entity", "hours_per_month");
    static final List<String> ALLOCATION_HEADER = List.of("from_system", "to_system", "valid_from", "share", "driver");

    private static final String INTEGRATIONS = """
            shopify|erp|ipaas|order|
            erp|shopify|ipaas|stock|
            pim|shopify|ipaas|product|
            shopify|customer_data|event|customer|
            customer_data|newsletter|api|customer|
            shopify|web_analytics|event|session|
            shopify|payments|api|payment|
            shopify|site_search|api|product|
            shopify|fit_finder|api|product|
            pim|product_feed|manual|product|14
            product_feed|marketplace_hub|file|product|
            marketplace_hub|erp|ipaas|order|
            erp|wms|ipaas|order|
            wms|erp|ipaas|stock|
            wms|parcel_tracking|api|parcel|
            parcel_tracking|helpdesk|api|parcel|
            returns_portal|erp|file|order|
            returns_portal|wms|api|order|
            helpdesk|erp|manual|order|9
            gift_cards|erp|manual|payment|6
            erp|data_platform|file|order|
            export_jobs|data_platform|file|order|
            web_analytics|data_platform|api|session|
            data_platform|power_bi|api|order|
            cms|shopify|api|content|
            shopify|reviews|api|order|
            """;

    /** What has no rule stays with the data platform; the gateway passes all on by its calls. */
    private static final String ALLOCATIONS = """
            data_platform|power_bi|2023-10-01|0.30|
            data_platform|power_bi|2026-01-01|0.35|
            data_platform|customer_data|2023-10-01|0.15|
            data_platform|web_analytics|2023-10-01|0.15|
            data_platform|erp|2023-10-01|0.10|
            api_gateway|shopify|2023-10-01||api_calls
            api_gateway|site_search|2023-10-01||api_calls
            api_gateway|fit_finder|2023-10-01||api_calls
            api_gateway|returns_portal|2023-10-01||api_calls
            """;

    private ShopConnections() {}

    /** The rows of {@code integrations.csv}. */
    static List<List<String>> integrations() {
        return ShopTables.cells(INTEGRATIONS);
    }

    /** The rows of {@code allocations.csv}. */
    static List<List<String>> allocations() {
        return ShopTables.cells(ALLOCATIONS);
    }
}
