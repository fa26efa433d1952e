package io.outlay.ledger.register;

import io.outlay.model.fact.FormerIds;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.PostedCost;
import io.outlay.model.ledger.RegisterChange;
import io.outlay.model.ledger.RegisterChange.What;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the register of now says of systems with posted history, and that of the period before did not. */
public final class RegisterChanges {
    private RegisterChanges() {}

    /**
     * In the order of the register.
     *
     * @param before the register when the period before was closed
     * @param posted under the ids that systems have now
     */
    public static List<RegisterChange> of(List<TechSystem> before, List<TechSystem> now, List<PostedCost> posted) {
        FormerIds ids = FormerIds.of(now);
        Map<String, List<TechSystem>> earlier =
                before.stream().collect(Collectors.groupingBy(system -> ids.ofRegistered(system.systemId())));
        Map<String, PostedCost> history = posted.stream()
                .collect(Collectors.toMap(PostedCost::systemId, Function.identity(), (a, b) -> a, HashMap::new));
        List<RegisterChange> changes = new ArrayList<>();
        for (TechSystem system : now) {
            PostedCost cost = history.get(system.systemId());
            if (cost != null) {
                earlier.getOrDefault(system.systemId(), List.of()).forEach(was -> compare(was, system, cost, changes));
            }
        }
        return List.copyOf(changes);
    }

    private static void compare(TechSystem was, TechSystem is, PostedCost cost, List<RegisterChange> changes) {
        Map<What, Function<TechSystem, String>> columns = new EnumMap<>(What.class);
        columns.put(What.ID, TechSystem::systemId);
        columns.put(What.LAYER, system -> system.layer().id());
        columns.put(What.TYPE, system -> system.type().id());
        columns.put(What.OWNER, system -> system.owner().orElse(""));
        columns.forEach((what, column) -> {
            String before = column.apply(was);
            String now = column.apply(is);
            if (!Objects.equals(before, now)) {
                changes.add(new RegisterChange(is.systemId(), is.name(), what, before, now, cost.amount()));
            }
        });
    }

    /** Systems that earlier periods posted cost for, which stands, and that the register does not know any more. */
    public static List<PostedCost> missing(List<TechSystem> now, List<PostedCost> posted) {
        List<String> known = now.stream().map(TechSystem::systemId).toList();
        return posted.stream()
                .filter(cost -> !cost.systemId().equals(TechSystem.UNMAPPED) && !known.contains(cost.systemId()))
                .toList();
    }
}
