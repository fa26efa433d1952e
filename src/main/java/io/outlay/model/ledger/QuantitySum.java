package io.outlay.model.ledger;

import io.outlay.model.CostPool;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * Entries that state a quantity, of one system, month, pool, currency and unit, summed; one-offs left out.
 *
 * @param unit as the documents state it, {@code hours} for effort; empty when they state none
 * @param single whether each document line behind it counts just one
 * @param amount reporting currency
 * @param quantity spread like the amount: the months of a line add up to its quantity
 * @param inForce what was in force in the month: a line's whole quantity in its dearest month, in others in the proportion of
 *     their amounts. For
 *     40 seats paid for a year it is 40 in each month, where {@code quantity} is 3.33
 */
public record QuantitySum(
        String systemId,
        YearMonth month,
        CostPool costPool,
        String sourceCurrency,
        String unit,
        boolean single,
        BigDecimal amount,
        BigDecimal quantity,
        BigDecimal inForce) {}
