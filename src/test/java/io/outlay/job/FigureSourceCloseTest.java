package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Usage in a database as an input of a close: what is shared by it is what a file of the same rows gives. */
class FigureSourceCloseTest {
    private static final String SYSTEMS = """
            system_id,name,layer,type,sourcing,vendor,billing_names
            shop,Shop,commerce,technology,buy,Shopco,Shopco
            mail,Mail,marketing,tool,buy,Mailer,Mailer
            base,Base,operations,technology,buy,Basis,Basis
            """;
    private static final String INVOICES = """
            invoice_no,issue_date,vendor,net_amount,currency,service_start,service_end
            S-5,2026-05-31,Shopco,100.00,EUR,2026-05-01,2026-05-31
            S-6,2026-06-30,Shopco,100.00,EUR,2026-06-01,2026-06-30
            M-6,2026-06-30,Mailer,50.00,EUR,2026-06-01,2026-06-30
            B-5,2026-05-31,Basis,90.00,EUR,2026-05-01,2026-05-31
            B-6,2026-06-30,Basis,90.00,EUR,2026-06-01,2026-06-30
            """;
    private static final String ALLOCATIONS = """
            from_system,to_system,valid_from,driver
            base,shop,2026-01-01,requests
            base,mail,2026-01-01,requests
            """;
    private static final String PROFILE = """
            table: usage
            columns:
              system_id: { from: Tool }
              date: { from: Day }
              metric: { from: Kind, map: { calls: requests, people: seats_active } }
              value: { from: Figure }
            where: { Env: prod }
            """;

    @TempDir
    Path folder;

    private Path rows;
    private Path lake;

    @BeforeEach
    void makesRows() throws java.io.IOException {
        rows = folder.resolve("rows.csv");
        lake = folder.resolve("lake.db");
        StringBuilder text = new StringBuilder("Tool,Day,Kind,Figure,Env\n");
        for (int month = 5; month <= 6; month++) {
            for (int row = 0; row < 31 * 8; row++) {
                int day = Math.min(1 + row / 8, month == 5 ? 31 : 30);
                String date = String.format(Locale.ROOT, "2026-%02d-%02d", month, day);
                text.append("shop,")
                        .append(date)
                        .append(",calls,")
                        .append(row % 7 + 0.25)
                        .append(",prod\n");
                text.append("mail,")
                        .append(date)
                        .append(",calls,")
                        .append(row % 3)
                        .append(",prod\n");
                text.append("mail,")
                        .append(date)
                        .append(",people,")
                        .append(20 + row % 5)
                        .append(",prod\n");
                text.append("shop,").append(date).append(",calls,1000,test\n");
            }
        }
        Files.writeString(rows, text);
        table("create table calls as select * from read_csv('" + rows + "', all_varchar = true)");
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
        return TestWorkspace.small(folder.resolve(name))
                .file("systems.csv", SYSTEMS)
                .file("inbox/invoices.csv", INVOICES)
                .file("inbox/allocations.csv", ALLOCATIONS)
                .file("profiles/calls.yaml", PROFILE);
    }

    private TestWorkspace sourced(String name, String more) {
        return workspace(name)
                .file("outlay.yaml", """
                        outlay:
                          company: Test Ltd
                          currency: EUR
                          sources:
                            - { name: calls, url: "jdbc:duckdb:LAKE", MORE }
                        """.replace("LAKE", lake.toString()).replace("MORE", more));
    }

    @Test
    void theLedgerIsThatOfAFileOfTheSameRows() throws java.io.IOException {
        TestWorkspace filed = workspace("filed").file("inbox/calls.csv", Files.readString(rows));
        TestWorkspace sourced = sourced("sourced", "table: calls, profile: calls");

        assertThat(filed.close("2026-06").exit()).isEqualTo(Exit.DONE);
        assertThat(sourced.close("2026-06").exit()).isEqualTo(Exit.DONE);

        assertThat(sourced.csv("2026-06", "ledger.csv"))
                .hasSizeGreaterThan(8)
                .isEqualTo(filed.csv("2026-06", "ledger.csv"));
        assertThat(sourced.csv("2026-06", "cost_by_month.csv"))
                .isEqualTo(filed.csv("2026-06", "cost_by_month.csv"))
                .anySatisfy(line -> assertThat(line).startsWith("2026-06,mail,").contains(",21.23,71.23,"));
        CommandLineRun explained = CommandLineRun.of(
                sourced, "explain", "--system", "mail", "--period", "2026-06", "--measure", "seats_active");
        assertThat(explained.out()).contains("24", "sources/calls:", "mail,people");
        assertThat(sourced.text("reports/2026-06/manifest.json"))
                .contains("at the source: 1,984 rows come to 244 sums", "leaves out 496 rows", "\"rows\" : 1488");
    }

    @Test
    void rowsThatCameLaterForAClosedMonthRestateIt() {
        TestWorkspace workspace = sourced("grown", "table: calls, profile: calls");
        workspace.close("2026-05");
        table("insert into calls values ('mail', '2026-05-07', 'calls', '90000', 'prod')");

        workspace.close("2026-06");

        assertThat(workspace.csv("2026-06", "restatements.csv"))
                .anySatisfy(line -> assertThat(line).startsWith("2026-05,mail,"))
                .anySatisfy(line -> assertThat(line).startsWith("2026-05,shop,"));
    }

    @Test
    void anotherMapOfTheProfileReadsTheSumsAnew() {
        TestWorkspace workspace = sourced("changed", "table: calls, profile: calls");
        workspace.close("2026-06");
        List<String> before = workspace.csv("2026-06", "cost_by_month.csv");
        workspace.file("profiles/calls.yaml", PROFILE.replace("Env: prod", "Env: [prod, test]"));

        assertThat(workspace.close("2026-06").revision()).isEqualTo(2);
        assertThat(workspace.csv("2026-06", "cost_by_month.csv")).isNotEqualTo(before);
    }

    @Test
    void columnsMayBeMappedWithoutAProfile() {
        table("create view named as select Tool as tool, Day as day, case Kind when 'calls' then 'requests' else"
                + " 'seats_active' end as metric, cast(Figure as double) as figure from calls where Env = 'prod'");
        TestWorkspace profiled = sourced("profiled", "table: calls, profile: calls");
        TestWorkspace mapped =
                sourced("mapped", "table: named, mapping: { system_id: tool, date: day, value: figure }");

        profiled.close("2026-06");
        mapped.close("2026-06");

        assertThat(mapped.csv("2026-06", "ledger.csv"))
                .hasSizeGreaterThan(8)
                .isEqualTo(profiled.csv("2026-06", "ledger.csv"));
    }

    @Test
    void namesTheProfileThatIsNotThere() {
        TestWorkspace workspace = sourced("none", "table: calls, profile: nobody");

        assertThatThrownBy(() -> workspace.close("2026-06"))
                .isInstanceOfSatisfying(Stopped.class, e -> assertThat(e.exit()).isEqualTo(Exit.WRONG_USE))
                .hasMessageContaining("outlay.yaml, sources, calls: profile nobody is not there")
                .hasMessageContaining("profiles/nobody.yaml");
    }
}
