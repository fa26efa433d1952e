package io.outlay.intake.table;

import io.outlay.model.RejectionCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The profile by which a canonical table in a house's dates and numbers, as a local Excel writes them, is read as it is. */
final class HouseStyle {
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("[-+]?\\d[\\d. ]*+,\\d++|[-+]?\\d{1,3}(?:\\.\\d{3}){2,}+");

    private static final Pattern COMMA_IN_THOUSANDS = Pattern.compile("[-+]?\\d{1,3}(?:,\\d{3})++\\.\\d*+");

    private HouseStyle() {}

    private static boolean hasNumbers(Collection<Failing> causes, Pattern written) {
        return causes.stream()
                .filter(cause -> cause.first().code() == RejectionCode.NOT_A_NUMBER)
                .anyMatch(cause -> written.matcher(cause.first().value()).matches());
    }

    /** What to write; empty when dates and numbers are not what fails, or a profile reads the file already. */
    static Optional<String> remedy(Table table, Collection<Failing> causes) {
        List<String> read = new ArrayList<>();
        Optional<Failing> dates = causes.stream()
                .filter(cause -> cause.first().code() == RejectionCode.NOT_A_DATE)
                .findFirst();
        Optional<String> pattern = dates.flatMap(cause -> cause.dates().pattern());
        pattern.ifPresent(text -> read.add("date: " + text));
        boolean comma = hasNumbers(causes, DECIMAL_COMMA);
        if (comma) {
            read.add("decimal: \",\"");
        } else if (hasNumbers(causes, COMMA_IN_THOUSANDS)) {
            read.add("decimal: \".\"");
        }
        if (read.isEmpty() || table.isMapped()) {
            return Optional.empty();
        }
        String open = pattern.isPresent() && dates.orElseThrow().dates().isOpen()
                ? "; write the month first in date: if it comes first"
                : "";
        return Optional.of("Save this as profiles/" + table.kind() + ".yaml, and the file is read as it is: \"table: "
                + table.kind() + "\" and, in the next line, \"read: { " + String.join(", ", read) + " }\"" + open
                + ".");
    }
}
