/**
 * What do bills and contracts say: renewals, seats, price steps, duplicates, contradictions. May use, of this floor:
 * {@code analysis.series}, {@code analysis.verdict}.
 */
package io.outlay.analysis.bills;
