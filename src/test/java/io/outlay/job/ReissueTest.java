package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.close.CloseOutcome;
import io.outlay.job.workspace.Exit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A period that later ones follow, issued again: what they brought belongs to them. */
class ReissueTest {
    private static final String AUGUST = "2026-08";

    /** They tell of everything that was read and posted, or look ahead to months of which more is posted now. */
    private static final Set<String> MORE = Set.of(
            "csv/ledger.csv",
            "csv/reconciliation.csv",
            "csv/outlook.csv",
            "csv/tco_ahead.csv",
            "csv/upkeep.csv",
            "csv/budget.csv");

    @TempDir
    Path folder;

    private TestWorkspace workspace;

    /** Two years of bills over seats and of hours, and a report of each August. */
    @BeforeEach
    void close() {
        workspace = TestWorkspace.small(folder);
        workspace.file("inbox/rates.csv", "role,valid_from,hourly_cost,currency\ndefault,2024-01-01,60.00,EUR\n");
        StringBuilder business = new StringBuilder("date,metric,value\n");
        for (YearMonth month = YearMonth.of(2024, 9);
                !month.isAfter(YearMonth.of(2026, 8));
                month = month.plusMonths(1)) {
            month(month, "100.00", month.getYear() - 2020);
            business.append(month)
                    .append(",orders,")
                    .append(900 + month.getMonthValue())
                    .append('\n');
        }
        workspace.file("inbox/business.csv", business.toString());
        assertThat(workspace.close("2025-08").exit()).isEqualTo(Exit.DONE);
        assertThat(workspace.close(AUGUST).exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void saysOfItselfWhatItSaid() {
        Map<String, byte[]> issued = workspace.report(AUGUST);
        month(YearMonth.of(2026, 9), "180.00", 11);
        workspace.file("inbox/again.csv", """
                invoice_no,issue_date,vendor,net_amount,currency,quantity,unit,service_start,service_end
                TWICE,2026-09-03,Shopco,180.00,EUR,11,seats,2026-09-01,2026-09-30
                """);
        assertThat(workspace.close("2026-09").exit()).isEqualTo(Exit.DONE);
        assertThat(workspace.csv("2026-09", "invoice_signals.csv")).isNotEmpty();

        CloseOutcome again = workspace.revise(AUGUST, "asked for");

        assertThat(again.faults()).isEmpty();
        issued.forEach((file, bytes) -> {
            if (file.startsWith("csv/") && !MORE.contains(file)) {
                assertThat(text(workspace.report(AUGUST).get(file))).as(file).isEqualTo(text(bytes));
            }
        });
        // 4 × 4, 12 × 5 and 8 × 6 hours at 60.00
        assertThat(workspace.csv(AUGUST, "reconciliation.csv"))
                .contains("effort,hours × rates in EUR = effort to date,EUR,7440.00,7440.00,0.00");
    }

    @Test
    void isFinalThoughTheLatestMonthIsNotOver() {
        assertThat(workspace.close("2026-11").preliminary()).isTrue();

        CloseOutcome again = workspace.revise(AUGUST, "asked for");

        assertThat(again.preliminary()).isFalse();
        assertThat(workspace.text("reports/" + AUGUST + "/manifest.json")).contains("\"status\" : \"final\"");
    }

    private void month(YearMonth month, String amount, int quantity) {
        workspace.file(
                "inbox/bill-" + month + ".csv",
                String.format(Locale.ROOT, """
                invoice_no,issue_date,vendor,net_amount,currency,quantity,unit,service_start,service_end
                S-%1$s,%1$s-01,Shopco,%2$s,EUR,%3$d,seats,%1$s-01,%4$s
                """, month, amount, quantity, month.atEndOfMonth()));
        workspace.file(
                "inbox/hours-" + month + ".csv", "date,system_id,hours\n" + month + "-03,shop," + quantity + "\n");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
