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
            "build_cost",
            "planned_upkeep_share",
            "users",
            "masters",
            "billing_names");

    private ShopRegister() {}

    /** The rows of {@code systems.csv}, in the order of {@link PlantedTruth#all()}. */
    static List<List<String>> rows() {
        return List.of(
                row("newsletter|Brevpost|marketing|tool|buy|Brevpost Systems|utility|newsletter|CRM||2021-03-01|||6||"),
                row("web_analytics|Sporlys Analytics|marketing|data|buy|Sporlys Analytics|utility|web analytics"
                        + "|E-commerce|sessions|2020-10-01|||14||Sporlys Analytics"),
                row("marketplace_hub|Kanalo|sales_channels|technology|buy|Kanalo|core|marketplaces|E-commerce"
                        + "||2022-02-01|||5||"),
                row("shopify|Shopify|commerce|technology|extend|Shopify|core|shop platform|E-commerce||2019-08-15"
                        + "|||22|price|Shopify"),
                row("payments|Betalo Payments|commerce|technology|buy|Betalo|core|payment|Finance||2019-08-15|||4||"),
                row("site_search|Finnraskt Search|commerce|technology|buy|Finnraskt|core|search|E-commerce"
                        + "||2021-05-01|||5||"),
                row("peak_shield|Koeport|commerce|technology|buy|Koeport|utility|peak protection|IT||2020-10-15|||3||"),
                row("pim|Produktarkiv|commerce|tool|buy|Produktarkiv Norden|core|product data|Range||2022-01-10"
                        + "|||18|product|EU372000088"),
                row("fit_finder|Size and fit finder|commerce|technology|build|Skyhylle Hosting|strategic|size advice"
                        + "|IT||2022-09-01|64000|0.2|||"),
                row("helpdesk|Svarbord|service|tool|buy|Svarbord|utility|ticketing|Service||2020-04-01|||42||"),
                row("parcel_tracking|Pakkespor|service|technology|buy|Pakkespor|utility|parcel messages|Service"
                        + "|parcels|2021-11-01|||7||"),
                row("ipaas|Flettverk|integrations|technology|buy|Flettverk|core|integration platform|IT"
                        + "||2022-06-01|||4||"),
                row("api_gateway|Portvakt Gateway|integrations|technology|open_source|Portvakt|core|API gateway|IT"
                        + "||2021-09-01|||4||"),
                row("erp|Fjordbok ERP|operations|tool|extend|Fjordbok Software|core|ERP|Finance||2017-01-01|||85"
                        + "|order;stock|Fjordbok Software;EU372000145"),
                row("wms|Lagerlys|operations|technology|buy|Lagerlys|core|warehouse|Logistics||2018-06-01|||32||"),
                row("power_bi|Power BI|operations|data|buy|Microsoft|utility|reporting|Finance|orders|2021-01-01"
                        + "|||46||Microsoft Ireland Operations"),
                row("gmail|Gmail|operations|tool|buy|Google|utility|mail|IT||2016-05-01|||38||"));
    }

    /** The rows of {@code aliases.csv}: billing name, system, valid from. */
    static List<List<String>> aliases() {
        return List.of(
                List.of("Betalo Payments", "payments", "2023-10-01"),
                List.of("Kanalo", "marketplace_hub", "2023-10-01"),
                List.of("Pakkespor", "parcel_tracking", "2023-10-01"),
                List.of("Google Cloud EMEA", "gmail", "2023-10-01"));
    }

    private static List<String> row(String cells) {
        return List.of(cells.split("\\|", -1));
    }
}
