/**
 * Facts become entries: identity, currency, service period, spread, tie-out. Pure: everything it needs is handed in, and
 * the same input gives the same entries. May use {@code model} and its records in {@code settings}.
 */
package io.outlay.ledger;
