package io.outlay.ledger.posting;

import io.outlay.model.Reason;
import io.outlay.model.Rejection;
import io.outlay.model.ledger.PostedDocument;
import io.outlay.model.ledger.TargetEntry;
import java.util.List;
import java.util.SortedMap;

/**
 * Entries of the bases effort, accrual and allocated.
 *
 * @param targets in key order
 * @param rejections of effort, contracts, allocations and usage beside others
 * @param notes plain sentences: what was inferred, estimated or counted once
 * @param documents of the targets, in order of their text: to be kept with those of vendors
 * @param reasons by document: why a difference for a closed month is posted; also for documents posted earlier that are
 *     gone
 */
public record CostPosting(
        List<TargetEntry> targets,
        List<Rejection> rejections,
        List<String> notes,
        List<PostedDocument> documents,
        SortedMap<String, Reason> reasons) {}
