package io.outlay.job.ledger;

import io.outlay.ledger.document.ExchangeRates;
import io.outlay.ledger.metric.MetricMonths;
import io.outlay.model.Names;
import io.outlay.model.fact.MetricReading;
import io.outlay.settings.OutlaySettings;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The months of the business metrics, aggregated as the settings say. */
public final class Metrics {
    private Metrics() {}

    public static MetricMonths of(
            List<MetricReading> readings, YearMonth period, ExchangeRates rates, OutlaySettings settings) {
        Map<String, String> aggregation = new TreeMap<>();
        settings.metrics().forEach((name, metric) -> aggregation.put(name, Names.id(metric.aggregation())));
        return MetricMonths.of(readings, period, rates, settings.currency(), aggregation);
    }
}
