package io.outlay.intake.table.known;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.SourceRef;
import io.outlay.model.Sourcing;
import io.outlay.model.SystemClass;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SystemsTableTest {
    private static final String HEADER = "system_id,name,layer,type,sourcing";
    private static final String SHOP = "shop,Shopify,commerce,technology,buy";

    private static String rejected(String column, String value) throws IOException {
        ReadFile read = ReadFile.text(HEADER + "," + column + "\n" + SHOP + "," + value + "\n");
        assertThat(read.messages()).hasSize(1);
        return read.messages().get(0);
    }

    @Test
    void readsEveryColumn() throws IOException {
        ReadFile read = ReadFile.text(HEADER + ",vendor,class,capability,owner,driver,go_live,retired,build_cost,"
                + "build_estimate,planned_upkeep_share,users,masters,modules_paid,modules_used,billing_names,formerly\n"
                + SHOP + ",Shopify,core,storefront,Ann,orders,2021-03-01,2026-12-31,1000.50,900,0.15,12,"
                + "product; price,5,3,Shopify Ltd;;IE3347697KH,store; web\n");
        assertThat(read.messages()).isEmpty();
        assertThat(read.facts())
                .containsExactly(new TechSystem(
                        "shop",
                        "Shopify",
                        TechLayer.COMMERCE,
                        SystemType.TECHNOLOGY,
                        Sourcing.BUY,
                        Optional.of("Shopify"),
                        Optional.of(SystemClass.CORE),
                        Optional.of("storefront"),
                        Optional.of("Ann"),
                        Optional.of("orders"),
                        Optional.of(LocalDate.of(2021, 3, 1)),
                        Optional.of(LocalDate.of(2026, 12, 31)),
                        Optional.of(new BigDecimal("1000.50")),
                        Optional.of(new BigDecimal("900")),
                        Optional.of(new BigDecimal("0.15")),
                        Optional.of(12),
                        List.of("product", "price"),
                        Optional.of(5),
                        Optional.of(3),
                        List.of("Shopify Ltd", "IE3347697KH"),
                        List.of("store", "web"),
                        new SourceRef("inbox/a.csv", "", 2)));
    }

    @Test
    void takesBlankForUnknown() throws IOException {
        TechSystem system = ReadFile.text(HEADER + "\n" + SHOP + "\n")
                .facts(TechSystem.class)
                .get(0);
        assertThat(system.users()).isEmpty();
        assertThat(system.billingNames()).isEmpty();
    }

    @Test
    void rejectsReservedIds() throws IOException {
        ReadFile read = ReadFile.text(HEADER + "\nunmapped,A,commerce,tool,buy\nPortfolio,B,commerce,tool,buy\n"
                + "sales_channels,C,commerce,tool,buy\n");
        assertThat(read.codes()).containsExactly("not_allowed", "not_allowed", "not_allowed");
        assertThat(read.messages().get(0)).isEqualTo("""
                inbox/a.csv:2: system_id "unmapped" is reserved
                2 | unmapped,A,commerce,tool,buy
                Choose another id; reserved are commerce, integrations, marketing, operations, portfolio, sales_channels, service, unmapped.""");
    }

    @Test
    void rejectsNamesOutsideTheirLists() throws IOException {
        ReadFile read = ReadFile.text(HEADER + ",class\nshop,Shopify,web,saas,lease,vital\n");
        assertThat(read.messages()).containsExactly("""
                inbox/a.csv:2: layer "web" is not one of the allowed values
                2 | shop,Shopify,web,saas,lease,vital
                Use one of marketing, sales_channels, commerce, service, integrations, operations.""", """
                inbox/a.csv:2: type "saas" is not one of the allowed values
                2 | shop,Shopify,web,saas,lease,vital
                Use one of technology, data, tool.""", """
                inbox/a.csv:2: sourcing "lease" is not one of the allowed values
                2 | shop,Shopify,web,saas,lease,vital
                Use one of buy, build, extend, open_source.""", """
                inbox/a.csv:2: class "vital" is not one of the allowed values
                2 | shop,Shopify,web,saas,lease,vital
                Use one of strategic, core, utility.""");
    }

    @Test
    void rejectsNumbersOutsideTheirRange() throws IOException {
        assertThat(rejected("planned_upkeep_share", "15")).isEqualTo("""
                inbox/a.csv:2: planned_upkeep_share "15" is not between 0 and 1
                2 | shop,Shopify,commerce,technology,buy,15
                Write it as a fraction: 15 % is 0.15.""");
        assertThat(rejected("build_cost", "-1")).isEqualTo("""
                inbox/a.csv:2: build_cost "-1" is negative
                2 | shop,Shopify,commerce,technology,buy,-1
                Use 0 or more, or leave it blank when it is not known.""");
        assertThat(rejected("users", "1.5")).isEqualTo("""
                inbox/a.csv:2: users "1.5" is not a whole number
                2 | shop,Shopify,commerce,technology,buy,1.5
                Use a whole number, such as 12.""");
        assertThat(rejected("users", "5000000000")).isEqualTo("""
                inbox/a.csv:2: users "5000000000" is above 999,999,999
                2 | shop,Shopify,commerce,technology,buy,5000000000
                Use a number up to 999999999.""");
    }

    @Test
    void rejectsRetirementBeforeGoLive() throws IOException {
        assertThat(rejected("go_live,retired", "2026-02-01,2026-01-01")).isEqualTo("""
                inbox/a.csv:2: retired "2026-01-01" is before go_live "2026-02-01"
                2 | shop,Shopify,commerce,technology,buy,2026-02-01,2026-01-01
                Check both dates; blank means still in use.""");
    }

    @Test
    void skipsEqualRowAndRejectsOtherContentUnderOneId() throws IOException {
        ReadFile read = ReadFile.text(HEADER + "\n" + SHOP + "\n" + SHOP + "\nshop,Shop,commerce,technology,buy\n");
        assertThat(read.counts()).containsExactly("systems read 3 = 1 + 1 + 1");
        assertThat(read.messages()).containsExactly("""
                inbox/a.csv:4: "shop" is in line 2 already, with other content
                4 | shop,Shop,commerce,technology,buy
                Keep one of the two rows.""");
        assertThat(read.codes()).containsExactly("duplicate_key");
    }
}
