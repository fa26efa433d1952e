package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.profile.LaterExport;
import io.outlay.intake.profile.ShippedSamples;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports that take the place of the ones of their path, of each kind: what the ledger holds then is what they say. */
class CorrectedExportsTest {
    private static final List<String> NAMES =
            List.of("toggl", "harvest", "stripe-balance", "paypal", "xero-bills", "fec", "qonto-cards", "cursor");
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @TempDir
    private Path folder;

    private LedgerWorkspace workspace(String name) {
        LedgerWorkspace workspace = new LedgerWorkspace(folder.resolve(name));
        String systems = Stream.of("shop", "erp", "stripe", "paypal", "cursor")
                .map(id -> id + "," + id + ",commerce,tool,buy\n")
                .reduce("system_id,name,layer,type,sourcing\n", String::concat);
        return workspace
                .file("systems.csv", systems)
                .file(
                        "inbox/fx.csv",
                        "Date,USD,GBP\n2026-08-31,1.1,0.8\n2026-09-01,1.1,0.8\n2026-09-30,1.1,0.8\n"
                                + "2026-10-01,1.1,0.8\n2026-10-30,1.1,0.8\n2026-11-02,1.1,0.8\n");
    }

    private static void put(LedgerWorkspace workspace, LaterExport.Kind kind) throws IOException {
        for (String name : NAMES) {
            workspace.file(
                    "inbox/" + ShippedSamples.fileName(name),
                    LaterExport.of(name, kind).orElseThrow().text());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheLedgerHoldsIsWhatTheLaterExportSays(LaterExport.Kind kind) throws IOException {
        Map<String, String> allowed = Map.of("gate.max-removed-share", "1");
        LedgerWorkspace workspace = workspace("both");
        for (String name : NAMES) {
            workspace.file("inbox/" + ShippedSamples.fileName(name), ShippedSamples.text(name));
        }
        assertThat(workspace.close(SEPTEMBER, allowed).rejections()).isEmpty();
        List<String> before = workspace.cost();
        put(workspace, kind);
        LedgerWorkspace.Outcome outcome = workspace.close(OCTOBER, allowed);

        LedgerWorkspace later = workspace("later");
        put(later, kind);
        later.close(OCTOBER, allowed);

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.rejections()).isEmpty();
        assertThat(workspace.cost()).isEqualTo(later.cost()).isNotEqualTo(before);
    }

    /** Harvest: 1.25 + 2 hours at 75.00 and half an hour at 62.50 of its own; 1.5 hours without, at 100.00. */
    @Test
    void hoursWithARateOfTheirOwnCostIt() throws IOException {
        LedgerWorkspace workspace = workspace("harvest");
        workspace.file("inbox/" + ShippedSamples.fileName("harvest"), ShippedSamples.text("harvest"));
        workspace.close("2026-09");
        assertThat(workspace.cost()).containsExactly("erp|2026-09|effort|150.00", "shop|2026-09|effort|275.00");
    }
}
