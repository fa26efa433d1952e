package io.outlay.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name is proposed only when it is near. */
class SpellingTest {
    private static final List<String> KNOWN = List.of("crm", "mail", "shop_platform");

    @Test
    void countsSwappedNeighboursAsOneLetter() {
        assertThat(Spelling.distance("rnu", "run")).isOne();
        assertThat(Spelling.distance("", "run")).isEqualTo(3);
        assertThat(Spelling.distance("what-if", "what-if")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "rnu, run",
        "chek, check",
        "maap, map",
        "statsu, status",
        "--perod, --period",
        "--PERIOD, --period",
        "whatif, what-if",
        "what if, what-if",
        "Shop-Platform, shop_platform",
        "platform, shop_platform",
        "shop platform, shop_platform",
        "vendr, vendor",
        "net_amnt, net_amount",
        "isue_date, issue_date",
        "infrastucture, infrastructure",
        "ERU, EUR",
        "outlay.curency, outlay.currency",
        "Europe/Berln, Europe/Berlin",
        "completion, generate-completion",
        "licence, license",
    })
    void isNear(String written, String name) {
        assertThat(Spelling.isNear(written, name)).isTrue();
        assertThat(Spelling.isNear(name, written)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "frobnicate, init",
        "frobnicate, generate-completion",
        "frobnicate, status",
        "chek, help",
        "ls, run",
        "mail, map",
        "EURO, USD",
        "EUR, CHF",
        "id, no",
        "crm, erp",
        "cost, orders",
        "--verbose, --version",
        "ship, shop_platform",
        "run, dry_run",
        "vendor, invoice_no",
        "usage, users",
        "hosting, licence",
    })
    void isNotNear(String written, String name) {
        assertThat(Spelling.isNear(written, name)).isFalse();
        assertThat(Spelling.isNear(name, written)).isFalse();
    }

    @Test
    void takesTheNearestOfSeveral() {
        assertThat(Spelling.near("chceck", List.of("cheque", "check", "chuck"))).contains("check");
        assertThat(Spelling.near("order", List.of("order_desk", "orders"))).contains("orders");
    }

    @Test
    void takesNoneOfManyThatAreEquallyNear() {
        assertThat(Spelling.near("shop_4", List.of("shop_1", "shop_2"))).contains("shop_1");
        assertThat(Spelling.near("shop_4", List.of("shop_1", "shop_2", "shop_3")))
                .isEmpty();
    }

    @Test
    void aWordOfTheOtherIsNotMistyped() {
        assertThat(Spelling.isMistyped("date", "issue_date")).isFalse();
        assertThat(Spelling.isMistyped("isue_date", "issue_date")).isTrue();
    }

    @Test
    void proposesWhatIsNearOrPartOfAName() {
        assertThat(Spelling.remedy("cmr", KNOWN, "Systems")).isEqualTo("Did you mean crm?");
        assertThat(Spelling.remedy("platform", KNOWN, "Systems")).isEqualTo("Did you mean shop_platform?");
        assertThat(Spelling.hinted("cmr", KNOWN, "Add it.")).isEqualTo("Did you mean crm? Add it.");
        assertThat(Spelling.hinted("warehouse", KNOWN, "Add it.")).isEqualTo("Add it.");
    }

    @Test
    void listsAllWhereNoneIsNear() {
        assertThat(Spelling.remedy("warehouse", KNOWN, "Systems")).isEqualTo("Systems are crm, mail, shop_platform.");
        assertThat(Spelling.remedy("warehouse", List.of(), "Systems")).isEqualTo("There are none.");
    }
}
