/**
 * How is a month closed: the Spring Batch job and its steps. May use, of this floor: {@code job.workspace}, {@code
 * job.ledger}, {@code job.whatif}, {@code job.deliver}.
 */
package io.outlay.job.close;
