package io.outlay.model.fact;

import io.outlay.model.SourceRef;
import java.time.LocalDate;

/**
 * Whether a cloud may still change what it bills for a period.
 *
 * @param open whether it may
 * @param lastUpdated as the file has it, ISO 8601; empty where it has none
 */
public record BillingPeriod(String issuer, LocalDate start, boolean open, String lastUpdated, SourceRef source)
        implements Fact {}
