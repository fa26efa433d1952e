/**
 * Which invoices are missing: contracts, cadence, coverage, estimates. May use, of this floor: {@code ledger.document}.
 */
package io.outlay.ledger.accrual;
