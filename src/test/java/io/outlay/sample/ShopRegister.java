package io.outlay.sample;

import java.util.List;

/** The register of Fjellvik Outdoor and the names under which some vendors bill. */
final class ShopRegister {
    static final List<String> HEADER = List.of(
            "system_id",
            "name",
            "layer",
            "type",
            "sourcing",
            "vendor",
            "class",
            "capability",
            "owner",
            "driver",
            "go_live",
            "retired",
            "build_cost",
            "build_estimate",
            "planned_upkeep_share",
            "users",
            "masters",
            "modules_paid",
            "modules_used",
            "billing_names");

    private static final String ROWS = """
            newsletter|Brevpost|marketing|tool|buy|Brevpost Systems|utility|newsletter|CRM||2021-03-01|||||6||6|4|
            web_analytics|Sporlys Analytics|marketing|data|buy|Sporlys Analytics|utility|web analytics|E-commerce|sessions|2020-10-01|||||14||||Sporlys Analytics
            customer_data|Kundekjerne|marketing|data|buy|Kundekjerne|core|customer data|CRM||2022-03-01|||||9|customer|12|3|
            reviews|Omtale|marketing|tool|buy|Omtale|utility|product reviews|E-commerce|orders|2021-08-01|||||3||||Omtale i Norden
            survey|Folkerøst|marketing|tool|buy|Folkerøst|utility|surveys|CRM||2020-02-01|2025-06-30||||4||||
            marketplace_hub|Kanalo|sales_channels|technology|buy|Kanalo|core|marketplaces|E-commerce||2022-02-01|||||5||||
            product_feed|Feedloft|sales_channels|tool|buy|Feedloft|utility|marketplaces|E-commerce||2021-06-01|||||3||||
            shopify|Shopify|commerce|technology|extend|Shopify|core|shop platform|E-commerce||2019-08-15|||||22|price;customer|9|7|Shopify International
            payments|Betalo Payments|commerce|technology|buy|Betalo|core|payment|Finance||2019-08-15|||||4||||
            site_search|Finnraskt Search|commerce|technology|buy|Finnraskt|core|search|E-commerce||2021-05-01|||||5||||
            peak_shield|Koeport|commerce|technology|buy|Koeport|utility|peak protection|IT||2020-10-15|||||3||||
            pim|Produktarkiv|commerce|tool|buy|Produktarkiv Norden|core|product data|Range||2022-01-10|||||18|product|8|5|EU372000088
            cms|Skrivestua|commerce|tool|open_source|Skrivestua|core|content|E-commerce||2020-11-15|||||11||||
            gift_cards|Gavekort|commerce|technology|buy|Gavekort|utility|gift cards|E-commerce||2026-05-04|||||2||||
            fit_finder|Size and fit finder|commerce|technology|build|Skyhylle Hosting|strategic|size advice|IT||2022-09-01||96000|88000|0.2|||||
            helpdesk|Svarbord|service|tool|buy|Svarbord|utility|ticketing|Service||2020-04-01|||||42||5|4|
            parcel_tracking|Pakkespor|service|technology|buy|Pakkespor|utility|parcel messages|Service|parcels|2021-11-01|||||7||||
            phone|Ringlinje|service|tool|buy|Ringlinje|utility|telephony|Service||2019-11-01|||||12||||
            returns_portal|Returns portal|service|technology|build|Skyhylle Hosting|core|returns|IT|parcels|2023-03-01||82000|55000|0.15|||||
            ipaas|Flettverk|integrations|technology|buy|Flettverk|core|integration platform|IT||2022-06-01|||||4||||
            api_gateway|Portvakt Gateway|integrations|technology|open_source|Portvakt|core|API gateway|IT||2021-09-01|||||4||||
            export_jobs|Export jobs|integrations|data|build||utility|integration platform|IT||2018-02-01||60000|45000|0.2|||||
            erp|Fjordbok ERP|operations|tool|extend|Fjordbok Software|core|ERP|Finance||2017-01-01|||||85|order;stock|14|9|Fjordbok Software;EU372000145
            wms|Lagerlys|operations|technology|buy|Lagerlys|core|warehouse|Logistics||2018-06-01|||||32||||
            power_bi|Power BI|operations|data|buy|Microsoft|utility|reporting|Finance|orders|2021-01-01|||||46||||Microsoft Ireland Operations
            data_platform|Data platform|operations|data|open_source|Datasjø Cloud|core|data warehouse|IT|orders|2022-01-15|||||7||||
            project_tool|Oppgave|operations|tool|buy|Oppgave|utility|project planning|IT||2021-02-01|||||120||||
            gmail|Gmail|operations|tool|buy|Google|utility|mail|IT||2016-05-01|||||38||||
            """;

    private ShopRegister() {}

    /** The rows of {@code systems.csv}, in the order of {@link PlantedTruth#all()}. */
    static List<List<String>> rows() {
        return ShopTables.cells(ROWS);
    }

    /** The ids of the register, in its order. */
    static List<String> ids() {
        return rows().stream().map(row -> row.get(0)).toList();
    }

    /** The rows of {@code aliases.csv}: billing name, system, valid from. */
    static List<List<String>> aliases() {
        return ShopTables.cells("""
                Betalo Payments|payments|2023-10-01
                Kanalo|marketplace_hub|2023-10-01
                Pakkespor|parcel_tracking|2023-10-01
                Google Cloud EMEA|gmail|2023-10-01
                Ringlinje Telefoni|phone|2023-10-01
                """);
    }
}
