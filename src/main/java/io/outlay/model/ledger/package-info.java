/** What the ledger holds and results are made of. May use, of this floor: {@code model}, {@code model.fact}. */
package io.outlay.model.ledger;
