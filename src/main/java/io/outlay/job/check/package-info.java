/**
 * What would the next close say. May use, of this floor: {@code job.workspace}, {@code job.ledger}, {@code job.whatif},
 * {@code job.close}.
 */
package io.outlay.job.check;
