package io.outlay.cli.render;

import io.outlay.job.deliver.DeliverOutcome;
import java.util.List;

/**
 * The JSON document of {@code deliver}:
 *
 * <pre>
 * {"exit_code": 0, "exit": "done", "period": "2026-09", "revision": 1, "sent_now": 1,
 *  "deliveries": [{"channel": "mail", "recipient": "cfo@acme.example", "state": "sent", …}], "faults": []}
 * </pre>
 *
 * @param exit {@code done} or {@code undelivered}
 * @param sentNow how many this call has sent
 * @param deliveries where each stands
 * @param faults what did not arrive, or may have, each with its remedy
 */
public record DeliverJson(
        int exitCode,
        String exit,
        String period,
        int revision,
        int sentNow,
        List<DeliveryJson> deliveries,
        List<String> faults) {
    public static DeliverJson of(DeliverOutcome outcome) {
        return new DeliverJson(
                outcome.exit().code(),
                FailureJson.name(outcome.exit()),
                outcome.period().toString(),
                outcome.revision(),
                outcome.delivered().now().size(),
                outcome.delivered().all().stream().map(DeliveryJson::of).toList(),
                outcome.delivered().faults());
    }
}
