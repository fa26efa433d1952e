package io.outlay.intake.table.read;

import io.outlay.intake.table.Unpivot;
import io.outlay.intake.table.formula.Formula;
import io.outlay.intake.table.known.GeneralLedgerTable;
import io.outlay.model.Invisible;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a house format becomes a canonical table.
 *
 * @param name the profile as messages name it: {@code profiles/ap-ledger.yaml}
 * @param sha256 changes whenever the mapping may read a file differently
 * @param table canonical table
 * @param header headers that a file must have to be meant, in any spelling of their column
 * @param columns empty when the mapping only says how values are written
 * @param where header to what a row must hold there; other rows are left out
 * @param kept a condition beside {@code where} that reads several cells of a row
 * @param unpivot which columns become rows
 * @param path pattern of the paths of files that are meant, such as {@code inbox/ireland/**}; empty for all
 * @param shipped whether it comes with the program: it gives way to those of the workspace
 * @param known of each of {@code header} its spellings, by which its files are known fast
 */
public record Mapping(
        String name,
        String sha256,
        String table,
        List<String> header,
        Read read,
        List<Column> columns,
        Map<String, Condition> where,
        Optional<Formula> kept,
        Optional<Unpivot> unpivot,
        Optional<String> path,
        boolean shipped,
        List<List<HeaderName>> known) {
    /**
     * How the file is written.
     *
     * @param delimiter of CSV; empty when it is found as for canonical tables
     * @param signs before decimals, of which a file has one; with one, thousands separators are read; empty for neither
     * @param dates patterns of {@link java.time.format.DateTimeFormatter}; ISO dates are read beside them
     * @param skipLines before the header
     * @param sheet the only one that is meant; empty for any, and of no meaning in CSV
     * @param zone in which an instant gets its day
     * @param blank by {@link #key}: what stands in cells for not known
     * @param above columns of which each holds the same in every row: by name the pattern of a line above the header
     * @param fileDate name of a column that holds the date in the file's name; blank when none does
     * @param fileCurrency the same of the currency in the file's name
     * @param rowId headers that together tell its rows apart
     */
    public record Read(
            Charset encoding,
            Optional<Character> delimiter,
            String signs,
            List<String> dates,
            int skipLines,
            String sheet,
            ZoneId zone,
            Set<String> blank,
            Map<String, String> above,
            String fileDate,
            String fileCurrency,
            List<String> rowId) {
        Optional<Character> decimal() {
            return signs.length() == 1 ? Optional.of(signs.charAt(0)) : Optional.empty();
        }

        private Read with(String sign, List<String> others) {
            return new Read(
                    encoding,
                    delimiter,
                    sign,
                    others,
                    skipLines,
                    sheet,
                    zone,
                    blank,
                    above,
                    fileDate,
                    fileCurrency,
                    rowId);
        }

        /** Columns that hold what the file's name says. */
        List<String> named() {
            return Stream.of(fileDate, fileCurrency)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }

        /** Whether the file's name has a say in how it is read. */
        public boolean isNamed() {
            return !named().isEmpty();
        }
    }

    /**
     * Where a column of the canonical table comes from.
     *
     * @param from spellings of its header, of which the first that a file has counts; empty when there is another source
     * @param value the same in every row, as a canonical table would have it
     * @param formula what it is computed by
     * @param map by {@link #key}: what a canonical table would have in place of a value, blank for not known
     * @param negate in which rows its number changes its sign
     * @param scale by which its number is multiplied
     */
    public record Column(
            String name,
            List<String> from,
            Optional<String> value,
            Optional<Formula> formula,
            Map<String, String> map,
            Optional<Negate> negate,
            Optional<BigDecimal> scale) {
        /** Headers or patterns that it reads, of each list one. */
        List<List<String>> needs() {
            return formula.map(Formula::needs).orElse(value.isPresent() ? List.of() : List.of(from));
        }

        /** Whether its cells are what a canonical table has, not what the file writes. */
        boolean isComputed() {
            return scale.isPresent() || formula.filter(f -> !f.isCell()).isPresent();
        }

        /** Where it comes from, for messages. */
        String source() {
            return formula.map(Formula::toString).orElseGet(() -> HeaderName.quoted(from));
        }
    }

    /**
     * Rows in which a number is written with the sign that a canonical table would not have.
     *
     * @param header that tells them; empty for all rows
     * @param values by {@link #key}: those of the rows, as the file writes them or as a map translates them
     */
    public record Negate(Optional<String> header, Set<String> values) {}

    /** What is left of a header or value where case, and the difference of space, {@code _} and {@code -}, mean nothing. */
    public static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (char c : Invisible.plain(text).toLowerCase(Locale.ROOT).toCharArray()) {
            boolean gap = c == ' ' || c == '_' || c == '-';
            if (!gap) {
                key.append(c);
            } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        return key.toString().strip();
    }

    /** The same, reading columns under their own names. */
    Mapping reading(List<String> names) {
        List<Column> own = names.stream()
                .map(name -> new Column(
                        name,
                        List.of(name),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        return new Mapping(this.name, sha256, table, header, read, own, where, kept, unpivot, path, shipped, known);
    }

    /** The same, with some of its decimal signs and date patterns only. */
    Mapping written(String signs, List<String> dates) {
        Read r = read.with(signs, dates);
        return new Mapping(name, sha256, table, header, r, columns, where, kept, unpivot, path, shipped, known);
    }

    /** The same with the names by which its files are known, patterns last, for they take longest. */
    public Mapping knowing() {
        List<List<HeaderName>> names = header.stream()
                .sorted(Comparator.comparing(name -> name.indexOf('*') >= 0))
                .map(name -> spellings(name).stream().map(HeaderName::of).toList())
                .toList();
        return new Mapping(name, sha256, table, header, read, columns, where, kept, unpivot, path, shipped, names);
    }

    /** Where its text can be changed. */
    String editable() {
        return shipped ? "a copy of it under profiles/" : name;
    }

    /** Whether it makes what the general ledger booked, which is never cost. */
    public boolean isBooked() {
        return table.equals(GeneralLedgerTable.KIND);
    }

    /** Whether rows go together by it. */
    boolean isGrouping() {
        return columns.stream().flatMap(column -> column.formula().stream()).anyMatch(Formula::isTotal);
    }

    /** Names of the columns that it adds to those of the file, in their order. */
    List<String> added() {
        Stream<String> constants = Stream.concat(read.above.keySet().stream(), read.named().stream());
        return Stream.concat(constants, unpivot.stream().flatMap(u -> Stream.of(u.name(), u.value())))
                .toList();
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
        String key = HeaderName.of(header).key();
        return columns.stream()
                .filter(column -> Stream.concat(Stream.of(column.name), column.from.stream())
                        .anyMatch(spelling -> HeaderName.of(spelling).key().equals(key)))
                .findFirst();
    }

    /** Headers by which numbers change their sign. */
    Stream<String> negating() {
        return columns.stream().flatMap(column -> column.negate().stream()).flatMap(n -> n.header().stream());
    }

    /** All spellings under which a header may stand. */
    List<String> spellings(String header) {
        return column(header)
                .filter(column -> !column.from.isEmpty())
                .map(Column::from)
                .orElse(List.of(header));
    }
}
