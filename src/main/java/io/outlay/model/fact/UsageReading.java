package io.outlay.model.fact;

import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Usage of a system, rolled up while its file streams: all rows of the file for one system, metric and date.
 *
 * @param date the day; the first of the month when {@code monthly}
 * @param value sum of the rows; for stock metrics such as {@code seats_paid} their maximum
 * @param rows how many rows were rolled up
 * @param exported which they were, where a profile reads them
 * @param source the first of them
 */
public record UsageReading(
        @SystemId String systemId,
        LocalDate date,
        boolean monthly,
        String metric,
        BigDecimal value,
        Optional<String> unit,
        long rows,
        Optional<ExportedRows> exported,
        SourceRef source)
        implements Fact {
    /** Both of one system, metric and date: their rows add up. */
    public UsageReading and(UsageReading other) {
        return new UsageReading(
                systemId,
                date,
                monthly,
                metric,
                value.add(other.value),
                unit.or(other::unit),
                rows + other.rows,
                exported,
                source);
    }
}
