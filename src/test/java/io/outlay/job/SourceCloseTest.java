package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.job.check.CheckOutcome;
import io.outlay.job.check.WorkspaceCheck;
import io.outlay.job.close.CloseOutcome;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.model.InputFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table in a database as an input of a close: read, posted and restated as a file of the same rows is. */
class SourceCloseTest {
    private static final String SYSTEMS = """
            system_id,name,layer,type,sourcing,vendor,billing_names
            shop,Shop,commerce,technology,buy,Shopco,Shopco
            nimbus,Nimbus,operations,technology,buy,Nimbus,Nimbus
            """;
    private static final String HEADER = "InvoiceIssuerName,BillingAccountId,BillingPeriodStart,ChargePeriodStart,"
            + "ChargeCategory,ServiceName,BilledCost,EffectiveCost,BillingCurrency,Tags\n";

    @TempDir
    Path folder;

    private Path rows;
    private Path lake;

    @BeforeEach
    void makesRows() throws java.io.IOException {
        rows = folder.resolve("rows.csv");
        lake = folder.resolve("lake.db");
        StringBuilder text = new StringBuilder(HEADER);
        for (int month = 4; month <= 6; month++) {
            for (int day = 1; day <= 28; day++) {
                text.append(row(
                        month,
                        day,
                        "Servers",
                        "0.1234567" + day,
                        "{\"\"system_id\"\":\"\"shop\"\",\"\"r\"\":\"\"" + day + "\"\"}"));
                text.append(row(month, day, "Storage", "1e-" + (day % 9), ""));
                text.append(row(month, day, "Credit", "-0.01", ""));
            }
        }
        Files.writeString(rows, text);
        table("create table costs as select * from read_csv('" + rows + "', all_varchar = true)");
    }

    private static String row(int month, int day, String service, String amount, String tags) {
        String date = String.format(java.util.Locale.ROOT, "2026-%02d-%02d", month, day);
        return "Nimbus,4711," + date.substring(0, 8) + "01," + date + ",Usage," + service + "," + amount + "," + amount
                + ",EUR,\"" + tags + "\"\n";
    }

    private void table(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + lake);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestWorkspace workspace(String name) {
        return TestWorkspace.small(folder.resolve(name)).file("systems.csv", SYSTEMS);
    }

    private TestWorkspace sourced(String name) {
        return sourced(name, "table: costs");
    }

    private TestWorkspace sourced(String name, String more) {
        return workspace(name)
                .file(
                        "outlay.yaml",
                        "outlay:\n  company: Test Ltd\n  currency: EUR\n  sources:\n    - name: cloud\n      url: jdbc:duckdb:"
                                + lake + "\n      " + more + "\n");
    }

    /** The ledger without where its rows were read. */
    private static List<String> ledger(TestWorkspace workspace, String period) {
        return workspace.csv(period, "ledger.csv").stream()
                .map(line -> line.replaceFirst(",[^,]*,[0-9]*,([0-9]*)$", ",$1"))
                .toList();
    }

    private static Map<String, String> report(TestWorkspace workspace, String period) {
        return workspace.report(period).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> Arrays.toString(file.getValue())));
    }

    @Test
    void theLedgerIsThatOfAFileOfTheSameRows() throws java.io.IOException {
        TestWorkspace filed = workspace("filed").file("inbox/rows.csv", Files.readString(rows));
        TestWorkspace sourced = sourced("sourced");

        assertThat(filed.close("2026-06").exit()).isEqualTo(Exit.DONE);
        assertThat(sourced.close("2026-06").exit()).isEqualTo(Exit.DONE);

        assertThat(ledger(sourced, "2026-06")).hasSizeGreaterThan(8).isEqualTo(ledger(filed, "2026-06"));
        assertThat(sourced.csv("2026-06", "cost_by_month.csv")).isEqualTo(filed.csv("2026-06", "cost_by_month.csv"));
        assertThat(sourced.csv("2026-06", "ledger.csv"))
                .allSatisfy(line -> assertThat(line).contains(",sources/cloud,"));
        assertThat(sourced.text("reports/2026-06/manifest.json"))
                .contains(
                        "at the source: 252 rows come to 33 sums, read from jdbc:duckdb:",
                        "SHA-256 of the statement",
                        "select ");
    }

    @Test
    void twiceTheSameIsTheSameBytes() {
        TestWorkspace first = sourced("same");
        first.close("2026-06");
        Map<String, String> before = report(first, "2026-06");

        CloseOutcome again = first.close("2026-06");

        assertThat(again.exit()).isEqualTo(Exit.DONE);
        assertThat(again.revision()).isEqualTo(1);
        assertThat(report(first, "2026-06")).isEqualTo(before);
    }

    @Test
    void isHandedBackUntilTheSumsChange() throws java.io.IOException {
        DiskWorkspace workspace = DiskWorkspace.empty("source-again")
                .file("systems.csv", SYSTEMS)
                .file("outlay.yaml", sourced("settings").text("outlay.yaml"));
        workspace.close("2026-06");

        assertThat(workspace.close("2026-06").steps()).as("nothing was run").isEmpty();

        table("insert into costs select * from costs limit 1");
        CloseOutcome changed = workspace.close("2026-06");
        assertThat(changed.steps()).isNotEmpty();
        assertThat(changed.revision()).isEqualTo(2);
    }

    @Test
    void explainShowsTheSumBehindAFigure() {
        TestWorkspace workspace = sourced("explained");
        workspace.close("2026-06");

        CommandLineRun explained = CommandLineRun.of(workspace, "explain", "--system", "shop", "--period", "2026-06");

        assertThat(explained.code()).as(explained.err()).isZero();
        assertThat(explained.out()).contains("sources/cloud:").contains("28,3.4");
    }

    @Test
    void aTableThatGrewForAClosedMonthIsARestatement() {
        TestWorkspace workspace = sourced("grown");
        workspace.close("2026-05");
        table("insert into costs select * replace ('7.5' as \"BilledCost\", '7.5' as \"EffectiveCost\") from costs"
                + " where \"ChargePeriodStart\" = '2026-05-03' and \"ServiceName\" = 'Storage'");

        workspace.close("2026-06");

        assertThat(workspace.csv("2026-06", "restatements.csv"))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).startsWith("2026-05,nimbus,").contains(",7.50,"));
    }

    @Test
    void monthsThatAQueryLeavesOutStayAsTheyWerePosted() throws java.io.IOException {
        TestWorkspace workspace = sourced("partly");
        workspace.close("2026-05");
        List<String> before = workspace.csv("2026-05", "cost_by_month.csv");

        workspace.file(
                "outlay.yaml",
                workspace
                        .text("outlay.yaml")
                        .replace(
                                "table: costs",
                                "query: select * from costs where \"BillingPeriodStart\" >= '2026-06-01'"));
        workspace.close("2026-06");

        assertThat(before).isNotEmpty();
        assertThat(workspace.csv("2026-06", "cost_by_month.csv"))
                .containsAll(before)
                .hasSize(before.size() + 2);
    }

    @Test
    void whatATableHoldsThatIsEmptiedBetweenClosesIsAdded() {
        TestWorkspace workspace = sourced("appended", "table: costs\n      delivery: append");
        workspace.close("2026-06");
        table("create or replace table costs as select * from costs where \"ChargePeriodStart\" = '2026-06-05' and"
                + " \"ServiceName\" = 'Credit'");

        CloseOutcome again = workspace.close("2026-06");

        assertThat(again.revision()).isEqualTo(2);
        assertThat(workspace.csv("2026-06", "restatements.csv")).hasSize(0);
        assertThat(workspace.csv("2026-06", "cost_by_month.csv"))
                .anySatisfy(line -> assertThat(line).startsWith("2026-06,nimbus,operations,3.14,3.14,"));
    }

    @Test
    void aSourceThatFailsStopsTheCloseBeforeAnythingIsPublished() {
        TestWorkspace workspace = sourced("failed");
        workspace.close("2026-05");
        Map<String, String> before = report(workspace, "2026-05");
        table("alter table costs rename to gone");

        assertThatThrownBy(() -> workspace.close("2026-06"))
                .isInstanceOfSatisfying(Stopped.class, e -> assertThat(e.exit()).isEqualTo(Exit.WRONG_USE))
                .hasMessageContaining("Source cloud")
                .hasMessageContaining("Check table in outlay.yaml, sources, cloud");
        assertThat(report(workspace, "2026-05")).isEqualTo(before);
        assertThat(workspace.root().resolve("reports/2026-06")).doesNotExist();
    }

    @Test
    void checkShowsStatementAndCountAndKeepsNothing() {
        TestWorkspace workspace = sourced("checked");

        CheckOutcome outcome = new WorkspaceCheck()
                .check(workspace.workspace(), Optional.of(YearMonth.of(2026, 6)), TestWorkspace.TODAY);

        InputFile source = outcome.inputs().stream()
                .filter(file -> file.path().equals("sources/cloud"))
                .findFirst()
                .orElseThrow();
        assertThat(source.tables().get(0).rowsRead()).isEqualTo(252);
        assertThat(source.notes())
                .anyMatch(note -> note.contains("group by"))
                .anyMatch(note -> note.contains("252 rows"));
        assertThat(workspace.root().resolve(".outlay")).doesNotExist();
    }
}
