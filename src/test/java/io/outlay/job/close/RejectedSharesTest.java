package io.outlay.job.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.job.close.RejectedShares.Valuation;
import io.outlay.ledger.document.ExchangeRates;
import io.outlay.settings.GateSettings;
import io.outlay.store.AttemptStore.RejectedBeside;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of a table was rejected, weighed for gate 1. */
class RejectedSharesTest {
    private static final GateSettings LIMITS = new GateSettings(0.05, 0.2, "none");
    private static final Valuation EUR = new Valuation(ExchangeRates.of(List.of()), "EUR", YearMonth.of(2026, 9));
    private static final String HEADER = "invoice_no,issue_date,vendor,net_amount,currency\n";

    @Test
    void creditsWeighAsMuchAsCharges() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 30; i++) {
            rows.append("S-").append(i).append(",2026-09-01,Shopco,100,EUR\n");
            rows.append("C-").append(i).append(",2026-09-01,Shopco,-99,EUR\n");
        }
        rows.append("X-1,2026-13-01,Shopco,60,EUR\n");

        RejectedShares shares = shares(rows.toString());

        // 60 of 3,000 + 2,970 + 60, not of 90
        assertThat(shares.tables().get("invoices").ofMoney()).isEqualTo(60 / 6030.0);
        assertThat(shares.faults(LIMITS)).isEmpty();
    }

    @Test
    void rejectedCreditsAndChargesDoNotCancelOut() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 60; i++) {
            rows.append("S-").append(i).append(",2026-09-01,Shopco,1,EUR\n");
        }
        rows.append("X-1,2026-13-01,Shopco,500,EUR\nX-2,2026-13-01,Shopco,-500,EUR\n");

        assertThat(shares(rows.toString()).faults(LIMITS))
                .singleElement()
                .asString()
                .startsWith("""
                        Table invoices: rows worth 94.3 % of its money were rejected""");
    }

    @Test
    void noMoreIsRejectedThanWasRead() throws IOException {
        RejectedShares shares = RejectedShares.of(
                List.of(ReadFile.text(HEADER + "S-1,2026-09-01,Shopco,10,EUR\n").file()),
                List.of(new RejectedBeside("invoices", "EUR", 4, new BigDecimal("40"))),
                EUR);

        assertThat(shares.faults(LIMITS)).singleElement().asString().startsWith("Table invoices: 4 of 4 rows were");
        assertThat(shares.faults(new GateSettings(1, 0.2, "none")))
                .as("rows of an earlier content of the file")
                .isEmpty();
    }

    @Test
    void aFileThatLooksLikeDataAndIsNoKnownTableStops() throws IOException {
        ReadFile read = ReadFile.text("Beleg;Kreditor;Betrag\n1;SAP;10,00\n2;AWS;20,00\n");

        assertThat(RejectedShares.unread(List.of(read.file()))).containsExactly("""
                        inbox/a.csv: holds 3 rows of one width and could not be read; the month may lack what is in it.
                        Fix it as its rejection says, or leave it out: --set gate.ignore-files=inbox/a.csv""");
        assertThat(shares("Beleg;Kreditor;Betrag\n1;SAP;10,00\n2;AWS;20,00\n").tables())
                .as("it is named once, by its file")
                .isEmpty();
    }

    @Test
    void filesThatAreNoInputAreNamedByPathOrWithAnyText() {
        GateSettings limits = new GateSettings(0.05, 0.2, "inbox/notes.csv; inbox/old/*; ap2*");

        assertThat(limits.ignores("inbox/notes.csv")).isTrue();
        assertThat(limits.ignores("inbox/old/2024/ap.xlsx")).isTrue();
        assertThat(limits.ignores("inbox/notes.csv.bak")).isFalse();
        assertThat(limits.ignores("inbox/noteszcsv")).isFalse();
        assertThat(limits.ignores("inbox/2026/ap2.csv")).isTrue();
        assertThat(limits.ignores("inbox/ap2/x.csv")).isFalse();
        assertThat(LIMITS.ignores("none")).isFalse();
    }

    private static RejectedShares shares(String text) throws IOException {
        return RejectedShares.of(List.of(ReadFile.text(text).file()), List.of(), EUR);
    }
}
