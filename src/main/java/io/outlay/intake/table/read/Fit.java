package io.outlay.intake.table.read;

import static io.outlay.model.RejectionCode.DUPLICATE_HEADER;
import static io.outlay.model.RejectionCode.MISSING_COLUMN;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Excerpt;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.known.KnownTables;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How well a header fits a mapping.
 *
 * @param keys of the file's headers, by place
 * @param present headers that it must have and has
 * @param lacks headers that it must have and lacks, in the words of the mapping
 */
record Fit(Mapping mapping, Table table, RawRow header, List<String> keys, int present, List<String> lacks) {

    /** A mapping that names no columns only says how values are written: it is meant for files of its table, by their own names. */
    static Fit of(Mapping stated, RawRow header) {
        Header names = Header.of(header);
        if (!stated.columns().isEmpty()) {
            return named(stated, header);
        }
        boolean meant = KnownTables.best(names).table().kind().equals(stated.table());
        Fit fit = named(stated.reading(columns(stated, names)), header);
        return meant ? fit : new Fit(fit.mapping, fit.table, header, fit.keys, 0, List.of(stated.table()));
    }

    private static List<String> columns(Mapping mapping, Header header) {
        Table table = table(mapping);
        return Stream.concat(
                        table.columns(header).stream().map(Column::name).filter(header::has),
                        table.inHeader(header).stream())
                .distinct()
                .toList();
    }

    private static Table table(Mapping mapping) {
        return KnownTables.ALL.stream()
                .filter(known -> known.kind().equals(mapping.table()))
                .findFirst()
                .orElseThrow();
    }

    private static Fit named(Mapping mapping, RawRow header) {
        Table table = table(mapping);
        List<String> keys = header.cells().stream().map(Mapping::key).toList();
        Set<String> wanted = wanted(mapping, table);
        List<String> lacks =
                wanted.stream().filter(name -> place(mapping, name, keys) < 0).toList();
        return new Fit(mapping, table, header, keys, wanted.size() - lacks.size(), lacks);
    }

    boolean complete() {
        return lacks.isEmpty() && present > 0 && header.broken().isEmpty();
    }

    /** Whether the file is plainly meant: at least two headers, and half of them. */
    boolean near() {
        return present >= 2 && present >= lacks.size() && header.broken().isEmpty();
    }

    /**
     * Whether the mapping goes before a canonical table that the header is by itself: it only says how values are written,
     * or the header is that table by chance, and another has a use for more of its columns.
     */
    boolean overrules(Match canonical) {
        boolean other = !canonical.table().kind().equals(table.kind());
        return renamesNothing() || (other && used().count() > canonical.known());
    }

    /** Whether the mapping changes but how values are written: it reads all columns under their own name. */
    private boolean renamesNothing() {
        return mapping.columns().stream().allMatch(column -> {
            int at = column.value().isPresent() ? -1 : place(column.name());
            return at < 0
                    ? !keys.contains(Mapping.key(column.name()))
                    : Header.normal(header.cell(at)).equals(column.name());
        });
    }

    /** Where a header of the mapping, or a column of the table, stands; -1 when the file does not have it. */
    int place(String name) {
        return place(mapping, name, keys);
    }

    /** Faults of the header, told at its line. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        used().filter(at -> keys.lastIndexOf(keys.get(at)) != keys.indexOf(keys.get(at)))
                .forEach(at -> faults.add(new Fault(
                        DUPLICATE_HEADER,
                        header.cell(at),
                        "",
                        "is in the header more than once",
                        "Keep one of the columns, or rename one.")));
        lacks.forEach(name -> faults.add(missing(name)));
        return faults;
    }

    /** Headers of the file that the mapping has no use for. */
    List<String> ignored() {
        Set<String> used = new LinkedHashSet<>(used().map(keys::get).toList());
        return IntStream.range(0, keys.size())
                .filter(at -> !keys.get(at).isEmpty() && !used.contains(keys.get(at)))
                .mapToObj(at -> Excerpt.of(header.cell(at)))
                .distinct()
                .toList();
    }

    /** Columns that the table can do without and the file does not have: their spellings by name. */
    Map<String, List<String>> absent() {
        Map<String, List<String>> absent = new TreeMap<>();
        mapping.columns().stream()
                .filter(column ->
                        column.value().isEmpty() && place(column.name()) < 0 && !lacks.contains(column.name()))
                .forEach(column -> absent.put(column.name(), column.from()));
        return absent;
    }

    /** Spellings in quotes. */
    static String quoted(List<String> spellings) {
        return String.join(" or ", spellings.stream().map(s -> "\"" + s + "\"").toList());
    }

    private Stream<Integer> used() {
        return Stream.concat(
                        mapping.columns().stream()
                                .filter(c -> c.value().isEmpty())
                                .map(Mapping.Column::name),
                        Stream.concat(mapping.where().keySet().stream(), mapping.negating()))
                .map(this::place)
                .filter(at -> at >= 0)
                .distinct();
    }

    private Fault missing(String name) {
        List<String> spellings = mapping.spellings(name);
        String key = mapping.column(name)
                .map(column -> "from: of " + column.name() + " in ")
                .orElse("");
        return new Fault(
                MISSING_COLUMN,
                name,
                "",
                "is missing in the header: " + mapping.name() + " looks for " + quoted(spellings),
                "Add the column to the file, or the name that it has there to " + key + mapping.name() + ".");
    }

    /** Required columns, what the mapping asks for by itself, and what it has to know to leave rows out. */
    private static Set<String> wanted(Mapping mapping, Table table) {
        Set<String> wanted = new LinkedHashSet<>();
        List<String> names =
                mapping.columns().stream().map(Mapping.Column::name).toList();
        Header canonical = Header.of(new RawRow(1, names, "", Optional.empty()));
        table.columns(canonical).stream()
                .filter(Column::required)
                .map(Column::name)
                .forEach(wanted::add);
        Stream.concat(mapping.header().stream(), Stream.concat(mapping.where().keySet().stream(), mapping.negating()))
                .map(name -> mapping.column(name).map(Mapping.Column::name).orElse(name))
                .forEach(wanted::add);
        wanted.removeIf(
                name -> mapping.column(name).flatMap(Mapping.Column::value).isPresent());
        return wanted;
    }

    private static int place(Mapping mapping, String name, List<String> keys) {
        return mapping.spellings(name).stream()
                .mapToInt(spelling -> keys.indexOf(Mapping.key(spelling)))
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }
}
