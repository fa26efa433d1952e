package io.outlay.job.ledger;

import io.outlay.model.ledger.PostedDocument;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What the last close left.
 *
 * @param period that was closed; empty at the first close
 * @param documents what it knew of what was posted
 */
public record PostedBefore(Optional<YearMonth> period, List<PostedDocument> documents) {
    public static final PostedBefore NOTHING = new PostedBefore(Optional.empty(), List.of());
}
