package io.outlay.model.fact;

import io.outlay.model.CostPool;
import io.outlay.model.SourceRef;
import io.outlay.model.TechLayer;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A planned amount of a month; rows of a file add up.
 *
 * @param costPool empty covers external cost only
 */
public record Budget(
        YearMonth month,
        BigDecimal amount,
        String currency,
        @SystemId Optional<String> systemId,
        Optional<TechLayer> layer,
        Optional<CostPool> costPool,
        SourceRef source)
        implements Fact {}
