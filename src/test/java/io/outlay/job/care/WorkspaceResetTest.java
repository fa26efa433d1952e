package io.outlay.job.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.job.DiskWorkspace;
import io.outlay.job.TestWorkspace;
import io.outlay.job.close.CloseOutcome;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import io.outlay.store.server.WorkspaceLock;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting over: what was posted is aside, what was put in is read anew. */
class WorkspaceResetTest {
    @TempDir
    Path folder;

    private final ResetWorkspace reset = new WorkspaceReset();

    @Test
    void embeddedLedgerIsPutAsideAndAnEarlierMonthCanBeClosedAnew() throws IOException, SQLException {
        DiskWorkspace workspace = DiskWorkspace.empty("reset")
                .file("outlay.yaml", "outlay:\n  company: Test Ltd\n  currency: EUR\n")
                .file(
                        "systems.csv",
                        "system_id,name,layer,type,sourcing,vendor\nshop,Shop,commerce,technology,buy,Shopco\n")
                .invoices("a.csv", "S-1,2026-08-01,Shopco,100.00,EUR,,,,");
        try {
            workspace.close("2026-09");
            Workspace place =
                    new Workspace(workspace.root(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

            ResetWorkspace.Outcome outcome = reset.reset(place);

            Path archive = workspace.root().resolve(".outlay-reset-1");
            assertThat(outcome.archive()).isEqualTo(archive);
            assertThat(outcome.periods()).hasToString("[2026-09]");
            assertThat(archive.resolve("archive/2026-09/r1/manifest.json")).exists();
            assertThat(archive.resolve("reports/2026-09/manifest.json")).exists();
            assertThat(archive.resolve("pgdata-18")).isDirectory();
            assertThat(workspace.root().resolve("reports/2026-09")).doesNotExist();
            assertThat(workspace.data()).doesNotExist();
            assertThat(reset.plan(place).posted()).isFalse();
            assertThat(reset.plan(place).archive()).isEqualTo(workspace.root().resolve(".outlay-reset-2"));

            CloseOutcome anew = workspace.close("2026-08");
            assertThat(anew.exit()).isEqualTo(Exit.DONE);
            assertThat(anew.revision()).isEqualTo(1);
            assertThat(workspace.query("select period, revision from closed_period"))
                    .containsExactly("2026-08-01|1");
        } finally {
            workspace.delete();
        }
    }

    @Test
    void schemaOfAServerIsRenamedWithAllThatItHolds() throws SQLException {
        TestWorkspace workspace =
                TestWorkspace.small(folder).invoices("a.csv", "S-1,2026-08-01,Shopco,100.00,EUR,,,,,");
        workspace.close("2026-08");

        ResetWorkspace.Outcome outcome = reset.reset(workspace.workspace());

        assertThat(outcome.schema()).contains("outlay_reset_1");
        assertThat(workspace.query("select sum(amount) from outlay_reset_1.ledger_entry where basis = 'effective'"))
                .containsExactly("100.00");
        assertThat(workspace.query("select distinct proconfig from pg_proc where proname = 'document_now'"
                        + " and pronamespace = 'outlay_reset_1'::regnamespace"))
                .containsExactly("{search_path=outlay_reset_1}");
        assertThat(folder.resolve(".outlay-reset-1/reports/2026-08/manifest.json"))
                .exists();
        assertThat(workspace.close("2026-07").exit()).isEqualTo(Exit.DONE);
        assertThat(workspace.query("select period from closed_period")).containsExactly("2026-07-01");
    }

    @Test
    void schemaOfAnotherWorkspaceIsLeftAlone() throws SQLException {
        TestWorkspace workspace =
                TestWorkspace.small(folder.resolve("a")).invoices("a.csv", "S-1,2026-08-01,Shopco,100.00,EUR,,,,,");
        workspace.close("2026-08");
        Workspace own = workspace.workspace();
        Workspace other = new Workspace(folder.resolve("b"), Map.of(), Optional.empty(), own.dbUrl(), own.dbUser());

        assertThatThrownBy(() -> reset.reset(other))
                .isInstanceOf(Stopped.class)
                .hasMessageStartingWith("The database belongs to another workspace");

        assertThat(workspace.query("select period from closed_period")).containsExactly("2026-08-01");
    }

    @Test
    void workspaceThatARunHoldsIsLeftAlone() {
        TestWorkspace workspace = TestWorkspace.small(folder);
        Workspace place = new Workspace(folder, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

        try (WorkspaceLock held = WorkspaceLock.take(workspace.root().resolve(".outlay"))) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> reset.reset(place))
                    .isInstanceOfSatisfying(
                            Stopped.class, stopped -> assertThat(stopped.exit()).isEqualTo(Exit.HELD));
        }
        assertThat(folder.resolve(".outlay-reset-1")).doesNotExist();
    }
}
