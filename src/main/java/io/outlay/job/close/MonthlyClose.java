package io.outlay.job.close;

import io.outlay.job.deliver.Delivered;
import io.outlay.job.deliver.Deliveries;
import io.outlay.job.deliver.DeliveryPlace;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Inbox;
import io.outlay.job.workspace.OutFolder;
import io.outlay.job.workspace.ReportFolders;
import io.outlay.job.workspace.Session;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Stores;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.CloseState;
import io.outlay.model.Progress;
import io.outlay.model.Rejection;
import io.outlay.settings.LoadedSettings;
import io.outlay.store.Attempt;
import io.outlay.store.PublicationStore.Published;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes a month: arguments → lock → server → Spring → job. */
public final class MonthlyClose implements CloseMonth {
    private final String version;

    /** @param version of the program, part of the fingerprint of a run */
    public MonthlyClose(String version) {
        this.version = version;
    }

    @Override
    public CloseOutcome close(CloseRequest request, Progress progress) {
        Workspace workspace = request.workspace();
        LoadedSettings settings = Session.settings(workspace);
        YearMonth period = period(request.period(), request.today());
        Path root = workspace.root().toAbsolutePath().normalize();
        Path out = request.out().map(Path::toAbsolutePath).orElse(root.resolve("reports"));
        request.out().ifPresent(folder -> new OutFolder(folder, "--out").refuse(root));
        DeliveryPlace.refuseInputs(root, settings.settings());
        Inbox inbox = Inbox.of(root, settings.settings());
        if (inbox.isEmpty() && !Session.isKnown(workspace)) {
            throw nothingToClose(workspace);
        }
        try (Session session = Session.open(workspace, settings.settings().currency())) {
            Stores stores = session.stores(settings.settings().currency());
            ReportFolders folders = new ReportFolders(root.resolve(".outlay"), out, progress);
            folders.refuseForeign(period, stores.publications().find(period));
            List<String> restored = stores.publications().periods().stream()
                    .filter(Published::publishing)
                    .flatMap(p -> Publish.finish(folders, stores, p).stream())
                    .toList();
            List<Published> closed = stores.publications().periods();
            Optional<CloseOutcome> asIssued = asIssued(request, period, closed, folders);
            if (asIssued.isPresent()) {
                return asIssued.get().with(restored);
            }
            CloseRun run = new CloseRun(
                    root,
                    period,
                    revises(request, period, closed),
                    out,
                    settings,
                    version,
                    inbox,
                    request.incomplete(),
                    workspace.command("run"),
                    progress,
                    session::verifyHeld);
            try (ConfigurableApplicationContext spring =
                    SpringStart.of(session.database().dataSource(), run)) {
                CloseOutcome outcome =
                        new Launch(spring, run, closed).outcome(request.today()).with(restored);
                return request.deliver() && outcome.report().isPresent()
                        ? outcome.with(delivered(workspace, run, session, stores))
                        : outcome;
            }
        }
    }

    /** After publishing, outside of every transaction of the close: what fails here fails no close. */
    private static Delivered delivered(Workspace workspace, CloseRun run, Session session, Stores stores) {
        DeliveryPlace place =
                new DeliveryPlace(workspace.root(), run.out(), session.workspaceId(), run.settings(), System.getenv());
        return new Deliveries(place, stores, run.progress())
                .deliver(stores.publications().find(run.period()).orElseThrow(), false);
    }

    private static Stopped nothingToClose(Workspace workspace) {
        return new Stopped(
                Exit.WRONG_USE,
                "There is nothing to close: " + workspace.root().resolve("inbox")
                        + " holds no file.\nList the systems in systems.csv, put invoices and business figures into inbox/,"
                        + " then run: outlay check "
                        + workspace.root());
    }

    /** The month asked for, else the last full one; none that has not begun. */
    public static YearMonth period(Optional<YearMonth> wanted, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        YearMonth period = wanted.orElse(now.minusMonths(1));
        if (period.isAfter(now)) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    "Period " + period + " has not begun.\nClose " + now.minusMonths(1) + " or an earlier month.");
        }
        return period;
    }

    private static Optional<String> revises(CloseRequest request, YearMonth period, List<Published> closed) {
        return request.revise()
                .filter(reason -> closed.stream().anyMatch(p -> p.period().isAfter(period)));
    }

    /** An older period hands out its stored files as they were; one that was never run cannot be run any more. */
    private static Optional<CloseOutcome> asIssued(
            CloseRequest request, YearMonth period, List<Published> closed, ReportFolders folders) {
        if (closed.stream().noneMatch(p -> p.period().isAfter(period))) {
            return Optional.empty();
        }
        Optional<Published> stored =
                closed.stream().filter(p -> p.period().equals(period)).findFirst();
        if (stored.isEmpty()) {
            YearMonth with = closed.stream()
                    .map(Published::period)
                    .filter(period::isBefore)
                    .findFirst()
                    .orElseThrow();
            YearMonth last = closed.get(closed.size() - 1).period();
            throw new Stopped(
                    Exit.WRONG_USE,
                    "Period " + period + " was closed together with " + with + " and has no report of its own.\nRun "
                            + last + " or a later month.");
        }
        if (request.revise().isPresent()) {
            return Optional.empty();
        }
        int revision = stored.get().revision();
        List<String> restored = folders.restore(stored.get());
        Path report = folders.published(period);
        return Optional.of(new CloseOutcome(
                        Exit.DONE,
                        period,
                        revision,
                        false,
                        stored.get().state(),
                        Optional.of(report),
                        Optional.of(report.resolve("tech-cost-" + period + ".xlsx")),
                        List.of(),
                        new CloseOutcome.Remarks(
                                List.of(),
                                List.of(
                                        "Later months are closed: this is the report as it was issued. Use --revise REASON to"
                                                + " re-issue it with what was posted since."),
                                List.of()),
                        List.of(),
                        List.of(),
                        Delivered.NONE)
                .with(restored));
    }

    /** The job at work in a started context. */
    private record Launch(ConfigurableApplicationContext spring, CloseRun run, List<Published> closed) {
        CloseOutcome outcome(LocalDate today) {
            JobOperator operator = spring.getBean(JobOperator.class);
            JobRepository repository = spring.getBean(JobRepository.class);
            Stores stores = spring.getBean(Stores.class);
            Job job = spring.getBean(run.revise().isPresent() ? "revise" : "close", Job.class);
            boolean preliminary = !run.period().isBefore(YearMonth.from(today));
            // Holding the lock, whatever looks as if it were running was cut off.
            repository.findRunningJobExecutions(job.getName()).forEach(operator::recover);
            Attempt attempt = attempt(stores, repository, preliminary);
            JobExecution execution = start(operator, job, parameters(attempt, repository));
            return outcome(execution, attempt, stores, preliminary);
        }

        private Attempt attempt(Stores stores, JobRepository repository, boolean preliminary) {
            if (run.revise().isPresent()) {
                return stores.attempts().get(closed.get(closed.size() - 1).attempt());
            }
            String fingerprint = run.inbox().fingerprint(run.loaded(), run.version(), run.incomplete());
            Continuation unfinished = new Continuation(repository, run.folders().staged(run.period()));
            return new TransactionTemplate(spring.getBean(PlatformTransactionManager.class)).execute(t -> {
                Attempt attempt = stores.attempts().begin(run.period(), fingerprint, preliminary);
                if (unfinished.isPossible(parameters(attempt, repository))) {
                    return attempt;
                }
                stores.attempts().abandon(attempt.id());
                return stores.attempts().begin(run.period(), fingerprint, preliminary);
            });
        }

        private JobParameters parameters(Attempt attempt, JobRepository repository) {
            JobParametersBuilder parameters = new JobParametersBuilder()
                    .addString("period", run.period().toString())
                    .addString("fingerprint", attempt.fingerprint())
                    .addLong("attempt", (long) attempt.number())
                    .addLong(CloseJob.ATTEMPT_ID, attempt.id(), false);
            run.revise()
                    .ifPresent(reason -> parameters
                            .addString("reason", reason)
                            .addLong(
                                    "issue",
                                    (long) repository.findJobInstances("revise").size() + 1));
            return parameters.toJobParameters();
        }

        private static JobExecution start(JobOperator operator, Job job, JobParameters parameters) {
            try {
                return operator.start(job, parameters);
            } catch (org.springframework.batch.core.job.JobExecutionException e) {
                throw new IllegalStateException("the close could not be started: " + e.getMessage(), e);
            }
        }

        private CloseOutcome outcome(JobExecution execution, Attempt attempt, Stores stores, boolean preliminary) {
            var context = execution.getExecutionContext();
            boolean gate = execution.getExitStatus().getExitCode().equals(StepWork.GATE);
            if (!gate && execution.getStatus().isUnsuccessful()) {
                throw failure(execution);
            }
            var rejections = stores.attempts().rejections(attempt.id());
            Optional<Published> published =
                    gate ? Optional.empty() : stores.publications().find(run.period());
            int revision = published.map(Published::revision).orElse(0);
            Path report = run.folders().published(run.period());
            boolean refused = gate && StepWork.isRefused(context);
            Exit exit =
                    refused ? Exit.WRONG_USE : gate ? Exit.GATE : rejections.isEmpty() ? Exit.DONE : Exit.REJECTIONS;
            return new CloseOutcome(
                    exit,
                    run.period(),
                    revision,
                    !gate
                            && closed.stream()
                                    .noneMatch(p -> p.period().equals(run.period()) && p.revision() == revision),
                    published.map(Published::state).orElse(new CloseState(preliminary, List.of())),
                    gate ? Optional.empty() : Optional.of(report),
                    gate ? Optional.empty() : Optional.of(report.resolve("tech-cost-" + run.period() + ".xlsx")),
                    steps(execution),
                    // What does not tie out is told to nobody.
                    new CloseOutcome.Remarks(
                            gate ? List.of() : StepWork.findings(context),
                            StepWork.notes(context),
                            StepWork.missing(context)),
                    StepWork.faults(context),
                    refused ? ofRegister(rejections) : rejections,
                    Delivered.NONE);
        }

        /** Those of other tables follow from a system that the register does not list, and are not told beside it. */
        private static List<Rejection> ofRegister(List<Rejection> rejections) {
            return rejections.stream()
                    .filter(rejection -> rejection.table().equals("systems"))
                    .toList();
        }

        private static List<StepCount> steps(JobExecution execution) {
            return execution.getStepExecutions().stream()
                    .sorted(Comparator.comparingLong(s -> s.getId()))
                    .map(s -> new StepCount(s.getStepName(), s.getReadCount(), s.getWriteCount(), s.getFilterCount()))
                    .toList();
        }

        private static RuntimeException failure(JobExecution execution) {
            return execution.getAllFailureExceptions().stream()
                    .findFirst()
                    .map(cause -> cause instanceof RuntimeException e ? e : new IllegalStateException(cause))
                    .orElseGet(() -> new IllegalStateException(
                            "the close ended as " + execution.getExitStatus().getExitDescription()));
        }
    }
}
