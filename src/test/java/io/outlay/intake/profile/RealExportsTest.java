package io.outlay.intake.profile;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.outlay.intake.Intake;
import io.outlay.intake.ReadFile;
import io.outlay.model.Rejection;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.HourlyCost;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.fact.UsageReading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Exports that nobody here wrote, beside the project in {@code ../shared/real-data}: the sum of what is read of each, and
 * how many rows cannot be.
 */
class RealExportsTest {
    private static final Path FOLDER = Path.of("../shared/real-data");
    private static final Profiles PROFILES = Profiles.load(Path.of("no-workspace"), ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        "time/clockify_20col_total_row.csv, clockify, 2, 0",
        "time/harvest_22col_rounded.csv, harvest, 1.25, 0",
        "time/kimai_en.csv, kimai, 0.1, 0",
        "time/tempo_en_comma.csv, tempo, 1.75, 0",
        "time/toggl_2024plus_stop_date.csv, toggl, 2, 1",
        "time/toggl_classic_amount_eur.csv, toggl-classic, 2, 0",
        "sales/shopify_orders_export.csv, shopify-orders, 1, 0",
        "sales/shopify_total_sales_over_time_until_2026.csv, shopify-sales, 6908.75, 0",
        "sales/woocommerce_revenue_browser.csv, woocommerce-revenue, 1147, 0",
        "payments/paypal_en.csv, paypal, 1294.4, 0",
        "payments/shopify_payments_17col.csv, shopify-payments, 31.75, 0",
        "payments/stripe_balance_dashboard.csv, stripe-balance, 126.78, 0",
        "licences/m365_active_user_detail.csv, m365-active-users, 3, 0",
        "cards/revolut_business.csv, revolut-business, 115.88, 0",
        "ai/github_usage_report.csv, github-usage, 10.05, 0",
        "ai/openai_costs.csv, openai-costs, 1200.00383, 0",
        "ledger/xero_bills_export_44col.csv, xero-bills, 810, 0",
        "ledger/fec_pipe.txt, fec, 1200, 0",
        "ledger/ledermann_EXTF_Buchungsstapel.csv, datev, 0, 0"
    })
    void isRead(String file, String profile, BigDecimal sum, int rejected) {
        Path path = FOLDER.resolve(file);
        assumeThat(Files.exists(path)).as(path + " is not here").isTrue();
        ReadFile read = read(path, path.getFileName().toString());
        assertThat(read.file().notes()).contains("read by the shipped profile " + profile);
        assertThat(read.rejections()).hasSize(rejected);
        assertThat(read.facts().stream().map(RealExportsTest::value).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sum);
    }

    @ParameterizedTest
    @CsvSource({"time/clockify_20col_total_row.csv, 35 USD, 35, USD", "time/harvest_22col_rounded.csv, 75 CAD, 75, CAD"
    })
    void hoursWithARateOfTheirOwnCostIt(String file, String role, BigDecimal cost, String currency) {
        Path path = FOLDER.resolve(file);
        assumeThat(Files.exists(path)).as(path + " is not here").isTrue();
        ReadFile read = read(path, path.getFileName().toString());
        assertThat(read.facts())
                .hasAtLeastOneElementOfType(EffortEntry.class)
                .filteredOn(EffortEntry.class::isInstance)
                .allSatisfy(hours -> assertThat(((EffortEntry) hours).role()).contains(role));
        assertThat(read.facts())
                .filteredOn(HourlyCost.class::isInstance)
                .singleElement(as(type(HourlyCost.class)))
                .satisfies(rate -> {
                    assertThat(rate.role()).isEqualTo(role);
                    assertThat(rate.hourlyCost()).isEqualByComparingTo(cost);
                    assertThat(rate.currency()).isEqualTo(currency);
                });
    }

    @ParameterizedTest
    @CsvSource({"licences/slack_member_list.csv, slack, 2", "licences/m365_billing_licenses.csv, m365-licences, 15"})
    void isReadOnceItsNameSaysTheDay(String file, String profile, BigDecimal sum) {
        Path path = FOLDER.resolve(file);
        assumeThat(Files.exists(path)).as(path + " is not here").isTrue();
        assertThat(read(path, "report.csv").codes()).contains("missing_value");
        ReadFile read = read(path, "report 2026-09-30.csv");
        assertThat(read.file().notes()).contains("read by the shipped profile " + profile);
        assertThat(read.facts().stream().map(RealExportsTest::value).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sum);
    }

    private static final String ORDER_LINES = """
            match: { header: [StockCode] }
            read: { date: "yyyy-MM-dd HH:mm:ss" }
            tables:
              - table: business
                columns:
                  date: { formula: "month([InvoiceDate])" }
                  metric: { value: orders }
                  value: { formula: "count_distinct([InvoiceNo])" }
                where: { InvoiceNo: { not-prefix: C } }
              - table: business
                columns:
                  date: { formula: "month([InvoiceDate])" }
                  metric: { value: net_revenue }
                  value: { formula: "sum([Quantity] * [UnitPrice])" }
                  currency: { value: GBP }
            """;

    @ParameterizedTest
    @CsvSource({
        "2010-12, 1699, 748957.02",
        "2011-01, 1216, 560000.26",
        "2011-02, 1174, 498062.65",
        "2011-03, 1665, 683267.08",
        "2011-04, 1504, 493207.121",
        "2011-05, 1848, 723333.51"
    })
    void orderLinesOfAShopAreOrdersAndRevenue(String month, BigDecimal orders, BigDecimal revenue, @TempDir Path folder)
            throws IOException {
        Path path = FOLDER.resolve("online-retail").resolve(month + ".csv.gz");
        assumeThat(Files.exists(path)).as(path + " is not here").isTrue();
        ReadFile read = new Workspace(folder).profile("lines.yaml", ORDER_LINES).read(path);
        assertThat(read.rejections()).isEmpty();
        // revenue comes day by day, so that exports that overlap count each row once
        Map<String, BigDecimal> sums = new TreeMap<>();
        read.facts(MetricReading.class)
                .forEach(m -> sums.merge(m.date() + " " + m.metric(), m.value(), BigDecimal::add));
        assertThat(sums).containsOnlyKeys(month + "-01 orders", month + "-01 net_revenue");
        assertThat(sums.get(month + "-01 orders")).isEqualByComparingTo(orders);
        assertThat(sums.get(month + "-01 net_revenue")).isEqualByComparingTo(revenue);
    }

    private static ReadFile read(Path file, String name) {
        List<Fact> facts = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        return new ReadFile(
                Intake.read(file, "inbox/" + name, "hash", PROFILES, facts::add, rejections::add), facts, rejections);
    }

    private static BigDecimal value(Fact fact) {
        if (fact instanceof EffortEntry effort) {
            return effort.hours();
        }
        if (fact instanceof InvoiceLine line) {
            return line.netAmount();
        }
        if (fact instanceof HourlyCost) {
            return BigDecimal.ZERO;
        }
        return fact instanceof UsageReading usage ? usage.value() : ((MetricReading) fact).value();
    }
}
