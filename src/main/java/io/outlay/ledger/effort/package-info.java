/** What do hours cost. May use, of this floor: {@code ledger.document}. */
package io.outlay.ledger.effort;
