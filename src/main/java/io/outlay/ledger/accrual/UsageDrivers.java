package io.outlay.ledger.accrual;

import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.MetricMonth;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The business metric that a system's usage follows: its own driver, else its layer's, else orders, else net revenue. */
final class UsageDrivers {
    private static final List<String> FALLBACKS = List.of("orders", "net_revenue");

    private final Map<String, Map<YearMonth, BigDecimal>> values = new HashMap<>();

    UsageDrivers(List<MetricMonth> metrics) {
        metrics.forEach(metric ->
                values.computeIfAbsent(metric.metric(), name -> new HashMap<>()).put(metric.month(), metric.value()));
    }

    /** Values of the first metric that is known and above 0 in all the months. */
    Optional<Map<YearMonth, BigDecimal>> of(TechSystem system, List<YearMonth> months) {
        return Stream.of(system.driver().stream(), system.layer().defaultDrivers().stream(), FALLBACKS.stream())
                .flatMap(names -> names)
                .flatMap(name -> Optional.ofNullable(values.get(name)).stream())
                .filter(known -> months.stream()
                        .allMatch(month ->
                                known.getOrDefault(month, BigDecimal.ZERO).signum() > 0))
                .findFirst();
    }
}
