package io.outlay.job.close;

import io.outlay.job.workspace.ReportFiles;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Whether an attempt that was cut off can go on where it stopped.
 *
 * @param staged folder of the files that it has written
 */
record Continuation(JobRepository repository, Path staged) {

    boolean isPossible(JobParameters parameters) {
        JobExecution last = repository.getLastJobExecution("close", parameters);
        return last == null || !isUndecided(last) && (!isWritten(last) || isStaged(last));
    }

    /** The very files that it computed: a copy of the workspace may hold those of another attempt, whole in themselves. */
    private boolean isStaged(JobExecution last) {
        ReportFiles files = new ReportFiles(staged);
        Optional<String> computed = StepWork.staged(last.getExecutionContext());
        return computed.isPresent() && computed.equals(files.manifestSha256()) && files.isWhole();
    }

    /**
     * Spring Batch refuses to continue what was cut off in the middle of a commit, and an execution that has ended of which
     * a step looks as if it were running, since a connection was lost between the two; our steps start anew anyway.
     */
    private static boolean isUndecided(JobExecution last) {
        return last.getStatus() == BatchStatus.UNKNOWN
                || last.getStepExecutions().stream()
                        .map(StepExecution::getStatus)
                        .anyMatch(step -> step == BatchStatus.UNKNOWN || step.isRunning());
    }

    /** Its files would not be written again. They are in no backup, and a disk may lose what the database has kept. */
    private boolean isWritten(JobExecution last) {
        return Optional.ofNullable(repository.getLastStepExecution(last.getJobInstance(), CloseJob.REPORT))
                .map(StepExecution::getStatus)
                .filter(BatchStatus.COMPLETED::equals)
                .isPresent();
    }
}
