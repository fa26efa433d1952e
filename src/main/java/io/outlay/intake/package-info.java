/**
 * Files become facts: recognition by content, one class per file kind, accepted or rejected row by row. Checks form only;
 * what a row means beside others is for {@code ledger}. May use {@code model} and its records in {@code settings}.
 */
package io.outlay.intake;
