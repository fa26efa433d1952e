/**
 * Files become facts: recognition by content, one class per file kind, accepted or rejected row by row. Checks form only;
 * what a document means beside those of other files is for {@code ledger}. A sub-package per family of formats. May use
 * {@code model} and its records in {@code settings}.
 */
package io.outlay.intake;
