/** What would another option cost. May use, of this floor: {@code job.workspace}, {@code job.ledger}. */
package io.outlay.job.whatif;
