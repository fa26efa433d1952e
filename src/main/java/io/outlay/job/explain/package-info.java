/** Where does a figure come from. May use, of this floor: {@code job.workspace}, {@code job.ledger}. */
package io.outlay.job.explain;
