package io.outlay.intake.table.read;

import static io.outlay.model.RejectionCode.DUPLICATE_HEADER;
import static io.outlay.model.RejectionCode.MISSING_COLUMN;

import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Unpivot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with the header of a file that a mapping reads. */
final class HeaderFaults {
    private HeaderFaults() {}

    /** Told at the line of the header. */
    static List<Fault> of(Fit fit) {
        List<String> keys = fit.keys();
        List<Fault> faults = new ArrayList<>();
        fit.used()
                .filter(at -> keys.lastIndexOf(keys.get(at)) != keys.indexOf(keys.get(at)))
                .forEach(at -> faults.add(new Fault(
                        DUPLICATE_HEADER,
                        fit.header().cell(at),
                        "",
                        "is in the header more than once",
                        "Keep one of the columns, or rename one.")));
        fit.lacks().forEach(name -> faults.add(missing(fit, name)));
        return faults;
    }

    /** A name that a file lacks, with the headers that were looked for when they are others. */
    static String spelled(Fit fit, String name) {
        return fit.mapping()
                .column(name)
                .filter(column -> column.name().equals(name))
                .map(fit::lacking)
                .filter(spellings -> !spellings.isEmpty() && !spellings.contains(name))
                .map(spellings -> name + " (" + String.join(" or ", spellings) + ")")
                .orElse(name);
    }

    private static Fault missing(Fit fit, String name) {
        Mapping mapping = fit.mapping();
        Optional<String> above = Optional.ofNullable(mapping.read().above().get(name));
        Optional<Mapping.Column> column = mapping.column(name);
        List<String> spellings = above.map(List::of)
                .or(() -> mapping.unpivot()
                        .filter(unpivot -> unpivot.name().equals(name))
                        .map(Unpivot::columns))
                .or(() -> column.filter(c -> c.name().equals(name)).map(fit::lacking))
                .orElse(mapping.spellings(name));
        String key = column.filter(c -> c.formula().isEmpty())
                .map(c -> "from: of " + c.name() + " in ")
                .orElse("");
        return new Fault(
                MISSING_COLUMN,
                name,
                "",
                "is missing in " + (above.isPresent() ? "the lines above the header: " : "the header: ")
                        + mapping.name() + " looks for " + HeaderName.quoted(spellings),
                "Add " + (above.isPresent() ? "the line" : "the column")
                        + " to the file, or the name that it has there to " + key + mapping.editable() + ".");
    }
}
