package io.outlay.job.explain;

import io.outlay.job.explain.ExplainedFigure.Reading;
import io.outlay.job.ledger.Metrics;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.MonthSpans;
import io.outlay.job.workspace.Stopped;
import io.outlay.ledger.document.ExchangeRates;
import io.outlay.ledger.metric.MetricMonths;
import io.outlay.model.Names;
import io.outlay.model.Spelling;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.ExportedRows;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.store.ExplainStore.Traced;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From a month's value of a business metric down to its readings. */
record MetricTrail(ReportedLedger ledger) {
    /** @param usage metrics that the system has, for a name that is none */
    ExplainedFigure explain(String metric, YearMonth month, Set<String> usage) {
        MetricMonths metrics =
                metrics(ledger.stores().facts().live(ledger.attempt().id(), MetricReading.class));
        MetricMonth value =
                value(metrics, metric, month).orElseThrow(() -> unknown(metrics.months(), metric, month, usage));
        List<Reading> readings = readings(metric, month);
        return new ExplainedFigure(
                metric,
                "",
                "",
                month,
                value.value(),
                value.counted() ? "" : ledger.settings().currency(),
                ledger.report("driver_value"),
                List.of(),
                List.of(),
                List.of(),
                readings,
                aggregation(metric),
                ledger.files()
                        .rowsOf(ledger.explain().readings(ledger.attempt(), metric, month), MetricReading::source));
    }

    /** Whether the business has readings of it. */
    boolean has(String metric) {
        return ledger.stores().facts().live(ledger.attempt().id(), MetricReading.class).stream()
                .anyMatch(reading -> reading.metric().equals(metric));
    }

    private MetricMonths metrics(List<MetricReading> readings) {
        return Metrics.of(
                readings,
                ledger.published().period(),
                ExchangeRates.of(ledger.stores().facts().live(ledger.attempt().id(), ExchangeRate.class)),
                ledger.settings());
    }

    private static Optional<MetricMonth> value(MetricMonths metrics, String metric, YearMonth month) {
        return metrics.months().stream()
                .filter(m -> m.metric().equals(metric) && m.month().equals(month))
                .findFirst();
    }

    private List<Reading> readings(String metric, YearMonth month) {
        List<Traced<MetricReading>> rows = ledger.explain().readings(ledger.attempt(), metric, month);
        Set<MetricReading> counting = new HashSet<>(
                MetricMonths.counting(rows.stream().map(Traced::row).toList()));
        return rows.stream()
                .map(t -> new Reading(
                        t.row(),
                        ledger.files().state(t.row().source().file(), t.sha256()),
                        counting.contains(t.row()),
                        t.row().exported().map(ExportedRows::rows).orElse(1L)))
                .toList();
    }

    private String aggregation(String metric) {
        return Optional.ofNullable(ledger.settings().metrics().get(metric))
                .map(m -> Names.id(m.aggregation()))
                .orElse("sum");
    }

    private static Stopped unknown(List<MetricMonth> months, String metric, YearMonth month, Set<String> usage) {
        Set<YearMonth> has = months.stream()
                .filter(m -> m.metric().equals(metric))
                .map(MetricMonth::month)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!has.isEmpty()) {
            return new Stopped(
                    Exit.WRONG_USE,
                    "Metric " + metric + " has no value for " + month
                            + ": nothing was read, or the month is not complete.\nMonths with a value: "
                            + MonthSpans.text(has));
        }
        List<String> known = Stream.concat(
                        Arrays.stream(CostMeasure.values()).map(CostMeasure::id),
                        Stream.concat(months.stream().map(MetricMonth::metric), usage.stream())
                                .sorted())
                .distinct()
                .toList();
        return new Stopped(
                Exit.WRONG_USE,
                "There is no measure \"" + metric + "\".\n"
                        + Spelling.didYouMean(metric, known).orElse("Measures are " + String.join(", ", known) + "."));
    }
}
