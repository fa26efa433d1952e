package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.job.ExplainedFigure.Document;
import io.outlay.job.ExplainedFigure.Pool;
import io.outlay.model.TracedEntry;
import io.outlay.sample.ShopSample;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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
        assertThat(run.out()).isEqualToNormalizingNewlines("x");
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
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("70.00", "2026-08", ""),
                        org.assertj.core.groups.Tuple.tuple("-70.00", "2026-09", "mapping"));
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

                  value  date                                channel  currency  from
                  1,200  2026-08                             web                inbox/b.csv:2
                  300.5  2026-08                             store              inbox/b.csv:3
                      7  2026-08-31                          web                inbox/b.csv:4  (does not count)
                1,500.5  = sum of the days, months added
                """);
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

        refuses(workspace, "Systems with cost: shop", "shpo", "2026-08", "cost");
        refuses(workspace, "Months with cost: 2026-06 to 2026-08", "shop", "2026-01", "cost");
        refuses(workspace, "the latest is that of 2026-08", "shop", "2026-09", "cost");
        refuses(workspace, "There is no measure \"costs\".\nMeasures are cost, effective", "shop", "2026-08", "costs");
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
