package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.PaymentsProfile;
import io.outlay.SharedData;
import io.outlay.job.close.CloseOutcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two years of a city's payments, read by a profile and closed: its software lines, and the way back to them. */
class PaymentsLedgerCloseTest {
    private static final List<String> QUARTERS = List.of(
            "jan-mar-2014",
            "apr-jun-2014",
            "jul-sep-2014",
            "oct-dec-2014",
            "jan-mar-2015",
            "apr-jun-2015",
            "jul-sep-2015",
            "oct-dec-2015");

    @TempDir
    Path folder;

    @Test
    void softwareLinesAreBookedAndExplainedDownToTheirLines() throws IOException {
        TestWorkspace workspace = TestWorkspace.small(folder)
                .file("outlay.yaml", "outlay:\n  company: City\n  currency: GBP\n")
                .file("systems.csv", """
                        system_id,name,layer,type,sourcing,billing_names
                        revenues,Revenues system,operations,technology,buy,Northgate Information Solutions UK
                        """)
                .file(
                        "profiles/payments.yaml",
                        PaymentsProfile.COLUMNS + PaymentsProfile.CATEGORY + PaymentsProfile.SOFTWARE);
        for (String quarter : QUARTERS) {
            String name = "expenditure-over-500-" + quarter + ".csv";
            Path file = SharedData.file("real-data/ap-ledger/" + name);
            Files.createDirectories(folder.resolve("inbox"));
            Files.copy(file, folder.resolve("inbox").resolve(name));
        }

        CloseOutcome outcome = workspace.close("2015-12");

        assertThat(outcome.rejections()).isEmpty();
        List<BigDecimal> booked = workspace.rows("2015-12", "ledger.csv").stream()
                .filter(row -> row.get("basis").equals("effective"))
                .map(row -> new BigDecimal(row.get("amount")))
                .toList();
        assertThat(booked.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("1740550.37");
        CommandLineRun explained =
                CommandLineRun.of(workspace, "explain", "--system", "revenues", "--period", "2014-02");
        assertThat(explained.out()).startsWith("cost of revenues (Revenues system) in 2014-02: 23,548.09 GBP\n");
        for (int line : new int[] {2766, 2767, 2768, 2769}) {
            assertThat(explained.out())
                    .contains("inbox/expenditure-over-500-jan-mar-2014.csv:" + line)
                    .contains("\n  " + line + " | Oxford City Council,");
        }
    }
}
