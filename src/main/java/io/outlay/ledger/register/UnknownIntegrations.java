package io.outlay.ledger.register;

import io.outlay.ledger.document.RejectedRow;
import io.outlay.ledger.document.RowFaults;
import io.outlay.model.Rejection;
import io.outlay.model.fact.Integration;
import io.outlay.model.fact.TechSystem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rejects connections from or to a system that the register does not know. */
public final class UnknownIntegrations {
    private UnknownIntegrations() {}

    /** One for each such connection, in the order given. */
    public static List<Rejection> of(List<TechSystem> systems, List<Integration> integrations) {
        Set<String> known = systems.stream().map(TechSystem::systemId).collect(Collectors.toSet());
        return integrations.stream()
                .flatMap(link -> rejection(link, known).stream())
                .toList();
    }

    private static Optional<Rejection> rejection(Integration link, Set<String> known) {
        if (!known.contains(link.fromSystem())) {
            return Optional.of(
                    RejectedRow.of(link).because(RowFaults.unknownSystem("from_system", link.fromSystem(), known)));
        }
        return known.contains(link.toSystem())
                ? Optional.empty()
                : Optional.of(
                        RejectedRow.of(link).because(RowFaults.unknownSystem("to_system", link.toSystem(), known)));
    }
}
