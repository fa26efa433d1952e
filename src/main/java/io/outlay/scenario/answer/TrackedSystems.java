package io.outlay.scenario.answer;

import io.outlay.model.BillingCycle;
import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.SystemMonth;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an approved scenario is held against.
 *
 * @param ids of the systems that the scenario names
 * @param ledger months of these systems and others, restated
 * @param billing of their largest running contract; empty without one
 * @param unit of the ledger's currency
 */
public record TrackedSystems(
        List<String> ids, List<SystemMonth> ledger, Optional<BillingCycle> billing, MinorUnit unit) {

    Map<YearMonth, List<SystemMonth>> byMonth() {
        Map<YearMonth, List<SystemMonth>> months = new TreeMap<>();
        ledger.stream()
                .filter(row -> ids.contains(row.systemId()))
                .forEach(row -> months.computeIfAbsent(row.month(), m -> new ArrayList<>())
                        .add(row));
        return months;
    }
}
