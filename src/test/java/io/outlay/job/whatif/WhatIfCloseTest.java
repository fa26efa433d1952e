package io.outlay.job.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.outlay.job.TestWorkspace;
import io.outlay.job.close.CloseOutcome;
import io.outlay.job.workspace.Exit;
import io.outlay.model.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios in the inbox through the whole job, on a system that costs 110.00 a month. */
class WhatIfCloseTest {
    private static final String HEADER = "scenario,option,kind,parameter,likely,low,high,unit,source,note\n";
    private static final String SHOP = HEADER + """
            Shop,*,general,system_id,shop,,,,,
            Shop,Stay,keep,annual_licence,,,,EUR,,
            Shop,Switch,buy,annual_licence,900,800,1000,EUR,offer,
            Shop,Switch,buy,implementation,500,,,EUR,offer,
            Shop,Switch,buy,implementation_months,2,,,months,offer,
            """;

    @TempDir
    Path folder;

    @Test
    void keepIsFilledFromTheLedgerAndEveryOptionIsAnswered() throws IOException {
        TestWorkspace workspace = billed().file("inbox/what-if/shop.csv", SHOP);

        CloseOutcome outcome = workspace.close("2026-09");

        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        assertThat(outcome.remarks().notes())
                .anySatisfy(note -> assertThat(note)
                        .startsWith("scenario \"Shop\": filled from the ledger of shop, twelve months to 2026-09:"
                                + " \"Stay\": annual_licence, "));
        List<Map<String, String>> rows = workspace.rows("2026-09", "what_if.csv");
        assertThat(rows)
                .extracting(row -> row.get("scenario"), row -> row.get("option"))
                .containsExactly(tuple("Shop", "Stay"), tuple("Shop", "Switch"));
        // 110.00 × 12 a year ahead at t = 0, 12, … 48; the rise of the last year is 0, as both years cost the same
        assertThat(rows.get(0).get("nominal")).isEqualTo("6600.00");
        assertThat(Files.exists(workspace.root().resolve("reports/2026-09/what-if-shop-2026-09.xlsx")))
                .isTrue();
        assertThat(workspace.text("reports/2026-09/manifest.json")).contains("what-if-shop-2026-09.xlsx");
    }

    @Test
    void badScenarioIsRejectedAndTheRestOfTheCloseGoesOn() {
        TestWorkspace workspace =
                billed().file("inbox/what-if/shop.csv", SHOP).file("inbox/what-if/mail.csv", HEADER + """
                        Mail,Stay,keep,annual_licence,100,120,130,EUR,,
                        Mail,Switch,buy,annual_licence,90,,,EUR,,
                        """);

        CloseOutcome outcome = workspace.close("2026-09");

        assertThat(outcome.exit()).isEqualTo(Exit.REJECTIONS);
        assertThat(outcome.rejections()).extracting(Rejection::message).containsExactly("""
                inbox/what-if/mail.csv:2: low "120" is above likely 100
                2 | Mail,Stay,keep,annual_licence,100,120,130,EUR,,
                Write low ≤ likely ≤ high.""");
        assertThat(workspace.rows("2026-09", "what_if.csv"))
                .extracting(row -> row.get("scenario"))
                .containsOnly("Shop");
        assertThat(workspace.rows("2026-09", "rejections.csv")).hasSize(1);
    }

    @Test
    void scenarioThatStandsTwiceWithOtherContentCountsOnce() {
        TestWorkspace workspace = billed().file("inbox/a.csv", SHOP)
                .file("inbox/b.csv", SHOP.replace("900,800,1000", "700,600,800"))
                .file("inbox/c.csv", SHOP + "\n");

        CloseOutcome outcome = workspace.close("2026-09");

        assertThat(outcome.rejections()).extracting(Rejection::message).containsExactly("""
                inbox/b.csv:2: scenario "Shop" is in inbox/a.csv with other content, which counts
                2 | Shop,*,general,system_id,shop
                Remove the older of the two files, or name the scenarios apart.""");
        assertThat(outcome.remarks().notes())
                .contains("inbox/c.csv: scenario \"Shop\" is in inbox/a.csv with the same content, and counts once");
        assertThat(workspace.rows("2026-09", "what_if.csv")).hasSize(2);
    }

    @Test
    void unknownSystemIsRejectedWithTheClosestIds() {
        TestWorkspace workspace = billed().file("inbox/a.csv", SHOP.replace("system_id,shop", "system_id,shp"));

        assertThat(workspace.close("2026-09").rejections())
                .extracting(Rejection::message)
                .contains("""
                        inbox/a.csv:2: likely "shp" is not in the system register
                        2 | Shop,*,general,system_id,shp
                        Did you mean shop?""");
    }

    /** Planned 1,200 a year ahead at the decision, so 100.00 a month; the ledger has 110.00 a month, billed monthly. */
    @Test
    void approvedScenarioIsTrackedMonthByMonth() {
        TestWorkspace workspace = billed().file("inbox/a.csv", HEADER + """
                Shop,*,general,system_id,shop,,,,,
                Shop,*,general,decision_date,2026-06-30,,,,,
                Shop,*,general,chosen_option,Stay,,,,,
                Shop,*,general,horizon_months,12,,,,,
                Shop,Stay,keep,annual_licence,1200,,,EUR,,
                Shop,Stay,keep,months_to_renewal,0,,,months,,
                Shop,Switch,buy,annual_licence,900,,,EUR,,
                """);

        assertThat(workspace.close("2026-09").exit()).isEqualTo(Exit.DONE);

        List<String> rows = workspace.csv("2026-09", "what_if_tracking.csv");
        assertThat(rows).hasSize(12);
        assertThat(rows.subList(0, 5))
                .containsExactly(
                        "Shop,Stay,2026-07,100.00,110.00,10.00,1200.00,110.00,-1090.00,,EUR",
                        "Shop,Stay,2026-08,100.00,110.00,10.00,0.00,110.00,110.00,,EUR",
                        "Shop,Stay,2026-09,100.00,110.00,10.00,0.00,110.00,110.00,,EUR",
                        "Shop,Stay,2026-10,100.00,,,0.00,,,110.00,EUR",
                        "Shop,Stay,2026-11,100.00,,,0.00,,,110.00,EUR");
    }

    @Test
    void approvedPlanRestsOnWhatWasKnownThen() {
        TestWorkspace workspace = TestWorkspace.small(folder);
        bills(workspace, YearMonth.of(2024, 10), 12, "80.00");
        bills(workspace, YearMonth.of(2025, 10), 12, "110.00");
        workspace.file(
                "inbox/what-if/shop.csv",
                SHOP.replace("Shop,Stay", "Shop,*,general,decision_date,2025-09-30,,,,,\nShop,Stay"));

        CloseOutcome outcome = workspace.close("2026-09");

        assertThat(outcome.remarks().notes())
                .anySatisfy(note -> assertThat(note).contains("twelve months to 2025-09"));
        // 80.00 × 12, and the usual rise, as no year before is known: 960 × (1 + 1.07 + … + 1.07⁴)
        assertThat(workspace.rows("2026-09", "what_if.csv").get(0).get("nominal"))
                .isEqualTo("5520.71");
    }

    private TestWorkspace billed() {
        TestWorkspace workspace = TestWorkspace.small(folder);
        bills(workspace, YearMonth.of(2024, 10), 24, "110.00");
        return workspace;
    }

    private static void bills(TestWorkspace workspace, YearMonth first, int months, String amount) {
        String[] rows = new String[months];
        for (int i = 0; i < months; i++) {
            YearMonth month = first.plusMonths(i);
            rows[i] = "S-" + month + "," + month + "-01,Shopco," + amount + ",EUR,shop," + month + "-01,"
                    + month.atEndOfMonth() + ",,";
        }
        workspace.invoices("bills-" + first + ".csv", rows);
    }
}
