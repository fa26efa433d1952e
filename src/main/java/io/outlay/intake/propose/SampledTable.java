package io.outlay.intake.propose;

import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.TableStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table of an unknown file: the row that looks most like a header, and what stands below it.
 *
 * @param rows below the header
 */
record SampledTable(Layout layout, TableStart<Integer> start, List<SampledColumn> columns, long rows) {
    private static final int MANY = 3;
    /** What stands for a row of words of which none is usual, by how many they are. */
    private static final int LIKE_HEADER = -1;

    private static final int LIKE_SHORT_HEADER = -2;

    private static final int LONGEST = 60;

    /** Columns beyond which no person made a table: two years of days, and some. */
    private static final int MOST_COLUMNS = 1_000;

    private static final Pattern SEATS = Pattern.compile(
            "(?i)(^|[^\\p{L}])(seats?|licen[cs]es?|agents?|users?|lizenz(en)?|arbeitsplätze|nutzer|benutzer|sièges?"
                    + "|utilisateurs?|licenties?|gebruikers?)($|[^\\p{L}])");

    private static final Pattern HOURS = Pattern.compile(
            "(?i)(^|[^\\p{L}])(hours?|timesheets?|time report|time sheets?|stunden|zeiterfassung|heures|horas|ore|uren|timer)"
                    + "($|[^\\p{L}])");

    /** Rows with a value, and what they add up to. */
    record Sum(long rows, BigDecimal amount, boolean negative) {
        Sum plus(BigDecimal other) {
            return new Sum(rows + 1, amount.add(other), negative || other.signum() < 0);
        }
    }

    /** Of all rows; empty when there are none. */
    static Optional<SampledTable> of(Layout layout) throws IOException {
        return of(layout, Long.MAX_VALUE);
    }

    /** @param most rows that are looked at */
    static Optional<SampledTable> of(Layout layout, long most) throws IOException {
        Optional<TableStart<Integer>> start = layout.open(SampledTable::start);
        if (start.isEmpty() || isTooWide(start.get().header())) {
            return Optional.empty();
        }
        RawRow header = start.get().header();
        List<SampledColumn> columns = IntStream.range(0, header.cells().size())
                .filter(at -> !header.cell(at).isEmpty())
                .mapToObj(at -> new SampledColumn(at, header.cell(at)))
                .toList();
        long[] rows = new long[1];
        layout.open(source -> below(start.get(), source, most, row -> {
            rows[0]++;
            columns.forEach(column -> column.add(row.cell(column.place())));
        }));
        return Optional.of(new SampledTable(layout, start.get(), columns, rows[0]));
    }

    static Optional<TableStart<Integer>> start(RowSource rows) {
        return TableStart.find(
                rows,
                SampledTable::known,
                List.of(
                        known -> known >= MANY,
                        known -> known == 2,
                        known -> known == 1,
                        known -> known == LIKE_HEADER,
                        known -> known == LIKE_SHORT_HEADER));
    }

    private static boolean isTooWide(RawRow row) {
        return row.cells().size() > MOST_COLUMNS;
    }

    /** What is done with a row. */
    private interface RowUse {
        void of(RawRow row);
    }

    private static boolean below(TableStart<Integer> start, RowSource source, long most, RowUse use) {
        start.skip(source);
        List<String> header = start.header().cells();
        long left = most;
        for (Optional<RawRow> next = source.next(); next.isPresent() && left > 0; next = source.next()) {
            RawRow row = next.get();
            if (row.broken().isEmpty() && !row.cells().equals(header)) {
                use.of(row);
                left--;
            }
        }
        return true;
    }

    /** How many cells of a row are usual headers of one table, or months. */
    private static int known(RawRow row) {
        if (isTooWide(row)) {
            return 0;
        }
        int months = (int) row.cells().stream().filter(Across::isMonth).count();
        int words = HeaderWords.USUAL.tables().stream()
                .mapToInt(table -> (int) row.cells().stream()
                        .filter(cell -> HeaderWords.USUAL.column(table, cell).isPresent()
                                || HeaderWords.USUAL.metric(table, cell).isPresent())
                        .count())
                .max()
                .orElse(0);
        return words == 0 ? likeHeader(row) : words + (months >= MANY ? months : 0);
    }

    /** A row of several short words, and nothing else, is like a header in whatever language. */
    private static int likeHeader(RawRow row) {
        List<String> filled =
                row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        boolean words = filled.stream()
                .allMatch(cell -> Across.isMonth(cell)
                        || cell.length() <= LONGEST
                                && cell.codePoints().anyMatch(Character::isLetter)
                                && !Character.isDigit(cell.charAt(0)));
        return !words || filled.size() < 2 ? 0 : filled.size() < MANY ? LIKE_SHORT_HEADER : LIKE_HEADER;
    }

    /** Whether name, titles, headers or labels of the table say that it counts seats. */
    boolean isOfSeats() {
        return says(SEATS);
    }

    /** Whether they say that it counts hours. */
    boolean isOfHours() {
        return says(HOURS);
    }

    private boolean says(Pattern meant) {
        List<String> words =
                new ArrayList<>(List.of(layout.file().getFileName().toString().replace('_', ' '), layout.sheet()));
        words.addAll(titles());
        columns.forEach(column -> {
            words.add(column.header());
            words.addAll(column.first(MANY));
        });
        return words.stream().anyMatch(text -> meant.matcher(text).find());
    }

    /** Whether it could be a table at all: readable text, and figures or dates in a column. */
    boolean isLikeData() {
        return columns.size() > 1
                && columns.stream().noneMatch(SampledColumn::isBinary)
                && columns.stream().anyMatch(column -> column.isNumbers() || column.isDates());
    }

    /** What is written above the header. */
    private List<String> titles() {
        try {
            return layout.open(rows -> {
                List<String> titles = new ArrayList<>();
                for (Optional<RawRow> row = rows.next();
                        row.isPresent() && row.get().line() < start.header().line();
                        row = rows.next()) {
                    titles.addAll(row.get().cells());
                }
                return titles;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first rows as the file has them. */
    List<RawRow> first(int count) throws IOException {
        List<RawRow> first = new ArrayList<>();
        layout.open(source -> below(start, source, count, first::add));
        return first;
    }

    /** What an amount adds up to by the values of another column, in the order of the file. */
    Map<String, Sum> sums(SampledColumn by, SampledColumn amount) throws IOException {
        Map<String, Sum> sums = new LinkedHashMap<>();
        layout.open(source -> below(start, source, Long.MAX_VALUE, row -> {
            String number = amount.numbers().canonical(row.cell(amount.place()));
            if (number.matches("-?\\d+(\\.\\d+)?")) {
                sums.merge(
                        row.cell(by.place()),
                        new Sum(0, BigDecimal.ZERO, false).plus(new BigDecimal(number)),
                        (one, other) -> one.plus(other.amount()));
            }
        }));
        return sums;
    }

    /** The first values of a column by the values of another, in the order of the file. */
    Map<String, List<String>> beside(SampledColumn by, SampledColumn shown, int most) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        layout.open(source -> below(start, source, Long.MAX_VALUE, row -> {
            List<String> some = values.computeIfAbsent(row.cell(by.place()), kind -> new ArrayList<>());
            String value = row.cell(shown.place());
            if (some.size() < most && !value.isEmpty() && !some.contains(value)) {
                some.add(value);
            }
        }));
        return values;
    }
}
