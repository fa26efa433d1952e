package io.outlay.intake.ledgerfile;

import java.util.List;

/**
 * A column of the rows that an audit file becomes.
 *
 * @param name its header
 * @param part that states it
 * @param paths of the elements that may hold it, from that part down, with {@code /}; the first in the file counts
 */
record AuditColumn(String name, Part part, List<String> paths) {
    /** @param paths that of its own name when there are none */
    static AuditColumn of(Part part, String name, String... paths) {
        return new AuditColumn(name, part, paths.length == 0 ? List.of(name) : List.of(paths));
    }
}
