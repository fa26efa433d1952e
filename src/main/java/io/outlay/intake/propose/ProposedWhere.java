package io.outlay.intake.propose;

import io.outlay.intake.propose.SampledTable.Sum;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of a ledger that a person may want to keep, by a column that names the kind of a cost; as comments. */
record ProposedWhere(GuessedColumns guessed, Spellings spellings) {
    private static final int KINDS = 12;
    private static final int VENDORS = 4;

    /** Those that sound like technology first, the others by money; where none does, a person has to say. */
    List<String> lines(SampledColumn kind, SampledColumn amount) throws IOException {
        Map<String, Sum> sums = guessed.file().sums(kind, amount);
        Comparator<Map.Entry<String, Sum>> technology = Comparator.comparing(entry -> !isTechnology(entry.getKey()));
        List<Map.Entry<String, Sum>> largest = sums.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .sorted(technology.thenComparing(
                        entry -> entry.getValue().amount().abs().negate()))
                .limit(KINDS)
                .toList();
        List<String> meant = largest.stream()
                .map(Map.Entry::getKey)
                .filter(ProposedWhere::isTechnology)
                .toList();
        List<String> headers = spellings.all(kind.header());
        List<String> lines = new ArrayList<>(List.of(
                "# A ledger holds more than technology. To keep some rows only, remove the # and list what you mean:",
                "# where: " + where(headers, meant.isEmpty() ? List.of(ProposedColumn.OPEN) : meant),
                meant.isEmpty()
                        ? "# No value sounds like technology: see below whose bills each has. By money:"
                        : "# Its values, by money:"));
        Map<String, List<String>> vendors = vendors(kind);
        largest.forEach(entry -> lines.add(value(entry, vendors)));
        return lines;
    }

    private static String value(Map.Entry<String, Sum> kind, Map<String, List<String>> vendors) {
        List<String> some = vendors.getOrDefault(kind.getKey(), List.of());
        return String.format(
                Locale.ROOT,
                "#   %s  %s, rows: %d%s",
                kind.getKey(),
                kind.getValue().amount().toPlainString(),
                kind.getValue().rows(),
                some.isEmpty() ? "" : ", such as " + String.join("; ", some));
    }

    /** The first vendors of each value. */
    private Map<String, List<String>> vendors(SampledColumn kind) throws IOException {
        SampledColumn vendor = guessed.guess().columns().get("vendor");
        return vendor == null ? Map.of() : guessed.file().beside(kind, vendor, VENDORS);
    }

    private static boolean isTechnology(String kind) {
        return HeaderWords.USUAL.holds("technology", kind) && !HeaderWords.USUAL.holds("no_technology", kind);
    }

    /** A condition on one header, or on whichever of several a file has. */
    private static String where(List<String> headers, List<String> values) {
        if (headers.size() == 1) {
            String listed = values.stream().map(ProposedColumn::quoted).collect(Collectors.joining(", "));
            return "{ " + ProposedColumn.quoted(headers.get(0)) + ": [" + listed + "] }";
        }
        String either = headers.stream().map(header -> "[" + header + "]").collect(Collectors.joining(" ?? "));
        String listed = values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(", "));
        return "'" + ("one_of(" + either + ", " + listed + ")").replace("'", "''") + "'";
    }
}
