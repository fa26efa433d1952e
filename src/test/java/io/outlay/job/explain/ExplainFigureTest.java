package io.outlay.job.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.outlay.job.CommandLineRun;
import io.outlay.job.TestWorkspace;
import io.outlay.job.explain.ExplainedFigure.Document;
import io.outlay.job.explain.ExplainedFigure.Pool;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.model.ledger.TracedEntry;
import io.outlay.sample.ShopSample;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a figure to the rows behind it, sums equal at every level. */
class ExplainFigureTest {
    @TempDir
    Path folder;

    /** August: a document of two lines, one of them replaced in September, and a vendor that an alias moves to the shop. */
    private TestWorkspace restated() {
        TestWorkspace workspace = TestWorkspace.small(folder)
                .invoices(
                        "a.csv",
                        "S-8,2026-08-01,Shopco,100.00,EUR,,2026-08-01,2026-08-31,,",
                        "S-8,2026-08-01,Shopco,30.00,EUR,,2026-07-01,2026-09-30,,",
                        "M-8,2026-08-02,Mailer,40.00,EUR,,,,,")
                .invoices("other.csv", "X-1,2026-08-05,Cloudy Hosting,70.00,EUR,,2026-08-01,2026-08-31,,");
        workspace.close("2026-08");
        workspace
                .invoices(
                        "a.csv",
                        "S-8,2026-08-01,Shopco,90.00,EUR,,2026-08-01,2026-08-31,,",
                        "S-8,2026-08-01,Shopco,30.00,EUR,,2026-07-01,2026-09-30,,",
                        "M-8,2026-08-02,Mailer,40.00,EUR,,,,,")
                .file("inbox/aliases.csv", "billing_name,system_id\nCloudy Hosting,shop\n");
        workspace.close("2026-09");
        return workspace;
    }

    private static String[] of(String system, String month) {
        return new String[] {"--system", system, "--period", month};
    }

    @Test
    void restatedCostReadsAsAnAuditTrail() {
        CommandLineRun run = CommandLineRun.of(restated(), "explain", of("shop", "2026-08"));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                cost of shop (Shop) in 2026-08: 170.00 EUR
                Report of 2026-09, revision 1, final, incomplete: csv/cost_by_month.csv, column total

                 amount  basis, pool, document      source amount  rate  service period            posted in  why       from
                 170.00  effective, other
                 100.00    shopco|invoice|S-8|2026
                 100.00      entry                     100.00 EUR     1  2026-08-01 to 2026-08-31  2026-08              inbox/a.csv:2
                  10.00      entry                      10.00 EUR     1  2026-07-01 to 2026-09-30  2026-08              inbox/a.csv:3
                -100.00      reversal                 -100.00 EUR     1  2026-08-01 to 2026-08-31  2026-09    replaced  inbox/a.csv:2
                 -10.00      reversal                  -10.00 EUR     1  2026-07-01 to 2026-09-30  2026-09    replaced  inbox/a.csv:3
                  90.00      entry                      90.00 EUR     1  2026-08-01 to 2026-08-31  2026-09    replaced  inbox/a.csv:2
                  10.00      entry                      10.00 EUR     1  2026-07-01 to 2026-09-30  2026-09    replaced  inbox/a.csv:3
                  70.00    shopco|invoice|X-1|2026
                  70.00      entry                      70.00 EUR     1  2026-08-01 to 2026-08-31  2026-09    mapping   inbox/other.csv:2
                 170.00  = cost of the month

                Rows of files
                inbox/a.csv:2  Shopco, S-8 of 2026-08-01, 100.00 EUR  (the file has changed since)
                inbox/a.csv:2  Shopco, S-8 of 2026-08-01, 90.00 EUR
                  2 | S-8,2026-08-01,Shopco,90.00,EUR,,2026-08-01,2026-08-31,,
                inbox/a.csv:3  Shopco, S-8 of 2026-08-01, 30.00 EUR  (the file has changed since)
                inbox/a.csv:3  Shopco, S-8 of 2026-08-01, 30.00 EUR
                  3 | S-8,2026-08-01,Shopco,30.00,EUR,,2026-07-01,2026-09-30,,
                inbox/other.csv:2  Cloudy Hosting, X-1 of 2026-08-05, 70.00 EUR
                  2 | X-1,2026-08-05,Cloudy Hosting,70.00,EUR,,2026-08-01,2026-08-31,,
                """);
        assertThat(run.code()).isZero();
    }

    @Test
    void billsShowWholeAndTheMovedVendorLeavesNothingBehind() {
        TestWorkspace workspace = restated();

        ExplainedFigure billed = explain(workspace, "shop", "2026-08", "billed");
        ExplainedFigure unmapped = explain(workspace, "unmapped", "2026-08", "cost");

        assertThat(billed.figure()).isEqualByComparingTo("190.00");
        assertThat(unmapped.figure()).isEqualByComparingTo("0.00");
        assertThat(unmapped.pools().get(0).documents().get(0).entries())
                .extracting(
                        e -> e.amount().toPlainString(),
                        e -> e.postedIn().toString(),
                        e -> e.reason().map(r -> r.id()).orElse(""))
                .containsExactly(tuple("70.00", "2026-08", ""), tuple("-70.00", "2026-09", "mapping"));
    }

    @Test
    void businessMetricLeadsToItsReadings() {
        TestWorkspace workspace = TestWorkspace.small(folder)
                .invoices("a.csv", "S-8,2026-08-01,Shopco,100.00,EUR,,,,,")
                .file(
                        "inbox/b.csv",
                        "date,metric,value,channel\n2026-08,orders,1200,web\n2026-08,orders,300.5,store\n"
                                + "2026-08-31,orders,7,web\n");
        workspace.close("2026-08");

        CommandLineRun run = CommandLineRun.of(workspace, "explain", "--period", "2026-08", "--measure", "orders");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                orders in 2026-08: 1,500.5
                Report of 2026-08, revision 1, final: csv/cost_by_month.csv, column driver_value

                  value  date        channel  currency  from
                  1,200  2026-08     web                inbox/b.csv:2
                  300.5  2026-08     store              inbox/b.csv:3
                      7  2026-08-31  web                inbox/b.csv:4  (does not count)
                1,500.5  = sum

                Rows of files
                inbox/b.csv:2
                  2 | 2026-08,orders,1200,web
                inbox/b.csv:3
                  3 | 2026-08,orders,300.5,store
                inbox/b.csv:4
                  4 | 2026-08-31,orders,7,web
                """);
    }

    @Test
    void usageAndSeatsLeadToTheirRows() {
        TestWorkspace workspace = TestWorkspace.small(folder)
                .invoices("a.csv", "S-8,2026-08-01,Shopco,100.00,EUR,,,,,")
                .file(
                        "inbox/u.csv",
                        "system_id,date,metric,value\nshop,2026-08,seats_paid,25\nShop,2026-08-31,seats_active,19\n"
                                + "shop,2026-08,gb,3\nshop,2026-08,gb,4.5\n");
        workspace.close("2026-08");

        CommandLineRun paid = CommandLineRun.of(workspace, "explain", with("seats_paid", of("shop", "2026-08")));
        assertThat(paid.err()).isEmpty();
        assertThat(paid.out()).isEqualToNormalizingNewlines("""
                seats_paid of shop (Shop) in 2026-08: 25
                Report of 2026-08, revision 1, final, incomplete

                value  date     channel  currency  from
                   25  2026-08                     inbox/u.csv:2
                   25  = max

                Rows of files
                inbox/u.csv:2
                  2 | shop,2026-08,seats_paid,25
                """);
        assertThat(CommandLineRun.of(workspace, "explain", with("seats_active", of("shop", "2026-08")))
                        .out())
                .startsWith("seats_active of shop (Shop) in 2026-08: 19")
                .contains("  3 | Shop,2026-08-31,seats_active,19");
        assertThat(CommandLineRun.of(workspace, "explain", "--period", "2026-08", "--measure", "gb")
                        .err())
                .contains("Measure gb is a figure of a system.\nName it: --system ID");
        assertThat(CommandLineRun.of(workspace, "explain", with("gb", of("shop", "2026-08")))
                        .out())
                .startsWith("gb of shop (Shop) in 2026-08: 7.5")
                .contains("inbox/u.csv:4 and others, 2 rows");
        assertThat(CommandLineRun.of(workspace, "explain", with("seats_paid", of("shop", "2026-07")))
                        .err())
                .contains("has no value of seats_paid for 2026-07")
                .contains("Months with readings: 2026-08");
        assertThat(CommandLineRun.of(workspace, "explain", with("seats", of("shop", "2026-08")))
                        .err())
                .contains("There is no measure \"seats\"");
    }

    private static String[] with(String measure, String... figure) {
        return Stream.concat(Stream.of(figure), Stream.of("--measure", measure)).toArray(String[]::new);
    }

    @Test
    void sharedCostNamesGiverAndShareAndEffortItsRows() throws SQLException {
        TestWorkspace workspace = TestWorkspace.small(folder)
                .invoices("a.csv", "S-8,2026-08-01,Shopco,100.00,EUR,,2026-08-01,2026-08-31,,");
        workspace.close("2026-08");
        entry(workspace, "e1", "'mail', 'other', 'allocated', 25.00, 'shop'");
        entry(workspace, "e2", "'shop', 'other', 'allocated', -25.00, 'mail'");
        entry(workspace, "e3", "'mail', 'run', 'effort', 185.00, null");
        workspace.execute(
                "create table if not exists effort_fact (content_id bigint, sheet text, line bigint, month date,"
                        + " date date, system_id text, hours numeric, person text, role text, activity text, task text, note text)");
        workspace.execute(
                "insert into effort_fact (content_id, sheet, line, month, date, system_id, hours, person, role,"
                        + " activity, task) select content_id, '', 2, '2026-08-01', '2026-08-03', 'mail', 2.5, 'Ann', 'developer',"
                        + " 'run', 'T-1' from attempt_file where path = 'inbox/a.csv'");

        CommandLineRun mail = CommandLineRun.of(workspace, "explain", of("mail", "2026-08"));

        assertThat(mail.err()).isEmpty();
        assertThat(mail.out()).isEqualToNormalizingNewlines("""
                cost of mail (Mail) in 2026-08: 210.00 EUR
                Report of 2026-08, revision 1, final, incomplete: csv/cost_by_month.csv, column total

                amount  basis, pool, document   source amount  rate  service period  posted in  why  from
                 25.00  allocated, other
                 25.00    document of e1
                 25.00      entry against shop      25.00 EUR     1                  2026-08         inbox/a.csv:2
                185.00  effort, run
                185.00    document of e3
                185.00      entry                  185.00 EUR     1                  2026-08         inbox/a.csv:2
                210.00  = cost of the month

                Shared cost
                from  to    amount  cost of the giver   share
                shop  mail   25.00             100.00  25.0 %

                Hours
                hours  date                  activity  role       person  task  from
                 2.50  2026-08-03            run       developer  Ann     T-1   inbox/a.csv:2
                 2.50  = hours of the month

                Rows of files
                inbox/a.csv:2
                  2 | S-8,2026-08-01,Shopco,100.00,EUR,,2026-08-01,2026-08-31,,
                """);
        assertThat(CommandLineRun.of(workspace, "explain", of("shop", "2026-08"))
                        .out())
                .contains("entry against mail", "shop  mail   25.00             100.00  25.0 %");
    }

    /** An entry as another part of the ledger would post it. */
    private static void entry(TestWorkspace workspace, String id, String values) throws SQLException {
        workspace.execute("alter table ledger_entry disable trigger no_late_insert");
        workspace.execute("insert into ledger_entry (attempt_id, entry_id, posted_in, month, document, line, system_id,"
                + " cost_pool, basis, amount, counter_system, source_amount, source_currency, fx_rate, one_off, source_file,"
                + " source_sheet, source_line, source_rows) select c.attempt_id, '" + id
                + "', '2026-08-01', '2026-08-01', 'document of " + id
                + "', '1', v.*, v.amount, 'EUR', 1, false, 'inbox/a.csv', '', 2, 1 from closed_period c, (values ("
                + values + ")) v (system_id, cost_pool, basis, amount, counter_system)");
        workspace.execute("alter table ledger_entry enable trigger no_late_insert");
    }

    @Test
    void jsonHoldsEveryEntryAndRow() {
        CommandLineRun run = CommandLineRun.of(
                restated(), "explain", "--system=mail", "--period=2026-08", "--measure=effective", "--json");

        assertThat(run.out())
                .contains(
                        "\"figure\" : 40.00,",
                        "\"column\" : \"effective\"",
                        "\"document\" : \"mailer|invoice|M-8|2026\"",
                        "\"period_basis\" : \"issue_month\"",
                        "\"source_line\" : 4",
                        "\"file_state\" : \"changed\"",
                        "\"excerpt\" : null");
    }

    @Test
    void unknownSystemMonthOrMeasureNamesWhatThereIs() {
        TestWorkspace workspace = TestWorkspace.small(folder);
        refuses(workspace, "No report is published yet", "shop", "2026-08", "cost");
        workspace.invoices("a.csv", "S-8,2026-08-01,Shopco,100.00,EUR,,2026-06-01,2026-08-31,,");
        workspace.close("2026-08");

        refuses(workspace, "Did you mean shop?", "shpo", "2026-08", "cost");
        refuses(workspace, "Months with cost: 2026-06 to 2026-08", "shop", "2026-01", "cost");
        refuses(workspace, "the latest is that of 2026-08", "shop", "2026-09", "cost");
        refuses(workspace, "There is no measure \"costs\".\nDid you mean cost?", "shop", "2026-08", "costs");
        assertThat(explain(workspace, "shop", "2026-08", "effort").figure()).isEqualByComparingTo("0.00");
    }

    @Test
    void thirtyFiguresOfTheSampleAddUpAsTheReportStatesThem() {
        TestWorkspace workspace = TestWorkspace.shop(folder, ShopSample.DEFAULT_SEED);
        workspace.close("2026-09");
        List<String> rows = workspace.csv("2026-09", "cost_by_month.csv");

        for (int i = 0; i < 30; i++) {
            String[] cells = rows.get(i * 37 % rows.size()).split(",", -1);
            ExplainedFigure cost = explain(workspace, cells[1], cells[0], "cost");

            assertThat(cost.figure()).as(cells[1] + " " + cells[0]).isEqualByComparingTo(cells[8]);
            assertThat(entries(cost)).isEqualByComparingTo(cells[8]);
            assertThat(cost.rows())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.excerpt()).isPresent());
        }
    }

    private static BigDecimal entries(ExplainedFigure figure) {
        return figure.pools().stream()
                .map(Pool::documents)
                .flatMap(List::stream)
                .map(Document::entries)
                .flatMap(List::stream)
                .map(TracedEntry::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void refuses(TestWorkspace workspace, String message, String... figure) {
        assertThatThrownBy(() -> explain(workspace, figure[0], figure[1], figure[2]))
                .isInstanceOfSatisfying(Stopped.class, e -> assertThat(e.exit()).isEqualTo(Exit.WRONG_USE))
                .hasMessageContaining(message);
    }

    private static ExplainedFigure explain(TestWorkspace workspace, String system, String month, String measure) {
        return new LedgerTrail()
                .explain(
                        new FigureRequest(workspace.workspace(), Optional.of(system), YearMonth.parse(month), measure));
    }
}
