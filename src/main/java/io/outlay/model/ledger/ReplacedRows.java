package io.outlay.model.ledger;

import java.math.BigDecimal;

/**
 * Accepted invoice lines that no longer count: replaced by a later version of their file, or gone with it.
 *
 * @param sha256 of the content that holds them
 * @param sheet of a workbook, else empty
 * @param amount their net amounts in a currency
 */
public record ReplacedRows(String sha256, String sheet, String currency, BigDecimal amount) {}
