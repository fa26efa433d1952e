/**
 * What every page of the close shares: the results, the ledger with its formulas, the months. May use, of this floor:
 * {@code report.sheet}.
 */
package io.outlay.report.book;
