package io.outlay.store;

import io.outlay.model.CloseState;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The periods whose reports stand, and the workspace they belong to. */
public final class PublicationStore {
    /**
     * A period with a published report.
     *
     * @param attempt the attempt that stands for it
     * @param publishing whether its files may not all be in place yet
     */
    public record Published(
            YearMonth period,
            long attempt,
            int revision,
            String csvSha256,
            String manifestSha256,
            CloseState state,
            boolean publishing) {}

    /**
     * The files of a revision by their hashes.
     *
     * @param csvSha256 over all CSV files; the same CSV files are the same revision
     * @param manifestSha256 of manifest.json, which has the hash of every other file
     */
    public record Issue(int revision, String csvSha256, String manifestSha256) {}

    private final JdbcClient jdbc;

    public PublicationStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Published periods, oldest first. */
    public List<Published> periods() {
        return jdbc.sql("select c.*, c.attempt_id as attempt, c.preliminary as state_preliminary,"
                        + " a.closed_without as state_without from closed_period c join attempt a using (attempt_id)"
                        + " order by c.period")
                .query(Columns.as(Published.class))
                .list();
    }

    public Optional<Published> latest() {
        return periods().stream().reduce((earlier, later) -> later);
    }

    public Optional<Published> find(YearMonth period) {
        return periods().stream().filter(p -> p.period().equals(period)).findFirst();
    }

    /**
     * Makes an attempt the one that stands for its period; what earlier attempts at it had posted is dropped. Wants a
     * transaction.
     */
    public void publish(Attempt attempt, Issue issue) {
        jdbc.sql("update attempt set state = 'abandoned' where period = ? and attempt_id <> ?")
                .params(attempt.period().atDay(1), attempt.id())
                .update();
        jdbc.sql("update attempt set state = 'published' where attempt_id = ?")
                .param(attempt.id())
                .update();
        jdbc.sql("""
                        insert into closed_period
                            (period, attempt_id, revision, csv_sha256, manifest_sha256, preliminary, publishing)
                        values (:period, :attempt, :revision, :csv, :manifest, :preliminary, true)
                        on conflict (period) do update set attempt_id = :attempt, revision = :revision, csv_sha256 = :csv,
                            manifest_sha256 = :manifest, preliminary = :preliminary, publishing = true""")
                .param("period", attempt.period().atDay(1))
                .param("attempt", attempt.id())
                .param("revision", issue.revision())
                .param("csv", issue.csvSha256())
                .param("manifest", issue.manifestSha256())
                .param("preliminary", attempt.closeState().preliminary())
                .update();
        WorkRows.dropUnpublished(jdbc);
        WorkRows.dropOutdated(jdbc);
        // Deleted rows would be room in the file until a vacuum.
        jdbc.sql("truncate " + StagedEntries.TABLE).update();
    }

    /** A new and final revision of a period that later ones follow; its postings stay. Wants a transaction. */
    public void reissue(YearMonth period, Issue issue) {
        jdbc.sql("update closed_period set revision = ?, csv_sha256 = ?, manifest_sha256 = ?, preliminary = false,"
                        + " publishing = true where period = ?")
                .params(issue.revision(), issue.csvSha256(), issue.manifestSha256(), period.atDay(1))
                .update();
    }

    /** The files of the period are in place. */
    public void finish(YearMonth period) {
        jdbc.sql("update closed_period set publishing = false where period = ?")
                .param(period.atDay(1))
                .update();
    }

    /** Makes room of what was dropped, for the next period: without it files grow from close to close. Wants no transaction. */
    public void tidy() {
        try {
            jdbc.sql("vacuum (analyze) " + String.join(", ", WorkRows.TABLES)).update();
        } catch (DataAccessException e) {
            // The close is done; the next one makes the room.
            return;
        }
    }

    /** Cost of the month as its latest state has it, restatements included. */
    public BigDecimal cost(YearMonth month) {
        return jdbc.sql("""
                        select coalesce(sum(e.amount), 0.00) from ledger_entry e join closed_period using (attempt_id)
                        where e.month = ? and e.basis <> 'billed'""").param(month.atDay(1)).query(BigDecimal.class).single();
    }

    /** The workspace of this schema; claims the schema for it when it has none. Wants a transaction. */
    public Optional<String> claim(String workspaceId, String currency) {
        // Neither of two that come at once would see the other's row.
        jdbc.sql("lock table workspace in share row exclusive mode").update();
        jdbc.sql("insert into workspace (workspace_id, currency) select ?, ? where not exists (select from workspace)")
                .params(workspaceId, currency)
                .update();
        return jdbc.sql("select workspace_id from workspace where workspace_id <> ?")
                .param(workspaceId)
                .query(String.class)
                .optional();
    }

    /** The workspace of this schema; empty while none has claimed it. */
    public Optional<String> owner() {
        return jdbc.sql("select workspace_id from workspace")
                .query(String.class)
                .optional();
    }

    /** Names this ledger and no other; empty while no workspace has claimed it. */
    public Optional<String> ledgerId() {
        return jdbc.sql("select ledger_id from workspace").query(String.class).optional();
    }

    /** Sets the reporting currency while nothing is posted; tells the one in force. Wants a transaction. */
    public String currency(String wanted) {
        jdbc.sql("update workspace set currency = ? where not exists (select from closed_period)")
                .param(wanted)
                .update();
        return jdbc.sql("select currency from workspace").query(String.class).single();
    }
}
