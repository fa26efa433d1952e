/**
 * What the facts of a workspace come to before a use case does anything with it. May use, of this floor: {@code
 * job.workspace}.
 */
package io.outlay.job.ledger;
