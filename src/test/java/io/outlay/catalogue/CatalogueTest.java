package io.outlay.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.shipped();

    private static Optional<String> found(String vendor, String text) {
        return CATALOGUE
                .of(vendor, Optional.empty(), Optional.ofNullable(text))
                .map(recognition -> recognition.product().id());
    }

    @Test
    void fieldsInWhichSeveralAreRightAreCapabilitiesOfProducts() {
        assertThat(Products.all().stream().map(Product::capability)).containsAll(Fields.all());
        assertThat(Products.all().stream().filter(product -> product.id().equals("stripe")))
                .singleElement()
                .satisfies(stripe -> assertThat(stripe.kind().soleCapability()).isEmpty());
        assertThat(Products.all().stream().filter(product -> product.id().equals("klaviyo")))
                .singleElement()
                .satisfies(
                        klaviyo -> assertThat(klaviyo.kind().soleCapability()).contains("newsletter"));
    }

    @Test
    void holdsFourHundredProductsOrMoreOfEveryLayer() {
        assertThat(CATALOGUE.products()).hasSizeGreaterThanOrEqualTo(400);
        assertThat(CATALOGUE.products().stream().map(Product::layer).distinct()).hasSize(6);
    }

    @Test
    void idsAreUniqueAndWrittenAsIdsAre() {
        assertThat(CATALOGUE.products()).extracting(Product::id).doesNotHaveDuplicates();
        assertThat(CATALOGUE.products()).extracting(Product::id).allMatch(id -> id.matches("[a-z0-9]+(_[a-z0-9]+)*"));
    }

    /** As names are compared: two products with one spelling would be found by their order. */
    @Test
    void noSpellingDomainOrVatIdBelongsToTwoProducts() {
        assertThat(shared(product -> product.spellings().stream()
                        .map(spelling -> String.join(
                                " ",
                                BilledName.spelling(
                                        spelling.replaceFirst("^=", "").replaceFirst("\\*$", ""))))))
                .isEmpty();
        assertThat(shared(product -> product.domains().stream())).isEmpty();
        assertThat(shared(product -> product.vatIds().stream())).isEmpty();
    }

    private static Map<String, TreeSet<String>> shared(Function<Product, Stream<String>> keys) {
        Map<String, TreeSet<String>> owners = new TreeMap<>();
        CATALOGUE
                .products()
                .forEach(product -> keys.apply(product)
                        .forEach(key -> owners.computeIfAbsent(key, k -> new TreeSet<>())
                                .add(product.id())));
        owners.values().removeIf(ids -> ids.size() == 1);
        return owners;
    }

    @Test
    void everyProductSaysWhatItIsFor() {
        assertThat(CATALOGUE.products()).allSatisfy(product -> {
            assertThat(product.capability()).as(product.id()).isNotBlank();
            assertThat(product.vendor()).as(product.id()).isNotBlank();
            assertThat(product.domains()).as(product.id()).allMatch(domain -> domain.matches("[a-z0-9.-]+\\.[a-z]+"));
            assertThat(product.vatIds()).as(product.id()).allMatch(id -> id.matches("[A-Z]{2}[A-Z0-9]{8,12}"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Shopify International Limited, shopify",
        "HubSpot Ireland Ltd, hubspot",
        "ESRI (UK) LTD, esri_arcgis",
        "salesforce.com EMEA Limited, salesforce",
        "Zendesk Inc., zendesk",
        "ZOOM.US 888-799-9666, zoom",
        "SLACK T02ABC4XY, slack",
        "PADDLE.NET* SKETCH, sketch",
        "SP * KLAVIYO, klaviyo",
        "FS *Hotjar, hotjar",
        "2CO.COM*BITDEFENDER, bitdefender",
        "PAYPAL *CANVA, canva",
        "GOOGLE *CLOUD 7XK2Q, google_cloud",
        "GOOGLE*GSUITE_acme, google_workspace",
        "FACEBK *7HX8K2, meta_ads",
        "AWS EMEA, amazon_web_services",
        "AMZN Mktp DE, amazon_marketplace",
        "DNH*GODADDY.COM, godaddy",
        "STRIPE, stripe",
        "TRUSTED TERMINAL LTD (TRADING AS TRUST ID), trust_id"
    })
    void billsAndCardsAreUnderstood(String vendor, String id) {
        assertThat(found(vendor, null)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Square Enix Ltd",
                "Box Clever Ltd",
                "Linear Motors GmbH",
                "Front Systems Partners",
                "Two Brothers",
                "Route Consulting",
                "Oxford Information Labs Ltd",
                "Cloud 9 Technologies",
                "Sentry Security Services",
                "Apple Tree Catering"
            })
    void aNameThatOnlyResemblesAProductIsUnknown(String vendor) {
        assertThat(found(vendor, null)).isEmpty();
    }

    @Test
    void aVendorOfSeveralProductsIsReadByWhatItsBillNames() {
        assertThat(found("Microsoft Ireland Operations Ltd", "Power BI Pro, 46 users"))
                .contains("microsoft_power_bi");
        assertThat(found("Atlassian Pty Ltd", "Confluence Cloud, annual")).contains("confluence");
        Recognition plain = CATALOGUE
                .of("Microsoft Ireland Operations Ltd", Optional.empty(), Optional.empty())
                .orElseThrow();
        assertThat(plain.product().id()).isEqualTo("microsoft_365");
        assertThat(plain.sure()).isFalse();
        assertThat(found("Google Ireland Limited", null)).isEmpty();
    }

    @Test
    void aResellerIsReadByWhatItsBillNames() {
        assertThat(CATALOGUE.isReseller("Bechtle direct GmbH")).isTrue();
        assertThat(CATALOGUE.isReseller("COMPUTACENTER (UK) LTD")).isTrue();
        assertThat(CATALOGUE.isReseller("Shopify")).isFalse();
        assertThat(found("Bechtle GmbH & Co. KG", "Adobe Creative Cloud Teams 12x"))
                .contains("adobe_creative_cloud");
        assertThat(found("SoftwareONE Deutschland GmbH", null)).isEmpty();
    }

    @Test
    void aVatIdIsAName() {
        assertThat(CATALOGUE
                        .of("AWS Europe Branch", Optional.of("LU 26888617"), Optional.empty())
                        .map(found -> found.product().id()))
                .contains("amazon_web_services");
    }

    @Test
    void wordsSayWhatIsSoldUnlessTheySayTwoThings() {
        CategoryWords words = CategoryWords.shipped();
        assertThat(words.of("Helpdesk 60 agents").kind().map(Kind::capability)).contains("ticketing");
        assertThat(words.of("site_search").kind().map(Kind::capability)).contains("search");
        assertThat(words.of("ERP and warehouse").kind()).isEmpty();
        assertThat(words.of("Swiftvan Couriers").software()).isFalse();
        assertThat(words.of("Brownlow Ltd")).isEqualTo(CategoryWords.Meaning.NONE);
        assertThat(List.of(words.of("Kassensystem").kind().orElseThrow().layer().id()))
                .containsExactly("sales_channels");
    }
}
