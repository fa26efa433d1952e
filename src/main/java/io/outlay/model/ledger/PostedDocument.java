package io.outlay.model.ledger;

import java.math.BigDecimal;

/**
 * What posting knew of a document: kept with the period that posted it, so that the next can say why it differs, and so
 * that its rate stays frozen.
 *
 * @param document text of its {@code ledger.DocumentId}
 * @param content SHA-256 over what its lines say, places in files excluded
 * @param mapping SHA-256 over the systems its lines belong to
 * @param fxRate reporting currency per unit of the document's currency
 * @param rule the settings that shaped its entries
 */
public record PostedDocument(String document, String content, String mapping, BigDecimal fxRate, String rule) {}
