package io.outlay.job;

import io.outlay.job.close.CloseRun;
import io.outlay.job.close.CloseStep;
import io.outlay.job.close.InputGate;
import io.outlay.job.close.PostDifferences;
import io.outlay.job.close.PrepareDocuments;
import io.outlay.job.close.ReadFiles;
import io.outlay.job.close.StepWork;
import io.outlay.job.workspace.Inbox;
import io.outlay.job.workspace.Stores;
import io.outlay.model.FileHashes;
import io.outlay.model.Progress;
import io.outlay.model.Rejection;
import io.outlay.settings.LoadedSettings;
import io.outlay.settings.SettingsLoader;
import io.outlay.store.Attempt;
import io.outlay.store.PublicationStore;
import io.outlay.store.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A workspace whose months are closed by the real steps on a real database, but for the report: a close costs a fraction of
 * a second, for tests that look at nothing but the ledger and what was said.
 */
final class LedgerWorkspace {
    /** What a close said; nothing is posted when there are faults. */
    record Outcome(List<String> faults, List<String> notes, List<Rejection> rejections) {}

    private final Path root;
    private final DataSource database = TestDatabase.fresh();
    private final Stores stores = Stores.of(database, "EUR");
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));

    LedgerWorkspace(Path root) {
        this.root = root;
        transaction.executeWithoutResult(t -> stores.publications().claim("test", "EUR"));
        file("outlay.yaml", "outlay:\n  company: Test Ltd\n  currency: EUR\n");
        file("systems.csv", """
                system_id,name,layer,type,sourcing,vendor,billing_names
                shop,Shop,commerce,technology,buy,Shopco,Shopco
                mail,Mail,marketing,tool,buy,Mailer,Mailer
                """);
        file("inbox/rates.csv", "role,valid_from,hourly_cost,currency\ndefault,2026-01-01,100,EUR\n");
    }

    LedgerWorkspace file(String path, String text) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), text, StandardCharsets.UTF_8);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of invoices, rows after the usual header. */
    LedgerWorkspace invoices(String name, String... rows) {
        return file(
                "inbox/" + name,
                "invoice_no,issue_date,vendor,net_amount,currency,document_type\n" + String.join("\n", rows) + "\n");
    }

    LedgerWorkspace delete(String path) {
        try {
            Files.deleteIfExists(root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Outcome close(String period) {
        return close(YearMonth.parse(period), Map.of());
    }

    Outcome close(YearMonth period, Map<String, String> set) {
        LoadedSettings settings = SettingsLoader.load(root, set, Map.of());
        Inbox inbox = Inbox.of(root, settings.settings());
        CloseRun run = new CloseRun(
                root,
                period,
                Optional.empty(),
                root,
                settings,
                "test",
                inbox,
                true,
                "outlay run",
                Progress.SILENT,
                () -> {},
                new FileHashes());
        Attempt attempt = transaction.execute(
                t -> stores.attempts().begin(period, inbox.fingerprint(settings, "test", true), false));
        JobExecution job = new JobExecution(1, new JobInstance(1, "close"), new JobParameters());
        List<CloseStep> steps = new ArrayList<>(
                List.of(new ReadFiles(run, stores), new PrepareDocuments(run, stores), new InputGate(run, stores)));
        steps.forEach(step -> work(step, attempt, job));
        List<String> faults = StepWork.faults(job.getExecutionContext());
        if (faults.isEmpty()) {
            work(new PostDifferences(run, stores), attempt, job);
            transaction.executeWithoutResult(
                    t -> stores.publications().publish(attempt, new PublicationStore.Issue(1, "", "")));
            stores.publications().finish(period);
        }
        return new Outcome(
                faults,
                StepWork.notes(job.getExecutionContext()),
                stores.attempts().rejections(attempt.id()));
    }

    private void work(CloseStep step, Attempt attempt, JobExecution job) {
        StepExecution execution = new StepExecution(1, step.title(), job);
        StepWork work = new StepWork(attempt, Progress.SILENT, new StepContribution(execution));
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(t -> step.work(work)));
        }
    }

    /** Rows of a query, columns joined by {@code |}. */
    List<String> query(String sql) {
        return JdbcClient.create(database)
                .sql(sql)
                .query((row, n) -> {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        values.add(String.valueOf(row.getString(i)));
                    }
                    return String.join("|", values);
                })
                .list();
    }

    /** What invoices and hours cost, by system, month and basis, zeros left out: {@code shop|2026-07|effort|1000.00}. */
    List<String> cost() {
        return query("select system_id, to_char(month, 'YYYY-MM'), basis, sum(amount) from bi_ledger"
                + " where basis in ('effective', 'effort') group by 1, 2, 3 having sum(amount) <> 0 order by 1, 2, 3");
    }
}
