/** Which months does a document serve. May use, of this floor: {@code ledger.document}, {@code ledger.accrual}. */
package io.outlay.ledger.period;
