/**
 * How does the general ledger of an accounting program become rows. SAF-T and XAF state it as XML: each line of a journal
 * becomes a row whose headers are the names of its elements, and a profile says what the rows mean. May use, of this floor:
 * {@code intake.xml}, {@code intake.table}, {@code intake.table.read}.
 */
package io.outlay.intake.ledgerfile;
