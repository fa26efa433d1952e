package io.outlay.ledger.metric;

import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.Sum;
import io.outlay.model.fact.ExportedRows;
import io.outlay.model.fact.MetricReading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rejects a reading of the business table. */
final class MetricRejection {
    private static final String TABLE = "business";

    private MetricRejection() {}

    /** Readings of the days of one figure, as one at the place of the first. */
    static MetricReading sum(List<MetricReading> days) {
        MetricReading first = days.get(0);
        long rows = days.stream()
                .mapToLong(day -> day.exported().map(ExportedRows::rows).orElse(1L))
                .sum();
        return new MetricReading(
                first.date(),
                first.monthly(),
                first.metric(),
                Sum.of(days.stream().map(MetricReading::value)),
                first.channel(),
                first.currency(),
                first.exported()
                        .map(one -> new ExportedRows(
                                one.day(), rows, one.form(), one.disjoint(), one.prints(), one.first(), one.last())),
                first.source());
    }

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
