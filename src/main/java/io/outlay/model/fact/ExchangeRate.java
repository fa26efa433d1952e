package io.outlay.model.fact;

import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A reference rate of the European Central Bank.
 *
 * @param unitsPerEuro units of {@code currency} per 1 EUR
 */
public record ExchangeRate(LocalDate date, String currency, BigDecimal unitsPerEuro, SourceRef source)
        implements Fact {}
