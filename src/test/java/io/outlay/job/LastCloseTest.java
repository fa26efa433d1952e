package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.close.CloseOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Closing again is handed back from memory only while everything is to the byte as the last close left it. */
class LastCloseTest {
    @Test
    void isHandedBackUntilAnythingChanges() throws IOException, SQLException {
        DiskWorkspace workspace = DiskWorkspace.empty("last-close")
                .file("outlay.yaml", "outlay:\n  company: Test Ltd\n  currency: EUR\n")
                .file(
                        "systems.csv",
                        "system_id,name,layer,type,sourcing,vendor\nshop,Shop,commerce,technology,buy,Shopco\n")
                .invoices("bills.csv", "1,2026-09-01,Shopco,100.00,EUR,2026-09-01,2026-09-30,,");
        CloseOutcome first = workspace.close("2026-09");

        CloseOutcome again = workspace.close("2026-09");
        assertThat(again.steps()).as("nothing was run").isEmpty();
        assertThat(again.changed()).isFalse();
        assertThat(again.exit()).isEqualTo(first.exit());
        assertThat(again.report()).isEqualTo(first.report());
        assertThat(again.remarks()).isEqualTo(first.remarks());
        assertThat(again.rejections()).isEqualTo(first.rejections());

        Files.writeString(workspace.report("2026-09").resolve("csv/ledger.csv"), "changed");
        assertThat(workspace.close("2026-09").steps())
                .as("a report was changed")
                .isNotEmpty();
        assertThat(workspace.close("2026-09").steps()).isEmpty();

        workspace.query("select 1");
        assertThat(workspace.close("2026-09").steps())
                .as("the database ran since")
                .isNotEmpty();

        workspace.invoices("bills.csv", "1,2026-09-01,Shopco,101.00,EUR,2026-09-01,2026-09-30,,");
        CloseOutcome changed = workspace.close("2026-09");
        assertThat(changed.steps()).as("a bill was changed").isNotEmpty();
        assertThat(changed.revision()).isEqualTo(2);

        Path decided = workspace.root().resolve("inbox/decided.xlsx");
        Files.copy(workspace.report("2026-09").resolve("tech-cost-2026-09.xlsx"), decided);
        assertThat(workspace.close("2026-09").steps())
                .as("a workbook of decisions came")
                .isNotEmpty();
        assertThat(workspace.close("2026-09").steps()).isEmpty();

        workspace.file("outlay.yaml", "outlay:\n  company: Test Inc\n  currency: EUR\n");
        assertThat(workspace.close("2026-09").steps())
                .as("a setting was changed")
                .isNotEmpty();
    }
}
