package io.outlay.analysis.series;

import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.MetricMonth;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which metric a cost is held against: the system's own, else its layer's, else orders, else net revenue. The first with
 * enough months for a verdict is taken, else the first with any.
 */
public final class DriverChoice {
    private final AnalysisInput input;
    private final Map<String, Driver> drivers = new TreeMap<>();

    public DriverChoice(AnalysisInput input) {
        this.input = input;
        for (MetricMonth row : input.metrics()) {
            drivers.computeIfAbsent(row.metric(), name -> new Driver(name, row.counted(), new TreeMap<>()));
        }
        input.metrics().stream()
                .filter(row -> !row.month().isAfter(input.period()))
                .forEach(row -> values(row).merge(row.month(), row.value(), DriverChoice::onlyOne));
    }

    /** What is unmapped has no driver: nobody knows what it serves. */
    public Optional<Driver> of(Subject subject) {
        if (subject.level() == Level.SYSTEM && subject.system().isEmpty()) {
            return Optional.empty();
        }
        List<Driver> candidates = Stream.of(
                        subject.system().flatMap(TechSystem::driver).stream(),
                        subject.layer().stream().flatMap(layer -> layer.defaultDrivers().stream()),
                        TechLayer.FALLBACK_DRIVERS.stream())
                .flatMap(names -> names)
                .filter(drivers::containsKey)
                .map(drivers::get)
                .toList();
        return first(candidates, input.settings().history().minValidMonths()).or(() -> first(candidates, 1));
    }

    private Optional<Driver> first(List<Driver> candidates, int months) {
        return candidates.stream()
                .filter(driver -> driver.usableMonths(
                                input.period(), input.settings().history().windowMonths())
                        >= months)
                .findFirst();
    }

    private NavigableMap<YearMonth, BigDecimal> values(MetricMonth row) {
        return drivers.get(row.metric()).values();
    }

    private static BigDecimal onlyOne(BigDecimal first, BigDecimal second) {
        throw new IllegalArgumentException("a metric has two values in one month: " + first + " and " + second);
    }
}
