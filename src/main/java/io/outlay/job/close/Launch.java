package io.outlay.job.close;

import io.outlay.job.deliver.Delivered;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stores;
import io.outlay.model.CloseState;
import io.outlay.model.Rejection;
import io.outlay.store.Attempt;
import io.outlay.store.PublicationStore.Published;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The job at work in a context of its own, on a database that is there already. */
record Launch(ApplicationContext spring, CloseRun run, List<Published> closed) {
    static CloseOutcome of(DataSource database, CloseRun run, List<Published> closed, LocalDate today) {
        SpringApplicationBuilder application = new SpringApplicationBuilder(CloseJob.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    // The session owns the pool and closes it after the context.
                    beans.registerBean(
                            DataSource.class, () -> database, definition -> definition.setDestroyMethodName(""));
                    beans.registerBean(CloseRun.class, () -> run);
                });
        run.progress().begin("preparing the close", -1);
        // An application.yaml that happens to lie in the working directory is none of ours.
        try (ConfigurableApplicationContext spring = application.run("--spring.config.location=classpath:/")) {
            run.progress().end("ready");
            return new Launch(spring, run, closed).outcome(today);
        }
    }

    private CloseOutcome outcome(LocalDate today) {
        JobOperator operator = spring.getBean(JobOperator.class);
        JobRepository repository = spring.getBean(JobRepository.class);
        Stores stores = spring.getBean(Stores.class);
        Job job = spring.getBean(run.revise().isPresent() ? "revise" : "close", Job.class);
        boolean preliminary = CloseRun.isPreliminary(run.period(), today);
        // Holding the lock, whatever looks as if it were running was cut off.
        repository.findRunningJobExecutions(job.getName()).forEach(operator::recover);
        Attempt attempt = attempt(stores, repository, preliminary);
        JobParameters parameters = parameters(attempt, repository);
        forgetUnbegun(repository, job, parameters);
        JobExecution execution = start(operator, job, parameters);
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

    /** Spring Batch writes an instance before its execution, and refuses one of which a crash has left only the first. */
    private static void forgetUnbegun(JobRepository repository, Job job, JobParameters parameters) {
        Optional.ofNullable(repository.getJobInstance(job.getName(), parameters))
                .filter(instance -> repository.getJobExecutions(instance).isEmpty())
                .ifPresent(repository::deleteJobInstance);
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
        return new CloseOutcome(
                refused ? Exit.WRONG_USE : gate ? Exit.GATE : rejections.isEmpty() ? Exit.DONE : Exit.REJECTIONS,
                run.period(),
                revision,
                !gate && closed.stream().noneMatch(p -> p.period().equals(run.period()) && p.revision() == revision),
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
