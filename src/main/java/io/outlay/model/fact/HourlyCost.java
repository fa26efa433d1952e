package io.outlay.model.fact;

import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an hour of a role costs from a day on: a row of the table {@code rates}.
 *
 * @param role {@code default} serves the rest
 * @param hourlyCost per hour, in {@code currency}
 */
public record HourlyCost(String role, LocalDate validFrom, BigDecimal hourlyCost, String currency, SourceRef source)
        implements Fact {
    /** The role that serves those without a cost of their own. */
    public static final String DEFAULT_ROLE = "default";
}
