package io.outlay.model.fact;

import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One figure of the business.
 *
 * @param date the day; the first of the month when {@code monthly}
 * @param monthly whether the figure is for the whole month
 * @param metric such as {@code orders}
 * @param currency ISO 4217 code for amounts; empty for counts
 * @param exported of which rows, where a profile reads them
 */
public record MetricReading(
        LocalDate date,
        boolean monthly,
        String metric,
        BigDecimal value,
        Optional<String> channel,
        Optional<String> currency,
        Optional<ExportedRows> exported,
        SourceRef source)
        implements Fact {}
