package io.outlay.ledger;

import io.outlay.model.Rejection;
import io.outlay.model.TargetEntry;
import java.util.List;

/**
 * Entries of the bases effort, accrual and allocated.
 *
 * @param targets in key order
 * @param rejections of effort, contracts, allocations and usage beside others
 * @param notes plain sentences: what was inferred, estimated or counted once
 */
public record CostPosting(List<TargetEntry> targets, List<Rejection> rejections, List<String> notes) {}
