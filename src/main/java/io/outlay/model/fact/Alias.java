package io.outlay.model.fact;

import io.outlay.model.SourceRef;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A name or VAT id under which a vendor bills a system.
 *
 * @param validFrom first issue date it serves; empty serves all
 */
public record Alias(String billingName, @SystemId String systemId, Optional<LocalDate> validFrom, SourceRef source)
        implements Fact {}
