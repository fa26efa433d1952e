package io.outlay.intake.table.read;

import io.outlay.intake.table.RawRow;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the lines above a header say of all rows below it. */
final class AboveHeader {
    private AboveHeader() {}

    /** Values of the columns that a mapping adds, in their order; empty where no line says one. */
    static List<String> values(Mapping mapping, List<RawRow> above) {
        List<String> lines = above.stream().map(AboveHeader::line).toList();
        return Stream.concat(
                        mapping.read().above().values().stream().map(pattern -> value(pattern, lines)),
                        // the date in the file's name comes later
                        Stream.of("").filter(blank -> !mapping.read().fileDate().isEmpty()))
                .toList();
    }

    private static String value(String pattern, List<String> lines) {
        return lines.stream()
                .flatMap(line -> new HeaderName(pattern).captured(line).stream())
                .findFirst()
                .orElse("");
    }

    private static String line(RawRow row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" "));
    }
}
