package io.outlay.job;

import io.outlay.ledger.ExchangeRates;
import io.outlay.ledger.MetricMonths;
import io.outlay.model.MetricReading;
import io.outlay.settings.OutlaySettings;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The months of the business metrics, aggregated as the settings say. */
final class Metrics {
    private Metrics() {}

    static MetricMonths of(
            List<MetricReading> readings, YearMonth period, ExchangeRates rates, OutlaySettings settings) {
        Map<String, String> aggregation = new TreeMap<>();
        settings.metrics()
                .forEach((name, metric) ->
                        aggregation.put(name, metric.aggregation().name().toLowerCase(Locale.ROOT)));
        return MetricMonths.of(readings, period, rates, settings.currency(), aggregation);
    }
}
