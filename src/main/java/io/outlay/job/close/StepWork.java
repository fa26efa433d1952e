package io.outlay.job.close;

import io.outlay.job.ledger.MissingInput;
import io.outlay.model.Progress;
import io.outlay.store.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import tools.jackson.databind.json.JsonMapper;

/** A step at work: the attempt it works for, what it counts and says, and the way to stop at a gate. */
public final class StepWork {
    /** Exit status of a step that found the inputs or the figures wanting; the job completes with it. */
    static final String GATE = "GATE";

    private static final String NOTES = "notes";
    private static final String FAULTS = "faults";
    private static final String MISSING = "missing";
    private static final String INCOMPLETE = "incomplete";
    private static final String FINDINGS = "findings";
    private static final String NEXT = "next";
    private static final String REFUSED = "refused";
    private static final String STAGED = "staged";

    private final Attempt attempt;
    private final Progress progress;
    private final StepContribution contribution;

    public StepWork(Attempt attempt, Progress progress, StepContribution contribution) {
        this.attempt = attempt;
        this.progress = progress;
        this.contribution = contribution;
    }

    Attempt attempt() {
        return attempt;
    }

    Progress progress() {
        return progress;
    }

    void read(long rows) {
        StepExecution step = contribution.getStepExecution();
        step.setReadCount(step.getReadCount() + rows);
    }

    void wrote(long rows) {
        contribution.incrementWriteCount(rows);
    }

    void rejected(long rows) {
        contribution.incrementFilterCount(rows);
    }

    /** Part of the step to do next; survives a crash together with the parts done. */
    int next() {
        return contribution.getStepExecution().getExecutionContext().getInt(NEXT, 0);
    }

    void next(int part) {
        contribution.getStepExecution().getExecutionContext().putInt(NEXT, part);
    }

    /** A plain sentence for whoever started the run. */
    void note(String sentence) {
        append(NOTES, sentence);
    }

    /** What the close lacks. */
    void missing(MissingInput input) {
        append(MISSING, JsonMapper.shared().writeValueAsString(input));
    }

    /** Why the month should not be closed as it is; a later step decides. */
    void incomplete(String fault) {
        append(INCOMPLETE, fault);
    }

    List<String> incomplete() {
        return sentences(job(), INCOMPLETE);
    }

    void finding(Found found) {
        append(FINDINGS, JsonMapper.shared().writeValueAsString(found));
    }

    /** Completes the job here, with what is wrong and its remedy. */
    void stopAtGate(List<String> faults) {
        faults.forEach(fault -> append(FAULTS, fault));
        contribution.setExitStatus(new ExitStatus(GATE));
    }

    /** As at a gate, for what is no fault of the figures but wrong use. */
    void refuse(List<String> faults) {
        job().put(REFUSED, true);
        stopAtGate(faults);
    }

    /** The files that were staged, by the hash of their manifest; survives a crash together with the step. */
    void staged(String manifestSha256) {
        job().putString(STAGED, manifestSha256);
    }

    /** Empty while none were. */
    static Optional<String> staged(ExecutionContext job) {
        return Optional.ofNullable(job.getString(STAGED, null));
    }

    Optional<String> staged() {
        return staged(job());
    }

    static boolean isRefused(ExecutionContext job) {
        return job.containsKey(REFUSED);
    }

    private ExecutionContext job() {
        return contribution.getStepExecution().getJobExecution().getExecutionContext();
    }

    private void append(String key, String sentence) {
        ArrayList<String> all = new ArrayList<>(sentences(job(), key));
        if (!all.contains(sentence)) {
            all.add(sentence);
        }
        job().put(key, all);
    }

    public static List<String> notes(ExecutionContext job) {
        return sentences(job, NOTES);
    }

    static List<MissingInput> missing(ExecutionContext job) {
        return records(job, MISSING, MissingInput.class);
    }

    static List<Found> findings(ExecutionContext job) {
        return records(job, FINDINGS, Found.class);
    }

    public static List<String> faults(ExecutionContext job) {
        return sentences(job, FAULTS);
    }

    private static <R> List<R> records(ExecutionContext job, String key, Class<R> kind) {
        return sentences(job, key).stream()
                .map(json -> JsonMapper.shared().readValue(json, kind))
                .toList();
    }

    private static List<String> sentences(ExecutionContext job, String key) {
        Object value = job.get(key);
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }
}
