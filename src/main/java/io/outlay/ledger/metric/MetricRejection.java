package io.outlay.ledger.metric;

import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.fact.ExportedRows;
import io.outlay.model.fact.MetricReading;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rejects a reading of the business table. */
final class MetricRejection {
    private static final String TABLE = "business";

    private MetricRejection() {}

    static Rejection of(MetricReading reading, RejectionCode code, String reason, String remedy) {
        String value = reading.value().toPlainString();
        String excerpt = Stream.of(
                        Optional.of(reading.date().toString()),
                        Optional.of(reading.metric()),
                        Optional.of(value),
                        reading.channel(),
                        reading.currency())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(","));
        return new Rejection(
                        code,
                        TABLE,
                        reading.source(),
                        "value",
                        value,
                        reason,
                        remedy,
                        excerpt,
                        reading.currency().map(currency -> reading.value()),
                        reading.currency().orElse(""))
                .of(reading.exported().map(ExportedRows::rows).orElse(1L));
    }
}
