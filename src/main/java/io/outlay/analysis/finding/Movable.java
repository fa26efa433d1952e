package io.outlay.analysis.finding;

import io.outlay.analysis.bills.Renewal;
import io.outlay.model.Sum;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What of a system's money a decision can move. Findings are ranked by that, and a renewal's {@code avoidable} is empty once
 * its next term binds: until then no decision changes the bill, so it moves nothing and is listed behind what can be moved,
 * with the day until which it binds. A price that a contract promises can be asked for at any time, and so can hours be
 * freed; they never come here.
 */
final class Movable {
    private final Set<String> bound;

    Movable(List<Renewal> renewals) {
        Map<String, List<Renewal>> bySystem = renewals.stream().collect(Collectors.groupingBy(Renewal::systemId));
        bound = bySystem.entrySet().stream()
                .filter(system -> system.getValue().stream().allMatch(Renewal::locked))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All of it, unless every contract of the system binds. */
    BigDecimal of(String systemId, BigDecimal money) {
        return bound.contains(systemId) ? BigDecimal.ZERO : money;
    }

    /** Of several systems, each with its money. */
    <T> BigDecimal of(List<T> systems, Function<T, String> id, Function<T, BigDecimal> money) {
        return Sum.of(systems, system -> of(id.apply(system), money.apply(system)));
    }
}
