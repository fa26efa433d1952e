package io.outlay.ledger.document;

import java.util.Optional;
import java.util.SortedSet;

/**
 * What the register and the aliases know of a vendor as a document spells it.
 *
 * @param systems those that match best; several are a tie, none is no match
 * @param part the name in the register that is only a part of the one on the document; empty where all of it matches
 * @param vendor the vendor's key in document identities, the same for all spellings that the register brings together
 */
public record VendorMatch(SortedSet<String> systems, Optional<String> part, String vendor) {
    /** The one system that the vendor stands for; a tie stands for none. */
    public Optional<String> system() {
        return systems.size() == 1 ? Optional.of(systems.first()) : Optional.empty();
    }
}
