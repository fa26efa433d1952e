package io.outlay.intake.table.read;

import java.util.Optional;
import java.util.Set;

/**
 * What a cell must hold for its row to count. Texts are compared by {@link Mapping#key}.
 *
 * @param is one of these; empty for any
 * @param not none of these
 * @param prefix begins with one of these; empty for any
 * @param notPrefix begins with none of these
 * @param blank whether it must be blank, or must not
 */
public record Condition(
        Set<String> is, Set<String> not, Set<String> prefix, Set<String> notPrefix, Optional<Boolean> blank) {

    boolean holds(String cell) {
        String key = Mapping.key(cell);
        return (is.isEmpty() || is.contains(key))
                && !not.contains(key)
                && (prefix.isEmpty() || prefix.stream().anyMatch(key::startsWith))
                && notPrefix.stream().noneMatch(key::startsWith)
                && blank.map(wanted -> wanted == key.isEmpty()).orElse(true);
    }
}
