/**
 * What did a system cost in the months past, as scenarios and series take it. May use, of this floor: {@code
 * ledger.document}.
 */
package io.outlay.ledger.actuals;
