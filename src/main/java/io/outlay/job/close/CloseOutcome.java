package io.outlay.job.close;

import io.outlay.job.deliver.Delivered;
import io.outlay.job.ledger.MissingInput;
import io.outlay.job.workspace.Exit;
import io.outlay.model.CloseState;
import io.outlay.model.ControlTotals;
import io.outlay.model.Rejection;
import io.outlay.model.ledger.Delivery;
import io.outlay.report.IssuedReport;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a close did.
 *
 * @param revision of the period's report; 0 when none was published
 * @param changed whether a new revision was published
 * @param state how sure the month is
 * @param report folder of the period's files; empty when none was published
 * @param workbook the finance workbook; empty when none was published
 * @param delivered where its deliveries stand
 * @param faults what stopped a gate, with amounts and remedy
 */
public record CloseOutcome(
        Exit exit,
        YearMonth period,
        int revision,
        boolean changed,
        CloseState state,
        Optional<Path> report,
        Optional<Path> workbook,
        List<StepCount> steps,
        Remarks remarks,
        List<String> faults,
        List<Rejection> rejections,
        Delivered delivered) {

    /**
     * What there is to say.
     *
     * @param findings what was found
     * @param notes duplicates, vanished files, months closed along the way, plain sentences
     * @param missing what the close lacks
     */
    public record Remarks(List<Found> findings, List<String> notes, List<MissingInput> missing) {
        Remarks after(List<String> more) {
            return new Remarks(
                    findings, Stream.concat(more.stream(), notes.stream()).toList(), missing);
        }
    }

    /** What stopped a gate, or did not arrive, each with its remedy. */
    public List<String> allFaults() {
        return Stream.concat(faults.stream(), delivered.faults().stream()).toList();
    }

    /** Where each delivery stands. */
    public List<Delivery> deliveries() {
        return delivered.all();
    }

    public boolean preliminary() {
        return state.preliminary();
    }

    /** What the report came to; empty when none was published. */
    public Optional<ControlTotals> totals() {
        return report.map(IssuedReport::new).flatMap(IssuedReport::totals);
    }

    /** The same, come to without doing anything. */
    CloseOutcome again() {
        return new CloseOutcome(
                exit,
                period,
                revision,
                false,
                state,
                report,
                workbook,
                List.of(),
                remarks,
                faults,
                rejections,
                delivered);
    }

    /** The same close, with more notes before its own. */
    CloseOutcome with(List<String> more) {
        return with(exit, remarks.after(more), delivered);
    }

    /** The same close, with what became of its deliveries. */
    CloseOutcome with(Delivered other) {
        return with(exit == Exit.DONE && !other.faults().isEmpty() ? Exit.UNDELIVERED : exit, remarks, other);
    }

    private CloseOutcome with(Exit end, Remarks said, Delivered sent) {
        return new CloseOutcome(
                end, period, revision, changed, state, report, workbook, steps, said, faults, rejections, sent);
    }
}
