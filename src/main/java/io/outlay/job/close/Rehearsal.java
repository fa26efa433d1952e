package io.outlay.job.close;

import io.outlay.job.workspace.Inbox;
import io.outlay.job.workspace.KnownInputs;
import io.outlay.job.workspace.Session;
import io.outlay.job.workspace.Sources;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Stores;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.FileHashes;
import io.outlay.model.Progress;
import io.outlay.model.ledger.LedgerChange;
import io.outlay.settings.LoadedSettings;
import io.outlay.store.Attempt;
import io.outlay.store.LedgerChangeStore;
import io.outlay.store.PublicationStore.Published;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of a close up to what it would post, in a transaction that is taken back: the ledger stays as it is. */
public final class Rehearsal {
    private static final String NAME = "rehearsal";

    /**
     * What a close would come to.
     *
     * @param notes on files that hold other rows than what was posted of them, a sentence each
     * @param faults files that lost too much of a month, each with its remedy
     */
    public record Rehearsed(LedgerChange change, List<String> notes, List<String> faults) {}

    /**
     * Which close is rehearsed.
     *
     * @param preliminary whether the month is not over
     * @param sources what sources come to now
     */
    public record Wanted(YearMonth period, boolean preliminary, Sources sources) {}

    private Rehearsal() {}

    /**
     * What the close of a month would change.
     *
     * @return empty where no month is closed yet, or a later one than this is
     * @throws Stopped when the ledger cannot be opened, or another run holds it
     */
    public static Optional<Rehearsed> of(Workspace workspace, LoadedSettings loaded, Wanted wanted) {
        if (!Session.isKnown(workspace)) {
            return Optional.empty();
        }
        String currency = loaded.settings().currency();
        try (Session session = Session.open(workspace, currency)) {
            Stores stores = session.stores(currency);
            Optional<YearMonth> closed = stores.publications().latest().map(Published::period);
            if (closed.isEmpty() || closed.get().isAfter(wanted.period())) {
                return Optional.empty();
            }
            CloseRun run = run(workspace, loaded, wanted, session);
            DataSource database = session.database().dataSource();
            return new TransactionTemplate(new JdbcTransactionManager(database)).execute(transaction -> {
                transaction.setRollbackOnly();
                Attempt attempt = stores.attempts().begin(wanted.period(), NAME, wanted.preliminary());
                prepare(run, stores, attempt);
                FileChanges files = new FileChanges(
                        stores.changes().of(attempt), stores.attempts().files(attempt.id()));
                return Optional.of(new Rehearsed(
                        new LedgerChangeStore(database).of(attempt, closed.get()),
                        files.notes(),
                        files.faults(loaded.settings().gate())));
            });
        }
    }

    private static CloseRun run(Workspace workspace, LoadedSettings loaded, Wanted wanted, Session session) {
        Path root = workspace.root().toAbsolutePath().normalize();
        return new CloseRun(
                root,
                wanted.period(),
                Optional.empty(),
                root,
                loaded,
                NAME,
                Inbox.of(root, loaded.settings(), KnownInputs.none(), wanted.sources()),
                true,
                workspace.command("run"),
                Progress.SILENT,
                session::verifyHeld,
                new FileHashes());
    }

    private static void prepare(CloseRun run, Stores stores, Attempt attempt) {
        JobExecution job = new JobExecution(1, new JobInstance(1, NAME), new JobParameters());
        for (CloseStep step : List.of(new ReadFiles(run, stores), new PrepareDocuments(run, stores))) {
            StepWork work = new StepWork(
                    attempt, Progress.SILENT, new StepContribution(new StepExecution(1, step.title(), job)));
            while (step.work(work)) {
                run.verifyHeld().run();
            }
        }
    }
}
