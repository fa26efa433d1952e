package io.outlay.model.fact;

import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule that moves shared cost from one system to another. Exactly one of share and driver is given.
 *
 * @param share fraction of the giver's cost, 0 to 1
 * @param driver usage metric of the receivers in whose proportion the cost is shared
 */
public record Allocation(
        @SystemId String fromSystem,
        @SystemId String toSystem,
        LocalDate validFrom,
        Optional<BigDecimal> share,
        Optional<String> driver,
        SourceRef source)
        implements Fact {}
