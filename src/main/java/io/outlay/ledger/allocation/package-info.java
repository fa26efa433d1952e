/** Who bears shared cost. May use, of this floor: {@code ledger.document}, {@code ledger.metric}. */
package io.outlay.ledger.allocation;
