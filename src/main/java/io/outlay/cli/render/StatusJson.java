package io.outlay.cli.render;

import io.outlay.job.care.StatusOutcome;
import io.outlay.job.workspace.Exit;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/**
 * The JSON document of {@code status}:
 *
 * <pre>
 * {"exit_code": 0, "exit": "done", "company": "ACME", "currency": "EUR",
 *  "periods": [{"period": "2026-08", "revision": 1, "state": "final", "closed_without": [], "cost": 1234.56, "cost_now": 1234.56, "restatements": 2,
 *    "restated": -20.00, "report": "acme/reports/2026-08", "deliveries": [{"channel": "mail", …}]}],
 *  "next": "2026-09", "due": true, "late": ["2026-09"], "missing": ["…"], "rejected": 0}
 * </pre>
 *
 * @param periods published ones, oldest first; {@code cost} of the month as reported, {@code cost_now} with what later periods
 *     posted for it, {@code restated} by what causes this period changed earlier months; all in {@code currency}
 * @param next the month to close next
 * @param due whether it is over
 * @param late months not closed although their cut-off has passed
 * @param missing what the next close still lacks
 * @param rejected rows of the inputs that it would reject
 */
public record StatusJson(
        int exitCode,
        String exit,
        String company,
        String currency,
        List<Period> periods,
        String next,
        boolean due,
        List<String> late,
        List<String> missing,
        long rejected) {
    record Period(
            String period,
            int revision,
            String state,
            List<String> closedWithout,
            BigDecimal cost,
            BigDecimal costNow,
            int restatements,
            BigDecimal restated,
            String report,
            List<DeliveryJson> deliveries) {
        public static Period of(StatusOutcome.PeriodStatus status) {
            return new Period(
                    status.period().toString(),
                    status.revision(),
                    status.state().id(),
                    status.state().without(),
                    status.cost(),
                    status.now(),
                    status.restatements(),
                    status.restated(),
                    status.report().map(Path::toString).orElse(null),
                    status.deliveries().stream().map(DeliveryJson::of).toList());
        }
    }

    public static StatusJson of(StatusOutcome outcome) {
        return new StatusJson(
                Exit.DONE.code(),
                FailureJson.name(Exit.DONE),
                outcome.company(),
                outcome.currency(),
                outcome.periods().stream().map(Period::of).toList(),
                outcome.next().month().toString(),
                outcome.next().due(),
                outcome.next().late().stream().map(YearMonth::toString).toList(),
                outcome.missing(),
                outcome.rejected());
    }
}
