package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.workspace.Exit;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tax that is not recovered is posted with what it was paid on, in every format that states it. */
class TaxCloseTest {
    private static final String PERIOD = "2026-05";
    private static final String SETTINGS = "outlay:\n  company: Test Ltd\n  currency: EUR\n";

    @TempDir
    private Path root;

    private static String sample(String name) throws IOException {
        try (InputStream in = TaxCloseTest.class.getResourceAsStream("/io/outlay/intake/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static BigDecimal posted(TestWorkspace workspace) {
        return workspace.rows(PERIOD, "ledger.csv").stream()
                .filter(row -> row.get("basis").equals("billed"))
                .map(row -> new BigDecimal(row.get("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void aChangedSettingPostsTheTaxOfEveryFile() throws IOException {
        TestWorkspace workspace = TestWorkspace.small(root)
                .file("outlay.yaml", SETTINGS)
                .file("inbox/cloud.csv", sample("focus/newer.csv"))
                .file("inbox/bill.csv", """
                        invoice_no,issue_date,vendor,net_amount,tax_amount,currency
                        F-1,2026-05-01,Shopco,1200.00,99.00,EUR
                        """)
                .file("inbox/bills-xero.csv", """
                        ContactName,InvoiceNumber,InvoiceDate,LineAmount,TaxAmount,AccountCode,Currency,Type,Status
                        Mailwing,MW-9,15/05/2026,1000.00,190.00,463,EUR,Bill,Paid
                        """)
                .file(
                        "inbox/e-invoice.xml",
                        sample("einvoice/invoice-ubl.xml")
                                .replace("2026-07-01", "2026-05-01")
                                .replace("2026-09-30", "2026-05-31"));
        assertThat(workspace.close(PERIOD).exit()).isEqualTo(Exit.DONE);
        BigDecimal net = posted(workspace);
        workspace.file("outlay.yaml", SETTINGS + "  tax:\n    recoverable: false\n");
        assertThat(workspace.revise(PERIOD, "tax is not recovered").exit()).isEqualTo(Exit.DONE);
        assertThat(posted(workspace).subtract(net)).isEqualByComparingTo("602.46");
    }
}
