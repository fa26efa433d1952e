package io.outlay.intake.table.read;

import io.outlay.intake.table.RawRow;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the lines above a header say of all rows below it: what a line has in place of a pattern's star, or with a place
 * behind the pattern, {@code EXTF* #15}, the cell there.
 */
final class AboveHeader {
    private static final Pattern PLACE = Pattern.compile(" #(\\d{1,4})$");

    private AboveHeader() {}

    /** Values of the columns that a mapping adds, in their order; empty where no line says one. */
    static List<String> values(Mapping mapping, List<RawRow> above) {
        return Stream.concat(
                        mapping.read().above().values().stream().map(pattern -> value(pattern, above)),
                        // what the file's name says comes later
                        mapping.read().named().stream().map(name -> ""))
                .toList();
    }

    private static String value(String pattern, List<RawRow> above) {
        Matcher place = PLACE.matcher(pattern);
        boolean placed = place.find();
        HeaderName name = HeaderName.of(placed ? pattern.substring(0, place.start()) : pattern);
        return above.stream()
                .flatMap(row -> name.captured(line(row)).stream()
                        .map(found -> placed ? row.cell(Integer.parseInt(place.group(1)) - 1) : found))
                .findFirst()
                .orElse("");
    }

    private static String line(RawRow row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" "));
    }
}
