package io.outlay.model.fact;

import io.outlay.model.SourceRef;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What somebody entered for a finding in a finance workbook of ours; a row left blank says that nothing is decided.
 *
 * @param month that the workbook closed
 * @param key of the finding, the same in every month
 * @param decision one of {@link #CHOICES}; empty where none was made
 * @param comment as entered
 * @param source where the row is
 */
public record FindingDecision(
        YearMonth month, String key, Optional<String> decision, Optional<String> comment, SourceRef source)
        implements Fact {
    /** The sheet on which findings are decided. */
    public static final String SHEET = "Findings";

    /** What can be decided. */
    public static final List<String> CHOICES = List.of("approve", "reject", "later");

    /** Whether anything was entered. */
    public boolean isFilled() {
        return decision.isPresent() || comment.isPresent();
    }
}
