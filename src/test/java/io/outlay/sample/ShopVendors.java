package io.outlay.sample;

import io.outlay.sample.InvoiceRow.Vendor;

/** Who bills Fjellvik Outdoor. VAT ids are invented; about half leave it to the register to find the system. */
final class ShopVendors {
    static final Vendor NEWSLETTER = named("Brevpost Systems Inc.", "EU372000011", "newsletter", "USD", "4100");
    static final Vendor ANALYTICS = found("Sporlys Analytics GmbH", "EU372000022", "web_analytics", "EUR", "4100");
    static final Vendor MARKETPLACES = found("Kanalo Ltd", "EU372000033", "marketplace_hub", "GBP", "4200");
    static final Vendor SHOPIFY = found("Shopify International Limited", "EU372000044", "shopify", "USD", "4300");
    static final Vendor PAYMENTS = found("BETALO Payments AB", "EU372000055", "payments", "EUR", "4300");
    static final Vendor SEARCH = named("Finnraskt Search Inc.", "EU372000066", "site_search", "USD", "4300");
    static final Vendor PEAK = named("Koeport Ltd", "EU372000077", "peak_shield", "GBP", "4300");
    static final Vendor PIM = found("Produktarkiv Norden AS", "EU372000088", "pim", "EUR", "4300");
    static final Vendor HOSTING = named("Skyhylle Hosting GmbH", "EU372000099", "fit_finder", "EUR", "4300");
    static final Vendor HELPDESK = named("Svarbord ApS", "EU372000101", "helpdesk", "EUR", "4400");
    static final Vendor TRACKING = found("Pakkespor AB", "EU372000112", "parcel_tracking", "EUR", "4400");
    static final Vendor IPAAS = named("Flettverk Ltd", "EU372000123", "ipaas", "GBP", "4500");
    static final Vendor GATEWAY = named("Portvakt Inc.", "EU372000134", "api_gateway", "USD", "4500");
    static final Vendor ERP = found("Fjordbok Software AS", "EU372000145", "erp", "EUR", "4600");
    static final Vendor WMS = named("Lagerlys GmbH", "EU372000156", "wms", "EUR", "4600");
    static final Vendor POWER_BI = found("Microsoft Ireland Operations Ltd", "EU372000167", "power_bi", "EUR", "4600");
    static final Vendor GMAIL = found("Google Cloud EMEA Limited", "EU372000178", "gmail", "USD", "4600");
    static final Vendor CUSTOMER_DATA = named("Kundekjerne AS", "EU372000202", "customer_data", "EUR", "4100");
    static final Vendor REVIEWS = found("Omtale i Norden AB", "EU372000213", "reviews", "SEK", "4100");
    static final Vendor SURVEY = named("Folkerøst ApS", "EU372000224", "survey", "EUR", "4100");
    static final Vendor FEED = named("Feedloft Ltd", "EU372000235", "product_feed", "GBP", "4200");
    static final Vendor CONTENT = named("Skrivestua Support AS", "EU372000246", "cms", "EUR", "4300");
    static final Vendor GIFT_CARDS = named("Gavekort Sverige AB", "EU372000257", "gift_cards", "SEK", "4300");
    static final Vendor RETURNS = named("Skyhylle Hosting GmbH", "EU372000099", "returns_portal", "EUR", "4400");
    static final Vendor PHONE = found("Ringlinje Telefoni AB", "EU372000268", "phone", "SEK", "4400");
    static final Vendor DATA_PLATFORM = named("Datasjø Cloud Inc.", "EU372000279", "data_platform", "USD", "4600");
    static final Vendor PROJECTS = named("Oppgave Inc.", "EU372000281", "project_tool", "USD", "4600");
    static final Vendor DOMAINS = found("Nordnavn Registrar AS", "EU372000189", "", "EUR", "4600");
    static final Vendor PICTURES = found("Bildebank Vest AS", "EU372000191", "", "EUR", "4100");

    private ShopVendors() {}

    private static Vendor named(String name, String vatId, String systemId, String currency, String costCentre) {
        return new Vendor(name, vatId, systemId, systemId, currency, costCentre);
    }

    private static Vendor found(String name, String vatId, String belongsTo, String currency, String costCentre) {
        return new Vendor(name, vatId, "", belongsTo, currency, costCentre);
    }
}
