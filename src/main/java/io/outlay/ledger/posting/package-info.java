/**
 * What is posted: targets from all facts, with reasons and restatements. May use, of this floor: {@code
 * ledger.document}, {@code ledger.accrual}, {@code ledger.period}, {@code ledger.effort}, {@code ledger.metric}, {@code
 * ledger.allocation}.
 */
package io.outlay.ledger.posting;
