/** Does every amount read stand in the ledger. Uses no other room of this floor. */
package io.outlay.ledger.tieout;
