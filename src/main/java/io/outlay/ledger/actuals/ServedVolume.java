package io.outlay.ledger.actuals;

import io.outlay.model.Sum;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.model.ledger.SystemActuals.Volume;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The business metric that systems serve, over the last twelve months: the first system's own driver, else its layer's, else
 * orders, else net revenue; the first that is known in all twelve months, else in any.
 */
final class ServedVolume {
    private static final String REVENUE = "net_revenue";
    private static final int LIKE_MONTHS = 6;
    private static final int VOLUME_DIGITS = 2;
    private static final MathContext UNIT_DIGITS = new MathContext(6, RoundingMode.HALF_UP);

    private final ActualsInput input;
    private final Map<String, NavigableMap<YearMonth, BigDecimal>> metrics = new TreeMap<>();

    private ServedVolume(ActualsInput input) {
        this.input = input;
        for (MetricMonth row : input.metrics()) {
            metrics.computeIfAbsent(row.metric(), name -> new TreeMap<>()).put(row.month(), row.value());
        }
    }

    static Optional<Volume> of(ActualsInput input, Set<String> ids) {
        List<String> candidates = input.systems().stream()
                .filter(system -> ids.contains(system.systemId()))
                .findFirst()
                .map(ServedVolume::candidates)
                .orElse(List.of());
        ServedVolume volume = new ServedVolume(input);
        return volume.first(candidates, SystemActualsCalculator.YEAR)
                .or(() -> volume.first(candidates, 1))
                .map(volume::served);
    }

    private static List<String> candidates(TechSystem system) {
        return Stream.of(
                        system.driver().stream(),
                        system.layer().defaultDrivers().stream(),
                        Stream.of("orders", REVENUE))
                .flatMap(names -> names)
                .toList();
    }

    private Optional<String> first(List<String> candidates, int months) {
        return candidates.stream()
                .filter(metric -> year(metric, input.period()).size() >= months)
                .findFirst();
    }

    private NavigableMap<YearMonth, BigDecimal> year(String metric, YearMonth end) {
        return metrics.getOrDefault(metric, new TreeMap<>())
                .subMap(end.minusMonths(SystemActualsCalculator.YEAR - 1L), true, end, true);
    }

    private Volume served(String metric) {
        NavigableMap<YearMonth, BigDecimal> year = year(metric, input.period());
        BigDecimal mean = Sum.of(year.values())
                .divide(BigDecimal.valueOf(year.size()), VOLUME_DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return new Volume(metric, mean.scale() < 0 ? mean.setScale(0) : mean, growth(metric), revenuePerUnit(metric));
    }

    private Optional<BigDecimal> growth(String metric) {
        Map<YearMonth, BigDecimal> all = metrics.get(metric);
        List<YearMonth> like = year(metric, input.period()).keySet().stream()
                .filter(month -> all.containsKey(month.minusYears(1)))
                .toList();
        BigDecimal before = Sum.of(like, month -> all.get(month.minusYears(1)));
        return like.size() < LIKE_MONTHS || before.signum() <= 0
                ? Optional.empty()
                : Optional.of(Sum.of(like, all::get)
                        .divide(before, MathContext.DECIMAL128)
                        .subtract(BigDecimal.ONE)
                        .setScale(4, RoundingMode.HALF_UP));
    }

    private Optional<BigDecimal> revenuePerUnit(String metric) {
        Map<YearMonth, BigDecimal> revenue = year(REVENUE, input.period());
        List<YearMonth> both = year(metric, input.period()).keySet().stream()
                .filter(revenue::containsKey)
                .toList();
        BigDecimal units = Sum.of(both, metrics.get(metric)::get);
        return units.signum() <= 0
                ? Optional.empty()
                : Optional.of(Sum.of(both, revenue::get).divide(units, UNIT_DIGITS));
    }
}
