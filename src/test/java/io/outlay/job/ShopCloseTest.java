package io.outlay.job;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.outlay.job.close.CloseOutcome;
import io.outlay.job.close.StepCount;
import io.outlay.job.workspace.Exit;
import io.outlay.sample.PlantedTruth;
import io.outlay.sample.ShopSample;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample shop through the whole job: what was planted is found and nothing else, and a second run changes nothing. */
class ShopCloseTest {
    private static final Set<String> FLAGS =
            Set.of("RISING_NO_PAYOFF", "RISING_FASTER_THAN_BUSINESS", "SAME_BILL_LESS_BUSINESS", "WATCH");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void closesWithoutARejection(long seed) {
        CloseOutcome outcome = ClosedShop.of(seed).outcome();

        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        assertThat(outcome.rejections()).isEmpty();
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.preliminary()).isFalse();
        assertThat(outcome.revision()).isEqualTo(1);
        assertThat(outcome.changed()).isTrue();
        assertThat(ClosedShop.of(seed).workspace().csv(ClosedShop.PERIOD, "rejections.csv"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void judgesEverySystemByWhatWasPlantedInIt(long seed) {
        List<Map<String, String>> verdicts = ClosedShop.of(seed).workspace().rows(ClosedShop.PERIOD, "verdicts.csv");
        Map<String, String> systems = verdicts.stream()
                .filter(row -> row.get("level").equals("system"))
                .collect(toMap(row -> row.get("id"), row -> row.get("verdict")));

        for (PlantedTruth truth : PlantedTruth.all()) {
            assertThat(truth.expected())
                    .as(truth.systemId() + ": " + truth.why())
                    .extracting(Enum::name)
                    .contains(systems.remove(truth.systemId()));
        }
        assertThat(systems).as("what belongs to no system").isEqualTo(Map.of("unmapped", "NOT_MEASURABLE"));
        assertThat(flaggedThoughGood(verdicts)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void datesWhatIsPlantedFromItsFirstMonth(long seed) {
        Map<String, String> since = ClosedShop.of(seed).workspace().rows(ClosedShop.PERIOD, "verdicts.csv").stream()
                .collect(toMap(row -> row.get("level") + " " + row.get("id"), row -> row.get("since")));

        for (PlantedTruth truth : PlantedTruth.all()) {
            String dated = since.get("system " + truth.systemId());
            if (truth.since().isPresent()) {
                assertThat(dated)
                        .as(truth.systemId())
                        .isEqualTo(truth.since().get().toString());
            } else if (truth.plant() == PlantedTruth.Plant.ENDED) {
                assertThat(dated).as("last month of " + truth.systemId()).isEqualTo("2025-06");
            } else {
                assertThat(dated).as(truth.systemId()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void peakSeasonFlagsNothingGood(long seed) {
        TestWorkspace workspace = TestWorkspace.shop(folder, seed);

        for (String period : List.of("2025-11", "2025-12", "2026-01")) {
            assertThat(workspace.close(period).exit()).isEqualTo(Exit.DONE);
            assertThat(flaggedThoughGood(workspace.rows(period, "verdicts.csv")))
                    .as(period)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED})
    void secondRunImportsNothingAndChangesNothing(long seed) throws SQLException {
        TestWorkspace workspace = ClosedShop.of(seed).workspace();
        Map<String, byte[]> report = workspace.report(ClosedShop.PERIOD);
        List<String> ledger = workspace.query("select * from bi_ledger order by entry_id");

        CloseOutcome again = workspace.close(ClosedShop.PERIOD);

        assertThat(again.exit()).isEqualTo(Exit.DONE);
        assertThat(again.changed()).isFalse();
        assertThat(again.revision()).isEqualTo(1);
        assertThat(again.steps()).contains(new StepCount("read files", 0, 0, 0), new StepCount("publish", 0, 0, 0));
        assertThat(again.remarks().findings())
                .isEqualTo(ClosedShop.of(seed).outcome().remarks().findings());
        assertThat(workspace.report(ClosedShop.PERIOD)).containsExactlyEntriesOf(report);
        assertThat(workspace.query("select * from bi_ledger order by entry_id")).isEqualTo(ledger);
    }

    @Test
    void invoiceTooLateForAugustRestatesItAndLeavesItsReportAlone() {
        TestWorkspace workspace = TestWorkspace.shop(folder, ShopSample.DEFAULT_SEED);
        assertThat(workspace.close("2026-08").exit()).isEqualTo(Exit.DONE);
        Map<String, byte[]> august = workspace.report("2026-08");

        assertThat(workspace.close("2026-09").exit()).isEqualTo(Exit.DONE);

        assertThat(workspace.csv("2026-08", "restatements.csv")).isEmpty();
        assertThat(workspace.report("2026-08")).containsExactlyEntriesOf(august);
        List<Map<String, String>> restated = workspace.rows("2026-09", "restatements.csv");
        assertThat(restated)
                .allSatisfy(
                        row -> assertThat(row).containsEntry("month", "2026-08").containsEntry("posted_in", "2026-09"));
        assertThat(restated)
                .extracting(row -> row.get("system_id"), row -> row.get("reason"), row -> row.get("document"))
                .containsExactlyInAnyOrder(
                        tuple("reviews", "accrual", "accrual|contract|reviews|2026-08|OM-5512"),
                        tuple("reviews", "late", "omtale|invoice|" + ShopSample.MISSING_INVOICE + "|2026"),
                        tuple("site_search", "late", "finnraskt|invoice|" + ShopSample.LATE_INVOICE + "|2026"));
        Map<String, String> estimated = workspace.rows("2026-08", "cost_by_month.csv").stream()
                .filter(row -> row.get("system_id").equals("reviews")
                        && row.get("month").equals("2026-08"))
                .findFirst()
                .orElseThrow();
        String cleared = restated.stream()
                .filter(row -> row.get("reason").equals("accrual"))
                .map(row -> row.get("difference"))
                .findFirst()
                .orElseThrow();
        assertThat("-" + estimated.get("accrued")).isEqualTo(cleared);
        assertThat(estimated.get("estimated")).isEqualTo(estimated.get("accrued"));
        TestWorkspace atOnce = ClosedShop.of(ShopSample.DEFAULT_SEED).workspace();
        for (String figures : List.of("cost_by_month.csv", "verdicts.csv", "balances.csv", "reconciliation.csv")) {
            assertThat(workspace.csv("2026-09", figures))
                    .as("month by month or at once: the same " + figures)
                    .isEqualTo(atOnce.csv("2026-09", figures));
        }
    }

    /** Systems nothing is wrong with, layers of only such systems, and the portfolio, if a verdict complains of them. */
    private static List<String> flaggedThoughGood(List<Map<String, String>> verdicts) {
        Set<String> bad = PlantedTruth.all().stream()
                .filter(truth -> truth.plant().bad())
                .map(PlantedTruth::systemId)
                .collect(toSet());
        verdicts.stream()
                .filter(row -> row.get("level").equals("system") && bad.contains(row.get("id")))
                .map(row -> row.get("layer"))
                .toList()
                .forEach(bad::add);
        return verdicts.stream()
                .filter(row -> FLAGS.contains(row.get("verdict")) && !bad.contains(row.get("id")))
                .map(row -> row.get("id") + " " + row.get("verdict"))
                .toList();
    }
}
