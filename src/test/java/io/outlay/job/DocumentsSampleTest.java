package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.check.CheckOutcome;
import io.outlay.job.check.WorkspaceCheck;
import io.outlay.job.close.CloseOutcome;
import io.outlay.job.workspace.Exit;
import io.outlay.model.InputFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample of documents as suppliers and tools send them, by figures that are computed by hand from its files. */
class DocumentsSampleTest {
    private static final Path COMMITTED = Path.of("sample-data", "documents");
    private static final String JUNE = "2026-06";

    @TempDir
    Path folder;

    private TestWorkspace workspace;

    @BeforeEach
    void copies() throws IOException {
        workspace = TestWorkspace.copy(COMMITTED, folder);
    }

    /** What a system costs in June: bills and, after them, own hours. */
    private static String cost(Map<String, String> row) {
        return row.get("system_id") + " " + row.get("effective") + " " + row.get("effort");
    }

    @Test
    void closesWithFiguresThatHandsCompute() throws SQLException {
        CloseOutcome outcome = workspace.closeComplete(JUNE);

        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        assertThat(outcome.rejections()).isEmpty();
        assertThat(workspace.rows(JUNE, "reconciliation.csv"))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(new BigDecimal(row.get("difference"))).isZero());
        assertThat(workspace.rows(JUNE, "cost_by_month.csv").stream()
                        .filter(row -> row.get("month").equals(JUNE))
                        .map(DocumentsSampleTest::cost))
                .containsExactly(
                        // Four weeks of machines at 30.10. Toggl 2:00 and Tempo 5 + 3 hours, at 50.
                        "erp 120.40 500.00",
                        // UBL, three months: 18 × 19.00 less a discount of 15.00 = 327.00.
                        "github-copilot 109.00 0.00",
                        // DATEV: 178.50 with 19 % input tax and a credit of 23.80; 60.00 with reverse charge.
                        "lagerwerk 190.00 0.00",
                        // 6.1725 + 6.1775 of storage less a credit of 5.00; 31.87 of tax is left out.
                        "nordsky 7.35 0.00",
                        // PDF: 550.00 USD at a mean of 1.1000; 40.00 of the cloud by its tag.
                        // Toggl 3:30 + 4:00 + 3:00 + 1:45 + 2:30 and Tempo 2.5 + 4 hours.
                        "shop 540.00 1062.50",
                        // CII, three months: 288.00; the credit of June takes 16.00.
                        "slack 80.00 0.00",
                        // Eight charges of 800.00 at 1.5 % and 0.25 each, and a billing fee of 2.00.
                        "stripe 16.00 0.00");
        readsHours();
        readsOrdersAndSeats();
    }

    /** As they are filed: SHOP and ERP, the keys in Tempo, are shop and erp of the register. */
    private void readsHours() throws SQLException {
        assertThat(workspace.query("select lower(system_id), activity, round(sum(hours), 2) from effort_fact"
                        + " where month = '2026-06-01' group by 1, 2 order by 1, 2"))
                .containsExactly("erp|run|5.00", "erp|transform|5.00", "shop|grow|14.50", "shop|run|6.75");
    }

    private void readsOrdersAndSeats() throws SQLException {
        // Shopify: 15 days of 24 and 15 days of 20 orders, each of 50.00 net.
        assertThat(workspace.query("select metric, round(sum(value), 2) from metric_fact where month = '2026-06-01'"
                        + " group by 1 order by 1"))
                .containsExactly("net_revenue|33000.00", "orders|660.00");
        assertThat(workspace.query("select system_id, metric, date, round(sum(value), 2) from usage_fact"
                        + " where month = '2026-06-01' group by 1, 2, 3 order by 1, 2"))
                .containsExactly(
                        "github-copilot|seats_active|2026-06-30|4.00",
                        "github-copilot|seats_paid|2026-06-30|6.00",
                        "slack|seats_active|2026-06-30|10.00",
                        "slack|seats_paid|2026-06-30|10.00",
                        "stripe|gross_volume_eur|2026-06-01|800.00",
                        "stripe|transactions|2026-06-01|8.00");
    }

    @Test
    void checkNamesWhatReadEachExport() {
        CheckOutcome check = new WorkspaceCheck()
                .check(workspace.workspace(), Optional.of(YearMonth.parse(JUNE)), TestWorkspace.TODAY);

        assertThat(check.exit()).isEqualTo(Exit.DONE);
        Map<String, String> readBy = new TreeMap<>();
        for (InputFile file : check.inputs()) {
            file.notes().stream()
                    .filter(note -> note.startsWith("read by "))
                    .forEach(note -> readBy.put(file.path().substring("inbox/".length()), note.substring(8)));
        }
        assertThat(readBy)
                .containsEntry("ledger/EXTF_Buchungsstapel_2026-q2.csv", "the shipped profile datev")
                .containsEntry("licences/copilot-seats-2026-06.csv", "the shipped profile github-copilot")
                .containsEntry("licences/slack-members-2026-06-30.csv", "the shipped profile slack")
                .containsEntry("shopify/total-sales-2026-06.csv", "the shipped profile shopify-sales")
                .containsEntry("stripe/balance-history-2026-q2.csv", "the shipped profile stripe-balance")
                .containsEntry("time/tempo-worklogs-2026-q2.csv", "the shipped profile tempo")
                .containsEntry("time/toggl-detailed-2026-q2.csv", "profiles/toggl.yaml");
    }

    @Test
    void staysSmall() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isLessThan(65_000);
    }
}
