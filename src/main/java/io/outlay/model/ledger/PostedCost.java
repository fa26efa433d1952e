package io.outlay.model.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What earlier periods posted for a system and stands.
 *
 * @param amount cost of all months, reporting currency, cents
 * @param from first month with an entry
 * @param to last month with an entry
 */
public record PostedCost(String systemId, BigDecimal amount, YearMonth from, YearMonth to) {}
