package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.close.CloseOutcome;
import io.outlay.job.workspace.Exit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports are sets of rows: each row of a month counts once, in however many files it comes. */
class OverlappingExportsTest {
    static final String PROFILE = """
                table: invoices
                match: { header: [Day, Paid, Fee] }
                read: { date: dd.MM.yyyy }
                columns:
                  invoice_no: { formula: '"Fees " & month([Day])' }
                  issue_date: { formula: 'last_day([Day])' }
                  vendor:     { value: Payer }
                  net_amount: { formula: 'sum([Fee])' }
                  currency:   { value: EUR }
                """;
    static final String REGISTER =
            "system_id,name,layer,type,sourcing,billing_names\nstripe,Stripe,commerce,tool,buy,\npaypal,PayPal,commerce,tool,buy,\n"
                    + "shopify-payments,Shopify Payments,commerce,tool,buy,\nadyen,Adyen,commerce,tool,buy,\npayer,Payer,commerce,tool,buy,\n";
    private static final String JUNE = "2026-06";
    private static final String JULY = "2026-07";
    private static final String AUGUST = "2026-08";

    /** An export, each row of which costs one or is one of a figure. */
    enum Export {
        STRIPE(
                "id,Type,Source,Amount,Fee,Destination Platform Fee,Destination Platform Fee Currency,Net,Currency,Created (UTC),"
                        + "Available On (UTC),Description,Customer Facing Amount,Customer Facing Currency,Transfer,"
                        + "Transfer Date (UTC),Transfer Group",
                "txn_%2$d,charge,ch_1,200.00,%3$s,,,194.20,eur,2026-06-%1$02d 14:03,2026-07-08 00:00,Order,200.00,eur,,,"),
        PAYPAL(
                "Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,To Email Address,"
                        + "Transaction ID,Reference Txn ID,Invoice Number,Balance",
                "06/%1$02d/2026,10:00:00,CEST,A. B.,Express Checkout Payment,Completed,EUR,50.00,-%3$s,48.60,a@x,b@x,T%2$d,,,"),
        SHOPIFY(
                "Transaction Date,Type,Order,Card Brand,Card Source,Payout Status,Payout Date,Payout ID,Available On,Amount,Fee,"
                        + "Net,Checkout,Payment Method Name,Presentment Amount,Presentment Currency,Currency,VAT",
                "2026-06-%1$02d 10:12:%2$02d +0000,charge,#2001,visa,online,paid,2026-06-06,77,2026-06-06,30.00,%3$s,29.25,,"
                        + "card,30.00,EUR,EUR,0.00"),
        ADYEN(
                "Company Account,Merchant Account,Psp Reference,Merchant Reference,Payment Method,Creation Date,TimeZone,Type,"
                        + "Modification Reference,Gross Currency,Gross Debit (GC),Gross Credit (GC),Exchange Rate,Net Currency,"
                        + "Net Debit (NC),Net Credit (NC),Commission (NC),Markup (NC),Scheme Fees (NC),Interchange (NC),"
                        + "Batch Number",
                "Lark,LarkEU,%2$d,2001,visa,2026-06-%1$02d 10:00:00,CET,Settled,,EUR,,100.00,1,EUR,,98.60,%3$s,,,,41"),
        OWN("Day,Paid,Fee", "%1$02d.06.2026,P%2$d,%3$s");

        private final String header;
        private final String row;

        Export(String header, String row) {
            this.header = header;
            this.row = row;
        }

        String row(int day, int number, String cost) {
            return row.replace("%1$02d", (day < 10 ? "0" : "") + day)
                    .replace("%2$02d", (number < 10 ? "0" : "") + number)
                    .replace("%2$d", "" + number)
                    .replace("%3$s", cost);
        }

        /** Days from one to another, of each two rows of a cost. */
        List<String> days(int from, int to) {
            return IntStream.rangeClosed(from, to)
                    .boxed()
                    .flatMap(day ->
                            List.of(row(day, 2 * (day % 25), "1.25"), row(day, 2 * (day % 25) + 1, "1.25")).stream())
                    .toList();
        }

        String text(List<String> rows) {
            return header + "\n" + String.join("\n", rows) + "\n";
        }
    }

    @TempDir
    private Path root;

    private TestWorkspace workspace() {
        return TestWorkspace.small(root).file("systems.csv", REGISTER).file("profiles/own.yaml", PROFILE);
    }

    /** What the ledger holds for June, by document. */
    private static Map<String, Double> billed(TestWorkspace workspace, String period) {
        return workspace.rows(period, "ledger.csv").stream()
                .filter(row ->
                        row.get("basis").equals("billed") && row.get("month").equals(JUNE))
                .collect(Collectors.groupingBy(
                        row -> row.get("document").replaceAll(".*\\|invoice\\|", ""),
                        Collectors.summingDouble(row -> Double.parseDouble(row.get("amount")))));
    }

    private static void close(TestWorkspace workspace, String period) {
        CloseOutcome outcome = workspace.close(period);
        assertThat(outcome.exit()).as(outcome.toString()).isEqualTo(Exit.DONE);
    }

    private static void isBilled(TestWorkspace workspace, String period, double cost) {
        assertThat(billed(workspace, period).values()).containsExactly(cost);
    }

    @ParameterizedTest
    @EnumSource
    void weeksAddUpAndAGrownExportCountsEachRowOnce(Export export) throws IOException {
        TestWorkspace workspace = workspace();
        workspace.file("inbox/w1.csv", export.text(export.days(1, 14)));
        close(workspace, JUNE);
        isBilled(workspace, JUNE, 35);

        workspace.file("inbox/w2.csv", export.text(export.days(15, 24)));
        close(workspace, JULY);
        isBilled(workspace, JULY, 60);

        List<String> grown = new ArrayList<>(export.days(1, 24));
        grown.add(export.row(24, 59, "0.50"));
        workspace.file("inbox/grown.csv", export.text(grown));
        close(workspace, AUGUST);
        isBilled(workspace, AUGUST, 60.5);
    }
}
