package io.outlay.job.close;

import io.outlay.job.workspace.Stores;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderValidatorAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The close: files → facts → gate → ledger → analysis and report → gate → published. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            FlywayAutoConfiguration.class,
            MailSenderAutoConfiguration.class,
            MailSenderValidatorAutoConfiguration.class
        })
class CloseJob {
    /** Job parameter that names the attempt. */
    static final String ATTEMPT_ID = "attempt_id";

    /** Step that writes the staged files. */
    static final String REPORT = "report";

    @Bean
    Stores stores(DataSource dataSource, CloseRun run) {
        return Stores.of(dataSource, run.settings().currency());
    }

    @Bean
    StepFactory steps(JobRepository repository, PlatformTransactionManager transactions, Stores stores, CloseRun run) {
        return new StepFactory(repository, transactions, stores.attempts(), run.progress());
    }

    @Bean
    Job close(JobRepository repository, StepFactory steps, CloseRun run, Stores stores) {
        KnownFacts facts = new KnownFacts(stores);
        Step read = steps.step("read files", new ReadFiles(run, stores));
        Step prepare = steps.step("prepare documents", new PrepareDocuments(run, stores, facts));
        Step inputGate = steps.step("gate 1: inputs", new InputGate(run, stores));
        Step post = steps.step("post", new PostDifferences(run, stores));
        Step report = steps.step(REPORT, new StageReport(run, stores, facts));
        Step reportGate = steps.step("gate 2: tie-out", new ReportGate(run, stores, facts));
        Step publish = steps.step("publish", new Publish(run, stores));
        return new JobBuilder("close", repository)
                .start(read)
                .next(prepare)
                .next(inputGate)
                .on(StepWork.GATE)
                .end(StepWork.GATE)
                .from(inputGate)
                .on("COMPLETED")
                .to(post)
                .next(report)
                .next(reportGate)
                .on(StepWork.GATE)
                .end(StepWork.GATE)
                .from(reportGate)
                .on("COMPLETED")
                .to(publish)
                .end()
                .build();
    }

    @Bean
    Job revise(JobRepository repository, StepFactory steps, CloseRun run, Stores stores) {
        KnownFacts facts = new KnownFacts(stores);
        Step reportGate = steps.step("gate 2: tie-out", new ReportGate(run, stores, facts));
        return new JobBuilder("revise", repository)
                .start(steps.step(REPORT, new StageReport(run, stores, facts)))
                .next(reportGate)
                .on(StepWork.GATE)
                .end(StepWork.GATE)
                .from(reportGate)
                .on("COMPLETED")
                .to(steps.step("publish", new Publish(run, stores)))
                .end()
                .build();
    }
}
