package io.outlay.job.close;

import io.outlay.model.Progress;
import io.outlay.store.AttemptStore;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Builds every step alike. The transaction manager is named here once: without it a step compiles and runs, and what it
 * writes is not rolled back.
 */
record StepFactory(
        JobRepository repository, PlatformTransactionManager transactions, AttemptStore attempts, Progress progress) {
    Step step(String name, CloseStep step) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, chunk) -> {
                            long id = contribution
                                    .getStepExecution()
                                    .getJobParameters()
                                    .getLong(CloseJob.ATTEMPT_ID);
                            return work(step, new StepWork(attempts.get(id), progress, contribution));
                        },
                        transactions)
                .listener(new Told(step, progress))
                .build();
    }

    /** Spring Batch keeps which part comes next even when the database takes back the part before, as it failed. */
    private static RepeatStatus work(CloseStep step, StepWork work) {
        int part = work.next();
        try {
            return RepeatStatus.continueIf(step.work(work));
        } catch (RuntimeException | Error e) {
            work.next(part);
            throw e;
        }
    }

    /** Says when a step begins and what it read, wrote and rejected. */
    private record Told(CloseStep work, Progress progress) implements StepExecutionListener {
        @Override
        public void beforeStep(StepExecution step) {
            progress.begin(work.title(), work.expected());
        }

        @Override
        public ExitStatus afterStep(StepExecution step) {
            progress.end("read " + step.getReadCount() + ", wrote " + step.getWriteCount() + ", rejected "
                    + step.getFilterCount());
            return step.getExitStatus();
        }
    }
}
