package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.close.CloseOutcome;
import io.outlay.job.workspace.Exit;
import io.outlay.model.CloseState;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements of clouds from inbox to ledger: what is billed, what a month costs, and which delivery counts. */
class CloudCloseTest {
    private static final String HEADER = "InvoiceIssuerName,BillingAccountId,BillingPeriodStart,ChargePeriodStart,"
            + "ChargeCategory,ServiceName,InvoiceId,BilledCost,EffectiveCost,BillingCurrency\n";

    @TempDir
    Path folder;

    private TestWorkspace workspace;

    @BeforeEach
    void opens() {
        workspace = TestWorkspace.small(folder);
        workspace.file("systems.csv", """
                system_id,name,layer,type,sourcing,vendor,billing_names
                shop,Shop,commerce,technology,buy,Shopco,Shopco
                nimbus,Nimbus,operations,technology,buy,Nimbus,Nimbus
                """);
    }

    private static String row(String month, String billed, String effective) {
        return "Nimbus,4711," + month + "-01," + month + "-03,Usage,Servers,," + billed + "," + effective + ",EUR\n";
    }

    private static String sample(String name) {
        try (InputStream in = CloudCloseTest.class.getResourceAsStream("/io/outlay/intake/focus/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String cost(String period, String month, String system) {
        return workspace.rows(period, "cost_by_month.csv").stream()
                .filter(row ->
                        row.get("month").equals(month) && row.get("system_id").equals(system))
                .map(row -> row.get("billed") + " " + row.get("effective"))
                .findFirst()
                .orElse("none");
    }

    private void tiesOut(String period) {
        assertThat(workspace.rows(period, "reconciliation.csv"))
                .allSatisfy(
                        row -> assertThat(new BigDecimal(row.get("difference"))).isZero());
    }

    @Test
    void postsBilledInItsPeriodAndCostInTheMonthsCharged() {
        workspace
                .file("inbox/nimbus/may.csv", sample("newer.csv"))
                .file("inbox/nimbus/detail.csv", sample("detail.csv"));

        CloseOutcome outcome = workspace.close("2026-05");

        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        tiesOut("2026-05");
        // The tag names the shop; accounts and services that the register does not know are the provider's.
        assertThat(cost("2026-05", "2026-05", "shop")).isEqualTo("12.35 14.50");
        assertThat(cost("2026-05", "2026-05", "nimbus")).isEqualTo("116.50 -2.50");
        assertThat(cost("2026-05", "2026-04", "nimbus")).isEqualTo("0.00 -1.00");
        assertThat(cost("2026-05", "2026-05", "unmapped")).isEqualTo("40.00 40.00");
        assertThat(workspace.csv("2026-05", "balances.csv"))
                .containsExactly("nimbus|statement,nimbus,120.00,0.00,EUR", "nimbus|statement,shop,0.00,2.15,EUR");
        assertThat(outcome.remarks().notes())
                .contains(
                        "inbox/nimbus/may.csv: 1 row of tax is left out of cost: 24.66 EUR",
                        "inbox/nimbus/detail.csv: 1 row of invoices that are open or voided left out",
                        "1 invoice of a cloud agrees with the rows of its statement, which count.");
    }

    @Test
    void aNewerDeliveryTakesThePlaceOfTheOneBefore() {
        workspace.file("inbox/1/a.csv", HEADER + row("2026-05", "100.00", "100.00"));
        assertThat(workspace.close("2026-05").exit()).isEqualTo(Exit.DONE);
        workspace.file("inbox/2/b.csv", HEADER + row("2026-05", "90.00", "90.00") + row("2026-06", "50.00", "50.00"));

        CloseOutcome june = workspace.close("2026-06");

        assertThat(june.exit()).isEqualTo(Exit.DONE);
        tiesOut("2026-06");
        assertThat(cost("2026-06", "2026-05", "nimbus")).isEqualTo("90.00 90.00");
        assertThat(cost("2026-06", "2026-06", "nimbus")).isEqualTo("50.00 50.00");
        assertThat(workspace.csv("2026-06", "restatements.csv"))
                .containsExactly(
                        "2026-05,nimbus,100.00,90.00,-10.00,replaced,nimbus|statement|4711 2026-05 EUR|2026,2026-06");
    }

    @Test
    void aDeliveryThatLosesTooMuchStopsAtTheGate() {
        workspace.file("inbox/1/a.csv", HEADER + row("2026-05", "100.00", "100.00"));
        workspace.close("2026-05");
        workspace.file("inbox/2/b.csv", HEADER + row("2026-05", "50.00", "50.00") + row("2026-06", "50.00", "50.00"));

        CloseOutcome june = workspace.close("2026-06");

        assertThat(june.exit()).isEqualTo(Exit.GATE);
        assertThat(june.faults().toString()).contains("loses 50.0 %, EUR 50.00 of EUR 100.00");
    }

    @Test
    void appendsWhereTheSettingSaysSo() {
        workspace.file(
                "outlay.yaml",
                "outlay:\n  company: Test Ltd\n  currency: EUR\n  focus:\n    Nimbus:\n      delivery: append\n");
        workspace.file("inbox/1/a.csv", HEADER + row("2026-05", "100.00", "100.00"));
        workspace.close("2026-05");
        workspace.file("inbox/2/b.csv", HEADER + row("2026-05", "5.00", "5.00") + row("2026-06", "50.00", "50.00"));

        assertThat(workspace.close("2026-06").exit()).isEqualTo(Exit.DONE);

        tiesOut("2026-06");
        assertThat(cost("2026-06", "2026-05", "nimbus")).isEqualTo("105.00 105.00");
    }

    @Test
    void theSameRowsTwiceCountOnceAndPartsAddUp() {
        String part = HEADER + row("2026-05", "100.00", "100.00");
        workspace.file("inbox/1/a.csv", part).file("inbox/1/b.csv", part).file("inbox/1/c.csv", part.replace(",", ";"));
        workspace.file("inbox/1/d.csv", HEADER + row("2026-05", "7.00", "7.00"));

        CloseOutcome outcome = workspace.close("2026-05");

        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        tiesOut("2026-05");
        assertThat(cost("2026-05", "2026-05", "nimbus")).isEqualTo("107.00 107.00");
        assertThat(outcome.remarks().notes())
                .anyMatch(note ->
                        note.contains("2 files of inbox/1/ add up to the statement of nimbus 4711 for 2026-05"));
    }

    @Test
    void namesAnInvoiceThatItsRowsDoNotComeTo() {
        workspace.file(
                "inbox/1/a.csv", HEADER + row("2026-05", "100.00", "100.00").replace(",,100", ",N-1,100"));
        workspace.invoices(
                "bill.csv",
                "N-1,2026-06-02,Nimbus,112.00,EUR,,2026-05-01,2026-05-31,,",
                "N-9,2026-05-02,Nimbus,3.00,EUR,,2026-05-01,2026-05-31,,");

        CloseOutcome outcome = workspace.close("2026-05");

        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        tiesOut("2026-05");
        assertThat(cost("2026-05", "2026-05", "nimbus")).isEqualTo("103.00 103.00");
        assertThat(outcome.remarks().notes())
                .contains(
                        "Invoice N-1 of Nimbus is payable at 112.00 EUR and its 1 rows, which count, come to 100.00: -12.00"
                                + " apart, more than rounding explains (inbox/bill.csv:2).",
                        "Statements of a cloud have cost of Nimbus, and so have invoices of its own that no statement names:"
                                + " where they bill the same, the cost counts twice. Leave one of them out of the inbox.");
    }

    @Test
    void countsRowsOfTheFile() {
        workspace.file("inbox/1/a.csv", HEADER + row("2026-05", "1.00", "1.00") + row("2026-05", "2.00", "2.00"));
        workspace.close("2026-05");

        List<Map<String, String>> ledger = workspace.rows("2026-05", "ledger.csv");
        assertThat(ledger)
                .allSatisfy(entry -> assertThat(entry.get("source_rows")).isEqualTo("2"));
        assertThat(workspace.rows("2026-05", "reconciliation.csv").get(0))
                .containsEntry("item", "focus: rows read = accepted + rejected + duplicate")
                .containsEntry("actual", "2");
    }

    private static String days(int first, int last, String billed) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(day -> row("2026-05", billed, billed).replace("2026-05-03", "2026-05-0" + day))
                .collect(Collectors.joining());
    }

    /** As parts of one export would not: the same rows and cost on the days that both have. */
    @Test
    void anExportThatGrewTakesThePlaceOfTheOneBesideIt() {
        workspace
                .file("inbox/1/b.csv", HEADER + days(1, 4, "10.00"))
                .file("inbox/1/a.csv", HEADER + days(1, 5, "10.00") + days(4, 5, "1.00"));

        CloseOutcome outcome = workspace.close("2026-05");

        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        tiesOut("2026-05");
        assertThat(cost("2026-05", "2026-05", "nimbus")).isEqualTo("52.00 52.00");
        assertThat(outcome.remarks().notes())
                .contains(
                        "inbox/1/a.csv has the days of inbox/1/b.csv of nimbus 4711 for 2026-05 and more: it is the newer"
                                + " export, and takes its place.");
    }

    @Test
    void partsOfOneExportAddUpThoughTheyShareDays() {
        workspace
                .file("inbox/1/a.csv", HEADER + days(1, 5, "10.00"))
                .file("inbox/1/b.csv", HEADER + days(1, 6, "11.00"))
                .file("inbox/1/c.csv", HEADER + days(1, 6, "10.00").replace("Servers", "Buckets"));

        assertThat(workspace.close("2026-05").exit()).isEqualTo(Exit.DONE);

        assertThat(cost("2026-05", "2026-05", "nimbus")).isEqualTo("176.00 176.00");
    }

    @Test
    void aMonthIsPreliminaryUntilItsBillingPeriodIsClosed() {
        String period =
                "BillingPeriodStart,BillingPeriodEnd,BillingPeriodLastUpdated,BillingPeriodStatus,InvoiceIssuerName\n";
        workspace
                .file("inbox/may.csv", HEADER + row("2026-05", "100.00", "100.00"))
                .file("inbox/z.csv", period + "2026-05-01,2026-06-01,2026-05-20T00:00:00Z,Open,Nimbus\n");

        CloseOutcome open = workspace.close("2026-05");

        assertThat(open.exit()).isEqualTo(Exit.DONE);
        assertThat(open.state()).isEqualTo(new CloseState(true, List.of("business figures", "final bill of Nimbus")));
        assertThat(open.remarks().notes())
                .contains(
                        "Not closed by Nimbus, and so preliminary: cost of 2026-05. Run the month again when a file says that"
                                + " its billing period is closed.");

        workspace.file("inbox/a.csv", period + "2026-05-01,2026-06-01,2026-06-03T00:00:00Z,Closed,Nimbus\n");
        CloseOutcome closed = workspace.close("2026-05");

        assertThat(closed.state()).isEqualTo(new CloseState(false, List.of("business figures")));
        assertThat(closed.revision()).isEqualTo(2);
    }

    @Test
    void namesAnExportOfUsageBesideTheVendorsInvoice() {
        workspace
                .file("inbox/ai.csv", """
                usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,list_price_usd,cost_type,inference_geo,speed
                2026-05-03,opus,shop,key,api,0-200k,output_tokens,40.00,40.00,token,global,standard
                """)
                .invoices(
                        "bill.csv",
                        "A-1,2026-06-02,Anthropic,41.00,EUR,,,,,",
                        "A-2,2026-04-30,Anthropic,3.00,EUR,,,,,");
        workspace.file("inbox/ecb.csv", "Date,USD\n2026-06-30,1.00\n2026-05-29,1.00\n");

        CloseOutcome outcome = workspace.close("2026-05");

        assertThat(outcome.remarks().notes())
                .contains(
                        "Anthropic usage 2026-05 (40.00 USD) counts, and so does invoice A-1 of Anthropic for the same month"
                                + " (41.00 EUR, inbox/bill.csv:2): where the invoice bills that usage, the cost counts twice. Leave one"
                                + " of the two out of the inbox.");
    }
}
