package io.outlay.model.ledger;

import io.outlay.model.fact.EffortEntry;
import java.math.BigDecimal;

/**
 * A row of hours that is in the ledger.
 *
 * @param hourlyCost valid on its date, in {@code currency}
 * @param fxRate reporting currency per unit of {@code currency}
 * @param booked its share of what is booked of its system, month and activity: these shares add up to the ledger's entries;
 *     reporting currency
 */
public record EffortLine(
        EffortEntry entry, BigDecimal hourlyCost, String currency, BigDecimal fxRate, BigDecimal booked) {}
