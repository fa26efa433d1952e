package io.outlay.ledger.effort;

import io.outlay.ledger.document.RejectedRow;
import io.outlay.ledger.document.RowFaults;
import io.outlay.model.Rejection;
import io.outlay.model.SameName;
import io.outlay.model.fact.HourlyCost;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The hourly cost of each role by date: the last one valid from that date or before, else that of {@code default}. */
final class HourlyCosts {
    private final Map<String, NavigableMap<LocalDate, HourlyCost>> byRole = new HashMap<>();
    /** As rows spell them. */
    private final Map<String, Optional<NavigableMap<LocalDate, HourlyCost>>> spelt = new HashMap<>();

    private final List<Rejection> conflicts = new ArrayList<>();

    /** @param costs the earlier first; of two for one role and date the first counts */
    HourlyCosts(List<HourlyCost> costs) {
        costs.forEach(this::add);
    }

    private void add(HourlyCost cost) {
        HourlyCost holder = byRole.computeIfAbsent(SameName.of(cost.role()), role -> new TreeMap<>())
                .putIfAbsent(cost.validFrom(), cost);
        if (holder != null && !isEqual(holder, cost)) {
            conflicts.add(RejectedRow.of(cost)
                    .because(RowFaults.conflict(
                            "hourly_cost", cost.hourlyCost().toPlainString(), cost.source(), holder.source())));
        }
    }

    private static boolean isEqual(HourlyCost one, HourlyCost other) {
        return one.hourlyCost().compareTo(other.hourlyCost()) == 0
                && one.currency().equals(other.currency());
    }

    Optional<HourlyCost> of(Optional<String> role, LocalDate date) {
        Optional<HourlyCost> own = role.isPresent() ? valid(role.get(), date) : Optional.empty();
        return own.isPresent() ? own : valid(HourlyCost.DEFAULT_ROLE, date);
    }

    private Optional<HourlyCost> valid(String role, LocalDate date) {
        Optional<NavigableMap<LocalDate, HourlyCost>> costs =
                spelt.computeIfAbsent(role, name -> Optional.ofNullable(byRole.get(SameName.of(name))));
        Map.Entry<LocalDate, HourlyCost> latest =
                costs.isPresent() ? costs.get().floorEntry(date) : null;
        return latest == null ? Optional.empty() : Optional.of(latest.getValue());
    }

    List<Rejection> conflicts() {
        return List.copyOf(conflicts);
    }
}
