package io.outlay.ledger.document;

import static io.outlay.ledger.Facts.alias;
import static io.outlay.ledger.Facts.day;
import static io.outlay.ledger.Facts.system;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.model.PartyName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BillingNamesTest {
    private static final Optional<String> NONE = Optional.empty();

    private static Optional<String> mapped(BillingNames names, String vendor) {
        return names.match(vendor, NONE, day("2026-09-15")).system();
    }

    @Test
    void ignoresCasePunctuationAndLegalForm() {
        BillingNames names = new BillingNames(List.of(system("shop", "", "Shopify International Ltd.")), List.of());
        for (String vendor :
                List.of("SHOPIFY INTERNATIONAL", "Shopify-International Limited", "shopify international, Inc.")) {
            assertEquals(Optional.of("shop"), mapped(names, vendor));
        }
        assertEquals(
                PartyName.of("Sociedad S.A.").words(),
                PartyName.of("sociedad SA").words());
        assertEquals(List.of("rekna"), PartyName.of("Rekna A/S").words());
        assertEquals(List.of("ab", "tasty"), PartyName.of("AB Tasty SAS").words());
        assertEquals(List.of("foo"), PartyName.of("Foo GmbH & Co. KG").words());
    }

    @Test
    void ignoresCharactersThatNobodySees() {
        BillingNames names = new BillingNames(List.of(system("crm", "", "Kundia")), List.of());
        assertEquals(Optional.of("crm"), mapped(names, "Kun\u200Bdia"));
        assertEquals(Optional.of("crm"), mapped(names, "Kun\u00ADdia\u00A0GmbH"));
    }

    @Test
    void matchesWholeWordsOnly() {
        BillingNames names = new BillingNames(List.of(system("erp", "", "SAP")), List.of());
        assertEquals(Optional.of("erp"), mapped(names, "SAP Deutschland SE & Co. KG"));
        assertEquals(NONE, mapped(names, "Sapient Inc"));
    }

    @Test
    void prefersTheMatchWithMostWords() {
        BillingNames names =
                new BillingNames(List.of(system("ads", "", "Google Ads"), system("mail", "", "Google")), List.of());
        assertEquals(Optional.of("ads"), mapped(names, "Google Ads Ireland"));
        assertEquals(Optional.of("mail"), mapped(names, "Google Ireland Ltd"));
    }

    private static Optional<String> part(BillingNames names, String vendor) {
        return names.match(vendor, NONE, day("2026-09-15")).part();
    }

    @Test
    void saysWhichNameIsOnlyAPartOfTheOneOnTheDocument() {
        BillingNames names = new BillingNames(List.of(system("shop", "", "Nordhus Commerce ApS")), List.of());
        assertEquals(Optional.of("Nordhus Commerce ApS"), part(names, "Nordhus Commerce Denmark"));
        assertEquals(NONE, part(names, "NORDHUS COMMERCE"));
        assertEquals(NONE, part(names, "Someone else"));
    }

    @Test
    void takesAVendorAsTheDocumentSpellsItBeforeAPartOfAName() {
        BillingNames names = new BillingNames(
                List.of(system("mail", "Google", "Google"), system("cloud", "Google Cloud")), List.of());
        assertEquals(Optional.of("cloud"), mapped(names, "Google Cloud Ltd"));
        assertEquals(Optional.of("mail"), mapped(names, "Google Ireland"));
        assertEquals(Optional.of("Google"), part(names, "Google Ireland"));
    }

    @Test
    void believesAVatIdMoreThanAPartOfAName() {
        BillingNames names = new BillingNames(
                List.of(system("shop", "", "Nordhus Commerce"), system("pay", "", "DK12345678")), List.of());
        assertEquals(
                Optional.of("pay"),
                names.match("Nordhus Commerce Payments", Optional.of("DK 12 34 56 78"), day("2026-09-15"))
                        .system());
    }

    @Test
    void mapsATieToNone() {
        BillingNames names =
                new BillingNames(List.of(system("ads", "", "Google"), system("mail", "", "Google")), List.of());
        assertEquals(NONE, mapped(names, "Google"));
    }

    @Test
    void matchesVatIdsHoweverTheyAreSpaced() {
        BillingNames names = new BillingNames(List.of(system("erp", "SAP", "DE 143 454 214")), List.of());
        assertEquals(
                Optional.of("erp"),
                names.match("Someone", Optional.of("DE143454214"), day("2026-01-01"))
                        .system());
        assertEquals(Optional.of("erp"), mapped(names, "de143454214"));
    }

    @Test
    void tellsVatIdsFromNamesWithNumbers() {
        for (String vat :
                List.of("ATU12345678", "FR XX 123456789", "NL123456789B01", "IE1234567WA", "CHE-123.456.789")) {
            assertEquals(true, PartyName.of(vat).vatId().isPresent(), vat);
        }
        for (String name : List.of("Paypal 12345", "Microsoft 365", "Area 51000 Ltd", "DE")) {
            assertEquals(NONE, PartyName.of(name).vatId(), name);
        }
    }

    @Test
    void usesAnAliasFromItsDateOn() {
        BillingNames names = new BillingNames(
                List.of(system("old", "", "Acme"), system("new", "")), List.of(alias("Acme", "new", "2026-07-01")));
        assertEquals(
                Optional.of("old"), names.match("Acme", NONE, day("2026-06-30")).system());
        assertEquals(
                Optional.of("new"), names.match("Acme", NONE, day("2026-07-01")).system());
    }

    @Test
    void fallsBackToTheOnlySystemOfAVendor() {
        BillingNames names = new BillingNames(
                List.of(system("crm", "Salesforce"), system("mail", "Google"), system("bi", "Google")), List.of());
        assertEquals(Optional.of("crm"), mapped(names, "salesforce.com Inc. Salesforce"));
        assertEquals(NONE, mapped(names, "Google"));
        assertEquals(
                "google",
                names.match("Google Ireland Ltd", NONE, day("2026-01-01")).vendor());
    }

    @Test
    void bringsTheSpellingsOfAVendorTogether() {
        BillingNames names = new BillingNames(List.of(system("erp", "SAP SE", "DE143454214", "SAP")), List.of());
        assertEquals("sap", names.match("DE143454214", NONE, day("2026-01-01")).vendor());
        assertEquals(
                "sap", names.match("SAP Deutschland", NONE, day("2026-01-01")).vendor());
        assertEquals(
                "unknown vendor",
                names.match("Unknown Vendor LLC", NONE, day("2026-01-01")).vendor());
    }

    @Test
    void leavesOutAliasesOfSystemsThatTheRegisterDoesNotKnow() {
        BillingNames names = new BillingNames(List.of(), List.of(alias("Acme", "ghost", "")));
        assertEquals(NONE, mapped(names, "Acme"));
    }
}
