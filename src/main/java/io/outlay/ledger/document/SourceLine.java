package io.outlay.ledger.document;

import io.outlay.model.fact.InvoiceLine;

/**
 * A line of a document.
 *
 * @param index place among all lines handed in
 * @param id identity in its document: the line number, else the rank by content
 * @param content what it says, places in files excluded
 * @param systemId as stated or matched, else {@code unmapped}
 */
public record SourceLine(int index, InvoiceLine line, String id, String content, String systemId) {}
