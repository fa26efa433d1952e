package io.outlay.intake.table.read;

import io.outlay.model.Invisible;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a house format becomes a canonical table.
 *
 * @param name the profile as messages name it: {@code profiles/ap-ledger.yaml}
 * @param sha256 changes whenever the mapping may read a file differently
 * @param table canonical table
 * @param header headers that a file must have to be meant, in any spelling of their column
 * @param columns empty when the mapping only says how values are written
 * @param where header to the values that a row must hold; other rows are left out
 * @param path pattern of the paths of files that are meant, such as {@code inbox/ireland/**}; empty for all
 */
public record Mapping(
        String name,
        String sha256,
        String table,
        List<String> header,
        Read read,
        List<Column> columns,
        Map<String, Set<String>> where,
        Optional<String> path) {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s_\\-\\u00A0\\u202F]+");

    /**
     * How the file is written.
     *
     * @param delimiter of CSV; empty when it is found as for canonical tables
     * @param decimal sign in numbers, which may then have thousands separators; empty for plain numbers only
     * @param dates patterns of {@link java.time.format.DateTimeFormatter}; ISO dates are read beside them
     * @param skipLines before the header
     * @param sheet the only one that is meant; empty for any, and of no meaning in CSV
     * @param zone in which an instant gets its day
     */
    public record Read(
            Charset encoding,
            Optional<Character> delimiter,
            Optional<Character> decimal,
            List<String> dates,
            int skipLines,
            String sheet,
            ZoneId zone) {}

    /**
     * Where a column of the canonical table comes from.
     *
     * @param from spellings of its header, of which the first that a file has counts; empty when {@code value} is given
     * @param value the same in every row, as a canonical table would have it
     * @param map by {@link #key}: what a canonical table would have in place of a value, blank for not known
     * @param negate in which rows its number changes its sign
     */
    public record Column(
            String name, List<String> from, Optional<String> value, Map<String, String> map, Optional<Negate> negate) {}

    /**
     * Rows in which a number is written with the sign that a canonical table would not have.
     *
     * @param header that tells them; empty for all rows
     * @param values by {@link #key}: those of the rows, as the file writes them or as a map translates them
     */
    public record Negate(Optional<String> header, Set<String> values) {}

    /** What is left of a header or value where case, and the difference of space, {@code _} and {@code -}, mean nothing. */
    public static String key(String text) {
        return SEPARATORS
                .matcher(Invisible.plain(text).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** The same, reading columns under their own names. */
    Mapping reading(List<String> names) {
        List<Column> own = names.stream()
                .map(name -> new Column(name, List.of(name), Optional.empty(), Map.of(), Optional.empty()))
                .toList();
        return new Mapping(this.name, sha256, table, header, read, own, where, path);
    }

    /**
     * Whether a file in that place is meant.
     *
     * @param file relative to the workspace, with {@code /}
     */
    public boolean isMeant(String file) {
        return path.map(pattern -> FileSystems.getDefault()
                        .getPathMatcher("glob:" + pattern)
                        .matches(Path.of(file)))
                .orElse(true);
    }

    /** The column that a header belongs to by its name or one of its spellings. */
    Optional<Column> column(String header) {
        String key = key(header);
        return columns.stream()
                .filter(column -> Stream.concat(Stream.of(column.name), column.from.stream())
                        .anyMatch(spelling -> key(spelling).equals(key)))
                .findFirst();
    }

    /** Headers by which numbers change their sign. */
    Stream<String> negating() {
        return columns.stream().flatMap(column -> column.negate().stream()).flatMap(n -> n.header().stream());
    }

    /** All spellings under which a header may stand. */
    List<String> spellings(String header) {
        return column(header)
                .filter(column -> column.value.isEmpty())
                .map(Column::from)
                .orElse(List.of(header));
    }
}
