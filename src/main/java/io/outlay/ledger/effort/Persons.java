package io.outlay.ledger.effort;

import io.outlay.model.fact.EffortEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Persons of many rows as they are compared; what few people are called is worked out once for each. */
final class Persons {
    private final Map<String, Optional<String>> known = new HashMap<>();

    Optional<String> of(EffortEntry entry) {
        return entry.person().isEmpty()
                ? Optional.empty()
                : known.computeIfAbsent(entry.person().get(), name -> entry.samePerson());
    }
}
