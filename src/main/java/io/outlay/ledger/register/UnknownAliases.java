package io.outlay.ledger.register;

import io.outlay.ledger.document.BillingNames;
import io.outlay.ledger.document.RejectedRow;
import io.outlay.ledger.document.RowFaults;
import io.outlay.model.Rejection;
import io.outlay.model.fact.Alias;
import io.outlay.model.fact.TechSystem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rejects aliases of systems that the register does not know; {@link BillingNames} leaves them out. */
public final class UnknownAliases {
    private UnknownAliases() {}

    /** One for each, in the order given. */
    public static List<Rejection> of(List<TechSystem> systems, List<Alias> aliases) {
        Set<String> known = systems.stream().map(TechSystem::systemId).collect(Collectors.toSet());
        return aliases.stream()
                .filter(alias -> !known.contains(alias.systemId()))
                .map(alias ->
                        RejectedRow.of(alias).because(RowFaults.unknownSystem("system_id", alias.systemId(), known)))
                .toList();
    }
}
