package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.workspace.Exit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A close that capitalises what is built writes the months of it; one that does not writes no such file. */
class CapexCloseTest {
    private static final String PERIOD = "2026-05";
    private static final String SETTINGS = "outlay:\n  company: Test Ltd\n  currency: EUR\n";

    @TempDir
    private Path root;

    @Test
    void aSettingCapitalisesWhatWasBuilt() {
        TestWorkspace workspace =
                TestWorkspace.small(root).file("systems.csv", """
                        system_id,name,layer,type,sourcing,vendor,billing_names,go_live
                        shop,Shop,commerce,technology,buy,Shopco,Shopco,2020-01-01
                        portal,Portal,service,technology,build,Studio,Studio,2026-04-01
                        """).file("inbox/bills.csv", """
                        invoice_no,issue_date,vendor,net_amount,currency,category
                        S-1,2025-06-01,Shopco,1000.00,EUR,licence
                        P-1,2026-01-15,Studio,2400.00,EUR,implementation
                        P-2,2026-02-15,Studio,1200.00,EUR,implementation
                        P-3,2026-04-15,Studio,70.00,EUR,hosting
                        """);
        assertThat(workspace.close(PERIOD).exit()).isEqualTo(Exit.DONE);
        assertThat(Files.exists(root.resolve("reports/2026-05/csv/capex.csv"))).isFalse();

        workspace.file("outlay.yaml", SETTINGS + "  capex:\n    capitalise: build\n    months: 36\n");
        assertThat(workspace.revise(PERIOD, "builds are capitalised").exit()).isEqualTo(Exit.DONE);
        assertThat(column(workspace, "month")).containsExactly("2026-01", "2026-02", "2026-03", "2026-04", "2026-05");
        assertThat(column(workspace, "capitalised")).containsExactly("2400.00", "1200.00", "0.00", "0.00", "0.00");
        assertThat(column(workspace, "depreciation")).containsExactly("0.00", "0.00", "0.00", "100.00", "100.00");
        assertThat(column(workspace, "book_value"))
                .containsExactly("2400.00", "3600.00", "3600.00", "3500.00", "3400.00");
        assertThat(column(workspace, "pnl_cost")).containsExactly("0.00", "0.00", "0.00", "170.00", "100.00");
    }

    private static List<String> column(TestWorkspace workspace, String name) {
        return workspace.rows(PERIOD, "capex.csv").stream()
                .filter(row -> row.get("system_id").equals("portal"))
                .flatMap(row -> Stream.of(row.get(name)))
                .toList();
    }
}
