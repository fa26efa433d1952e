package io.outlay.analysis.series;

import io.outlay.model.ledger.QuantitySum;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What the bridge needs beside the sums of the ledger.
 *
 * @param quantities of the 24 months that end with the period
 * @param reportedAYearAgo cost of the first twelve of them by system, as the report of a year ago stated it; empty when that
 *     month-end was never closed on its own. Reporting currency
 */
public record BridgeFacts(List<QuantitySum> quantities, Optional<SortedMap<String, BigDecimal>> reportedAYearAgo) {}
