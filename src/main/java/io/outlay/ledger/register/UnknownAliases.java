package io.outlay.ledger.register;

import io.outlay.ledger.document.BillingNames;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.fact.Alias;
import io.outlay.model.fact.TechSystem;
import java.util.List;
import java.util.Optional;
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
                .map(UnknownAliases::rejection)
                .toList();
    }

    private static Rejection rejection(Alias alias) {
        return new Rejection(
                RejectionCode.UNKNOWN_SYSTEM,
                "aliases",
                alias.source(),
                "system_id",
                alias.systemId(),
                "is not in the system register",
                "Add the system to systems.csv, or correct system_id.",
                alias.billingName() + "," + alias.systemId(),
                Optional.empty(),
                "");
    }
}
