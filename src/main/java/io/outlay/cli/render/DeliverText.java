package io.outlay.cli.render;

import io.outlay.job.deliver.DeliverOutcome;
import io.outlay.job.deliver.Delivered;
import io.outlay.model.ledger.Delivery;
import java.util.ArrayList;
import java.util.List;

/** What a reader is told of deliveries. */
public final class DeliverText {
    private DeliverText() {}

    public static List<String> result(DeliverOutcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(outcome.period() + ", revision " + outcome.revision() + ": "
                + Words.count(outcome.delivered().now().size()) + " sent now, "
                + Words.count(outcome.delivered().all().stream()
                        .filter(d -> d.state() == Delivery.State.SENT)
                        .count())
                + " of " + Words.count(outcome.delivered().all().size()) + " in all");
        lines.addAll(sent(outcome.delivered()));
        return lines;
    }

    /** What was sent just now. */
    static List<String> sent(Delivered delivered) {
        return delivered.now().stream()
                .map(d -> "Sent to " + d.recipient() + note(d))
                .toList();
    }

    /** Where one delivery stands. */
    static String state(Delivery delivery) {
        return switch (delivery.state()) {
            case SENT -> "sent to " + delivery.recipient() + note(delivery);
            case SENDING -> "may have been sent to " + delivery.recipient();
            case FAILED ->
                "not delivered to " + delivery.recipient() + ": "
                        + delivery.note().lines().findFirst().orElse("");
        };
    }

    private static String note(Delivery delivery) {
        return delivery.note().isEmpty() ? "" : " (" + delivery.note() + ")";
    }
}
