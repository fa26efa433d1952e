package io.outlay.intake.table.read;

import static io.outlay.model.RejectionCode.DUPLICATE_HEADER;
import static io.outlay.model.RejectionCode.MISSING_COLUMN;
import static io.outlay.model.RejectionCode.UNKNOWN_FILE;

import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Unpivot;
import io.outlay.model.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with the header of a file that a mapping reads. */
final class HeaderFaults {
    private HeaderFaults() {}

    /** Told at the line of the header. */
    static List<Fault> of(Fit fit) {
        List<String> keys = fit.keys();
        List<Fault> faults = new ArrayList<>();
        fit.used()
                .distinct()
                .filter(at -> keys.lastIndexOf(keys.get(at)) != keys.indexOf(keys.get(at)))
                .forEach(at -> faults.add(new Fault(
                        DUPLICATE_HEADER,
                        fit.header().cell(at),
                        "",
                        "is in the header more than once",
                        "Keep one of the columns, or rename one.")));
        lacks(fit).forEach(name -> faults.add(missing(fit, name)));
        return faults;
    }

    /** Why a file is none of a mapping that comes close to it: what it lacks, and what it has in its place. */
    static Fault closest(Fit fit) {
        List<String> lacks = lacks(fit);
        String rename = lacks.stream()
                .flatMap(name -> near(fit, spellings(fit, name)).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return Fault.whole(
                UNKNOWN_FILE,
                "the header is that of no known table; closest is "
                        + fit.mapping().name() + ", of which "
                        + lacks.stream().map(name -> spelled(fit, name)).collect(Collectors.joining(", "))
                        + (lacks.size() == 1 ? " is" : " are") + " missing",
                (rename.isEmpty()
                                ? "Rename the columns, or add the names that they have here"
                                : "Rename " + rename + " if that is meant, or add the name that it has here")
                        + " to from: in " + fit.mapping().editable() + ".");
    }

    /** What it lacks, a header once: that a column reads it and a condition asks for it is one fault. */
    private static List<String> lacks(Fit fit) {
        Set<String> read = fit.lacks().stream()
                .flatMap(name -> fit.mapping().column(name).filter(c -> c.name().equals(name)).stream())
                .flatMap(column -> fit.lacking(column).stream().filter(header -> !header.equals(column.name())))
                .collect(Collectors.toSet());
        return fit.lacks().stream().filter(name -> !read.contains(name)).toList();
    }

    /** The header that nothing reads and that is nearly one that is looked for, and what to rename it to. */
    private static Optional<String> near(Fit fit, List<String> spellings) {
        return spellings.stream()
                .filter(spelling -> spelling.indexOf('*') < 0 && spelling.indexOf('#') < 0)
                .flatMap(spelling ->
                        nearest(fit, spelling).stream().map(header -> "\"" + header + "\" to \"" + spelling + "\""))
                .findFirst();
    }

    /** One in which few letters differ, or which is the other with words behind it. */
    private static Optional<String> nearest(Fit fit, String spelling) {
        String key = Mapping.key(spelling) + " ";
        List<String> near = fit.ignored().stream()
                .filter(header -> Spelling.isMistyped(header, spelling)
                        || key.startsWith(Mapping.key(header) + " ")
                        || (Mapping.key(header) + " ").startsWith(key))
                .toList();
        return Spelling.closest(spelling, near, 1).stream().findFirst();
    }

    /** Headers that stand in the file for ones that it lacks, as messages name them. */
    static Set<String> mistaken(Fit fit) {
        return lacks(fit).stream()
                .flatMap(name -> spellings(fit, name).stream())
                .flatMap(spelling -> nearest(fit, spelling).stream())
                .collect(Collectors.toSet());
    }

    /** A name that a file lacks, with the headers that were looked for when they are others. */
    private static String spelled(Fit fit, String name) {
        return fit.mapping()
                .column(name)
                .filter(column -> column.name().equals(name))
                .map(fit::lacking)
                .filter(spellings -> !spellings.isEmpty() && !spellings.contains(name))
                .map(spellings -> name + " (" + String.join(" or ", spellings) + ")")
                .orElse(name);
    }

    /** What is looked for where a name is lacking. */
    private static List<String> spellings(Fit fit, String name) {
        Mapping mapping = fit.mapping();
        return Optional.ofNullable(mapping.read().above().get(name))
                .map(List::of)
                .or(() -> mapping.unpivot()
                        .filter(unpivot -> unpivot.name().equals(name))
                        .map(Unpivot::columns))
                .or(() ->
                        mapping.column(name).filter(c -> c.name().equals(name)).map(fit::lacking))
                .orElse(mapping.spellings(name));
    }

    private static Fault missing(Fit fit, String name) {
        Mapping mapping = fit.mapping();
        Optional<String> above = Optional.ofNullable(mapping.read().above().get(name));
        List<String> spellings = spellings(fit, name);
        String rename = above.isPresent()
                ? ""
                : near(fit, spellings)
                        .map(names -> "Rename " + names + " if that is meant. ")
                        .orElse("");
        String key = mapping.column(name)
                .filter(c -> c.formula().isEmpty())
                .map(c -> "from: of " + c.name() + " in ")
                .orElse("");
        return new Fault(
                MISSING_COLUMN,
                name,
                "",
                "is missing in " + (above.isPresent() ? "the lines above the header: " : "the header: ")
                        + mapping.name() + " looks for " + HeaderName.quoted(spellings),
                rename + "Add " + (above.isPresent() ? "the line" : "the column")
                        + " to the file, or the name that it has there to " + key + mapping.editable() + ".");
    }
}
