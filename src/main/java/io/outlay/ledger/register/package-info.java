/** What does the register say that ledger and facts do not know. May use, of this floor: {@code ledger.document}. */
package io.outlay.ledger.register;
