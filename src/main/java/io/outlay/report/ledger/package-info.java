/**
 * Data sheets and what they tie out to: Ledger, Lines, Restatements, Rejected, Tie-out, Assumptions. May use, of this
 * floor: {@code report.sheet}, {@code report.book}.
 */
package io.outlay.report.ledger;
