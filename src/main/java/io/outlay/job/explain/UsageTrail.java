package io.outlay.job.explain;

import io.outlay.analysis.bills.SeatReadings;
import io.outlay.job.explain.ExplainedFigure.Reading;
import io.outlay.job.ledger.Facts;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.MonthSpans;
import io.outlay.job.workspace.Stopped;
import io.outlay.ledger.metric.MetricMonths;
import io.outlay.ledger.metric.UsageMonth;
import io.outlay.ledger.metric.UsageMonths;
import io.outlay.model.Names;
import io.outlay.model.fact.FormerIds;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.fact.UsageReading;
import io.outlay.store.ExplainStore.Traced;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** From a month's usage or seats of a system down to the readings. */
record UsageTrail(ReportedLedger ledger, Facts facts) {
    static UsageTrail of(ReportedLedger ledger) {
        return new UsageTrail(
                ledger, Facts.of(ledger.stores().facts(), ledger.attempt().id()));
    }

    /** Metrics of which a system has readings; of all systems when none is named. */
    Set<String> metrics(Optional<String> system) {
        Optional<String> id = system.map(ids()::of);
        return facts.of(UsageReading.class).stream()
                .filter(reading -> id.map(reading.systemId()::equals).orElse(true))
                .map(UsageReading::metric)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private FormerIds ids() {
        return facts.register().formerIds();
    }

    ExplainedFigure explain(String metric, FigureRequest request) {
        String system = request.system()
                .map(ids()::of)
                .orElseThrow(() -> new Stopped(
                        Exit.WRONG_USE, "Measure " + metric + " is a figure of a system.\nName it: --system ID"));
        List<UsageReading> all = facts.of(UsageReading.class).stream()
                .filter(reading ->
                        reading.systemId().equals(system) && reading.metric().equals(metric))
                .toList();
        BigDecimal value = value(all, request.month()).orElseThrow(() -> unknown(all, system, metric, request.month()));
        Optional<TechSystem> registered = registered(system);
        List<Traced<UsageReading>> rows = ledger.explain().usage(ledger.attempt(), metric, request.month()).stream()
                .filter(traced -> ids().of(traced.row()).systemId().equals(system))
                .toList();
        return new ExplainedFigure(
                metric,
                system,
                registered.map(TechSystem::name).orElse(""),
                request.month(),
                value,
                "",
                ledger.report(column(registered, metric)),
                List.of(),
                List.of(),
                List.of(),
                readings(rows),
                aggregation(metric),
                ledger.files().rowsOf(rows, UsageReading::source));
    }

    private Optional<TechSystem> registered(String system) {
        return facts.systems().stream()
                .filter(one -> one.systemId().equals(system))
                .findFirst();
    }

    /** Where the report shows it: usage that the system's cost is held against, as that. */
    private static String column(Optional<TechSystem> system, String metric) {
        return system.flatMap(TechSystem::driver).filter(metric::equals).isPresent() ? "driver_value" : "";
    }

    private Optional<BigDecimal> value(List<UsageReading> readings, YearMonth month) {
        if (SeatReadings.METRICS.contains(metric(readings))) {
            return new SeatReadings(UsageMonths.counting(readings))
                    .read(metric(readings), readings.get(0).systemId(), month);
        }
        Map<String, String> aggregation = new TreeMap<>();
        ledger.settings().metrics().forEach((name, one) -> aggregation.put(name, Names.id(one.aggregation())));
        return UsageMonths.of(readings, facts.systems(), ledger.published().period(), aggregation).months().stream()
                .filter(one -> one.month().equals(month))
                .map(UsageMonth::value)
                .findFirst();
    }

    private static String metric(List<UsageReading> readings) {
        return readings.isEmpty() ? "" : readings.get(0).metric();
    }

    private List<Reading> readings(List<Traced<UsageReading>> rows) {
        List<MetricReading> plain =
                rows.stream().map(traced -> plain(traced.row())).toList();
        Set<MetricReading> counting = new HashSet<>(MetricMonths.counting(plain));
        return rows.stream()
                .map(traced -> new Reading(
                        plain(traced.row()),
                        ledger.files().state(traced.row().source().file(), traced.sha256()),
                        counting.contains(plain(traced.row())),
                        traced.row().rows()))
                .toList();
    }

    private static MetricReading plain(UsageReading reading) {
        return new MetricReading(
                reading.date(),
                reading.monthly(),
                reading.metric(),
                reading.value(),
                Optional.empty(),
                Optional.empty(),
                reading.exported(),
                reading.source());
    }

    private String aggregation(String metric) {
        return SeatReadings.METRICS.contains(metric)
                ? "max"
                : Optional.ofNullable(ledger.settings().metrics().get(metric))
                        .map(one -> Names.id(one.aggregation()))
                        .orElse("sum");
    }

    private static Stopped unknown(List<UsageReading> readings, String system, String metric, YearMonth month) {
        Set<YearMonth> has = readings.stream()
                .map(reading -> YearMonth.from(reading.date()))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Stopped(
                Exit.WRONG_USE,
                "System \"" + system + "\" has no value of " + metric + " for " + month
                        + ": nothing was read, or the month is not complete.\nMonths with readings: "
                        + MonthSpans.text(has));
    }
}
