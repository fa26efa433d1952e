/** How do readings become monthly business figures and usage. May use, of this floor: {@code ledger.document}. */
package io.outlay.ledger.metric;
