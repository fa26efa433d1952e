package io.outlay.job.care;

import io.outlay.job.ledger.MissingInput;
import io.outlay.model.CloseState;
import io.outlay.model.ledger.Delivery;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a workspace stands.
 *
 * @param periods published periods, oldest first
 * @param missing what the next close still lacks
 * @param rejected rows of the inputs that it would reject
 */
public record StatusOutcome(
        String company,
        String currency,
        List<PeriodStatus> periods,
        Next next,
        List<MissingInput> missing,
        long rejected) {

    /**
     * The month to close next.
     *
     * @param due whether it is over
     * @param late months not closed although their cut-off has passed, oldest first
     */
    public record Next(YearMonth month, boolean due, List<YearMonth> late) {
        /** @param cutoffDays after the end of a month */
        static Next of(YearMonth month, LocalDate today, int cutoffDays) {
            List<YearMonth> late = Stream.iterate(month, other -> other.plusMonths(1))
                    .takeWhile(
                            other -> other.atEndOfMonth().plusDays(cutoffDays).isBefore(today))
                    .toList();
            return new Next(month, month.isBefore(YearMonth.from(today)), late);
        }
    }

    /**
     * @param cost of the period's month as its report shows it, reporting currency
     * @param now cost of that month with what later periods posted for it
     * @param restatements causes for which this period restated months closed before it, as its report lists them
     * @param deliveries of the revision
     * @param restated what they add to those months
     */
    public record PeriodStatus(
            YearMonth period,
            int revision,
            CloseState state,
            BigDecimal cost,
            BigDecimal now,
            int restatements,
            BigDecimal restated,
            Optional<Path> report,
            List<Delivery> deliveries) {}
}
