package io.outlay.catalogue;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Capabilities of {@code fields.csv}: a field of work in which a company rightly has several systems, so that two of one
 * field are not one too many.
 */
final class Fields {
    private static final Set<String> ALL = ListFile.rows("fields.csv").stream()
            .map(row -> row.getField("capability"))
            .collect(Collectors.toUnmodifiableSet());

    private Fields() {}

    static Set<String> all() {
        return ALL;
    }
}
