package io.outlay.intake.table.read;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Excerpt;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Unpivot;
import io.outlay.intake.table.formula.Formula;
import io.outlay.intake.table.known.KnownTables;
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
 * @param header of the file, and behind it the names of the columns that the mapping adds
 * @param keys of the headers, by place
 * @param constants of the columns that the mapping adds and that hold the same in every row; empty ones are not known
 * @param present headers that it must have and has
 * @param lacks headers that it must have and lacks, in the words of the mapping
 * @param others what rows say of others
 */
record Fit(
        Mapping mapping,
        Table table,
        RawRow header,
        List<String> keys,
        List<String> constants,
        int present,
        List<String> lacks,
        OtherRows others) {
    /**
     * A mapping that names no columns only says how values are written: it is meant for files of its table, by their own
     * names.
     *
     * @param above rows above the header
     */
    static Fit of(Mapping stated, RawRow header, List<RawRow> above) {
        Header names = Header.of(header);
        if (!stated.columns().isEmpty()) {
            return named(stated, header, above);
        }
        boolean meant = KnownTables.best(names).table().kind().equals(stated.table());
        Fit fit = named(stated.reading(columns(stated, names)), header, above);
        return meant ? fit : fit.with(0, List.of(stated.table()));
    }

    /** The same with other constants, or reading dates by some patterns only. */
    Fit with(Mapping other, List<String> values) {
        return new Fit(other, table, header, keys, values, present, lacks, others);
    }

    private Fit with(int found, List<String> missing) {
        return new Fit(mapping, table, header, keys, constants, found, missing, others);
    }

    Fit with(OtherRows known) {
        return new Fit(mapping, table, header, keys, constants, present, lacks, known);
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

    private static Fit named(Mapping mapping, RawRow file, List<RawRow> above) {
        RawRow header = file.with(
                Stream.concat(file.cells().stream(), mapping.added().stream()).toList());
        List<String> keys = header.cells().stream().map(Mapping::key).toList();
        List<String> constants = AboveHeader.values(mapping, above);
        Fit open = new Fit(mapping, table(mapping), header, keys, constants, 0, List.of(), OtherRows.NONE);
        Set<String> wanted = wanted(mapping, open.table);
        List<String> lacks = wanted.stream().filter(name -> !open.has(name)).toList();
        return open.with(wanted.size() - lacks.size(), lacks);
    }

    /** Columns that the file itself has. */
    int fields() {
        return header.cells().size() - mapping.added().size();
    }

    /** Whether a column of the table, or a header, can be filled. */
    private boolean has(String name) {
        int constant = List.copyOf(mapping.read().above().keySet()).indexOf(name);
        if (constant >= 0) {
            return !constants.get(constant).isEmpty();
        }
        if (mapping.unpivot().filter(unpivot -> unpivot.name().equals(name)).isPresent()) {
            return !unpivoted().isEmpty();
        }
        Optional<Mapping.Column> column =
                mapping.column(name).filter(c -> c.name().equals(name));
        return column.map(c -> c.needs().stream().allMatch(this::hasOneOf)).orElseGet(() -> place(name) >= 0);
    }

    private boolean hasOneOf(List<String> names) {
        return names.stream().anyMatch(name -> place(name) >= 0);
    }

    /** Places of the columns that become rows. */
    List<Integer> unpivoted() {
        List<String> own = keys.subList(0, fields());
        return mapping.unpivot().stream()
                .flatMap(unpivot -> unpivot.columns().stream())
                .flatMap(name -> HeaderName.of(name).places(own).stream())
                .distinct()
                .sorted()
                .toList();
    }

    boolean complete() {
        return lacks.isEmpty() && present > 0 && header.broken().isEmpty();
    }

    /** Whether it has half of the headers, so that it rather is the header than a line above it. */
    boolean half() {
        return present > 0 && present >= lacks.size();
    }

    /** Whether the file is plainly meant: at least two headers, and half of them. Of a shipped mapping all have to be there. */
    boolean near() {
        return !mapping.shipped()
                && present >= 2
                && present >= lacks.size()
                && header.broken().isEmpty();
    }

    /**
     * Whether the mapping goes before a canonical table that the header is by itself: it only says how values are written,
     * or the header is that table by chance, and another has a use for more of its columns.
     */
    boolean overrules(Match canonical) {
        boolean other = !canonical.table().kind().equals(table.kind());
        return renamesNothing() || (other && used().distinct().count() > canonical.known());
    }

    /** Whether the mapping changes but how values are written: it reads all columns under their own name. */
    private boolean renamesNothing() {
        return mapping.columns().stream().allMatch(column -> {
            int at = column.from().isEmpty() ? -1 : place(column.name());
            return at < 0
                    ? !keys.contains(Mapping.key(column.name()))
                    : Header.normal(header.cell(at)).equals(column.name());
        });
    }

    /** Where a header of the mapping, or a column of the table, stands; -1 when the file does not have it. */
    int place(String name) {
        return mapping.spellings(name).stream()
                .mapToInt(spelling -> HeaderName.of(spelling).place(keys))
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** Headers of the file that the mapping has no use for. */
    List<String> ignored() {
        Set<String> used = new LinkedHashSet<>(used().map(keys::get).toList());
        return IntStream.range(0, fields())
                .filter(at -> !keys.get(at).isEmpty() && !used.contains(keys.get(at)))
                .mapToObj(at -> Excerpt.of(header.cell(at)))
                .distinct()
                .toList();
    }

    /** Columns that the table can do without and the file does not have: their spellings by name. */
    Map<String, List<String>> absent() {
        Map<String, List<String>> absent = new TreeMap<>();
        mapping.columns().stream()
                .filter(column -> !has(column.name()) && !lacks.contains(column.name()))
                .forEach(column -> absent.put(column.name(), lacking(column)));
        return absent;
    }

    /** Names of which the file has none, while the column needs one of them. */
    List<String> lacking(Mapping.Column column) {
        return column.needs().stream()
                .filter(names -> !hasOneOf(names))
                .findFirst()
                .orElse(column.from());
    }

    Stream<Integer> used() {
        Stream<Integer> read = Stream.of(
                        mapping.columns().stream()
                                .filter(c -> !c.from().isEmpty())
                                .map(Mapping.Column::name),
                        mapping.columns().stream()
                                .flatMap(c -> c.formula().stream())
                                .flatMap(formula -> formula.headers().stream()),
                        mapping.where().keySet().stream(),
                        mapping.read().rowId().stream(),
                        mapping.kept().stream().flatMap(formula -> formula.headers().stream()),
                        mapping.negating())
                .flatMap(names -> names)
                .map(this::place);
        return Stream.concat(read, unpivoted().stream()).filter(at -> at >= 0);
    }

    /** Required columns, what the mapping asks for by itself, and what it has to know to leave rows out. */
    private static Set<String> wanted(Mapping mapping, Table table) {
        Set<String> wanted = new LinkedHashSet<>();
        Stream<String> names = mapping.columns().stream().map(Mapping.Column::name);
        Header canonical = Header.of(new RawRow(1, names.toList(), "", Optional.empty()));
        table.columns(canonical).stream()
                .filter(Column::required)
                .map(Column::name)
                .forEach(wanted::add);
        asked(mapping)
                .map(name -> mapping.column(name).map(Mapping.Column::name).orElse(name))
                .forEach(wanted::add);
        List<String> added = mapping.added();
        wanted.removeIf(name -> mapping.column(name)
                .filter(column ->
                        column.needs().stream().allMatch(one -> one.stream().anyMatch(added::contains)))
                .isPresent());
        mapping.unpivot().map(Unpivot::name).ifPresent(wanted::add);
        return wanted;
    }

    /** Headers that a mapping asks for beside those of its columns. */
    private static Stream<String> asked(Mapping mapping) {
        return Stream.of(
                        mapping.header().stream(),
                        mapping.where().keySet().stream(),
                        mapping.kept().stream().flatMap(Formula::alone),
                        mapping.negating(),
                        mapping.read().above().keySet().stream())
                .flatMap(names -> names);
    }
}
