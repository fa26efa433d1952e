package io.outlay.intake.table.known;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Row;
import io.outlay.model.RejectionCode;
import java.util.Optional;

/** A row that names two systems names two different ones. */
final class TwoSystems {
    private TwoSystems() {}

    static Optional<Fault> fault(Row row, Column<String> from, Column<String> to) {
        return row.find(to)
                .filter(id -> row.find(from).equals(Optional.of(id)))
                .map(id -> new Fault(
                        RejectionCode.NOT_ALLOWED,
                        to.name(),
                        id,
                        "is " + from.name() + " itself",
                        "Name two different systems, or remove the row."));
    }
}
