package io.outlay.ledger.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The invoice that a credit note corrects.
 *
 * @param periods of its lines, in their order
 * @param rate its rate, if it has one
 * @param inferred found by its amount rather than named
 */
public record Original(
        SourceDocument document, List<LinePeriod> periods, Optional<BigDecimal> rate, boolean inferred) {}
