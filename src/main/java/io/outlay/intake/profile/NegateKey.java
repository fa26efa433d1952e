package io.outlay.intake.profile;

import io.outlay.intake.table.read.Mapping;
import io.outlay.intake.table.read.TableShape;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The key {@code negate} of a column: the rows in which its number changes its sign. */
final class NegateKey {
    private static final String KEY = "negate";
    private static final String ALL = "all";
    private static final String EXAMPLE = "{ Type: [Credit note] }";

    private final Section column;

    NegateKey(Section column) {
        this.column = column;
    }

    /** @param name of the column */
    Optional<Mapping.Negate> negate(TableShape shape, String name) {
        if (!column.has(KEY)) {
            return Optional.empty();
        }
        if (!shape.isNumber(name)) {
            column.fault(KEY, "turns the sign of a number, and " + name + " is none", "Remove negate here.");
        }
        if (!column.has("from")) {
            column.fault(KEY, "is given without from", "Add from: the number is read there.");
        }
        return column.isText(KEY) ? all() : column.section(KEY, EXAMPLE).flatMap(this::rows);
    }

    private Optional<Mapping.Negate> all() {
        if (column.text(KEY).filter(ALL::equals).isEmpty()) {
            column.fault(KEY, "names no rows", "Write negate: " + EXAMPLE + ", or negate: all for every row.");
        }
        return Optional.of(new Mapping.Negate(Optional.empty(), Set.of()));
    }

    private Optional<Mapping.Negate> rows(Section rows) {
        if (rows.keys().size() != 1) {
            column.fault(
                    KEY, "names more than one header", "Keep the one by which the rows are chosen: " + EXAMPLE + ".");
        }
        return rows.keys().stream()
                .findFirst()
                .map(header -> new Mapping.Negate(
                        Optional.of(header),
                        rows.texts(header).stream().map(Mapping::key).collect(Collectors.toUnmodifiableSet())));
    }
}
