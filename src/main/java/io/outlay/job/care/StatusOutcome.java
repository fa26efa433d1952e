package io.outlay.job.care;

import io.outlay.model.CloseState;
import io.outlay.model.ledger.Delivery;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Where a workspace stands.
 *
 * @param periods published periods, oldest first
 * @param next the month to close next
 * @param missing what the next close still lacks, one sentence each
 */
public record StatusOutcome(
        String company, String currency, List<PeriodStatus> periods, YearMonth next, List<String> missing) {

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
