package io.outlay.model.fact;

import java.time.YearMonth;

/**
 * An invoice line from a live file.
 *
 * @param firstSeen the period that first saw the content of its file; earlier wins a conflict
 */
public record StagedLine(InvoiceLine line, YearMonth firstSeen) {}
