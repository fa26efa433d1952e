package io.outlay.intake.source;

import static io.outlay.intake.source.SqlCells.quoted;

import io.outlay.intake.table.focus.FocusPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statement that adds rows up where they are: one group for all rows that the reader of files could not tell apart. What
 * it cannot add up as decimals with 18 places (a blank, a text that is none, more places) makes a group of its own value.
 *
 * <pre>
 * select "providername", …, "billedcost_is", count(*) as outlay_rows, cast(sum("billedcost") as varchar) as "billedcost", …
 * from (select what of a value sets rows apart, from (select what is read of a row) as line) as charge
 * group by 1, 2, …
 * limit 100001
 * </pre>
 */
final class SumStatement implements Asked {
    /** Digits before the point of an amount that is summed: a larger one is no amount of a row. */
    private static final int AMOUNT_DIGITS = 12;

    private final Dialect dialect;
    private final SqlCells cells;
    private final List<NamedColumn> columns;

    /**
     * A column that is read.
     *
     * @param name by which the reader knows it
     */
    record NamedColumn(String name, FocusPart part, SourceColumn column) {
        boolean isAmount() {
            return part == FocusPart.AMOUNT;
        }

        /** The column that says what an amount is: {@code +} or {@code -} when it is summed, else its own text. */
        String is() {
            return quoted(name + "_is");
        }

        private String text() {
            return quoted(name + "_text");
        }

        private String found(int number) {
            return quoted(name + "_" + number);
        }
    }

    SumStatement(Dialect dialect, List<NamedColumn> columns) {
        this.dialect = dialect;
        this.cells = new SqlCells(dialect);
        this.columns = List.copyOf(columns);
    }

    @Override
    public List<String> header() {
        return columns.stream().map(NamedColumn::name).toList();
    }

    @Override
    public void add(ResultSet answer, SumLines to) throws SQLException {
        ChargeLines.add(columns, answer, to);
    }

    /** Its columns are the keys in the order of the columns, then the count of rows, then the sums. */
    @Override
    public String sql(String relation) {
        String keys = columns.stream()
                .map(column -> column.isAmount() ? column.is() : quoted(column.name()))
                .collect(Collectors.joining(", "));
        String sums = columns.stream()
                .filter(NamedColumn::isAmount)
                .map(column -> ", cast(sum(" + quoted(column.name()) + ") as varchar) as " + quoted(column.name()))
                .collect(Collectors.joining());
        String places = IntStream.rangeClosed(1, columns.size())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        return "select " + keys + ", count(*) as outlay_rows" + sums + "\nfrom (select\n    " + each(this::key)
                + "\n  from (select\n      " + each(this::value).replace("\n", "\n  ") + "\n    from " + relation
                + " as source) as line) as charge\ngroup by " + places + "\nlimit " + (MOST_SUMS + 1);
    }

    private String each(Function<NamedColumn, List<String>> columnsOf) {
        return columns.stream()
                .flatMap(column -> columnsOf.apply(column).stream())
                .collect(Collectors.joining(",\n    "));
    }

    /** What is read of a row. */
    private List<String> value(NamedColumn named) {
        String name = quoted(named.name());
        SourceColumn column = named.column();
        String text = cells.text(column);
        return switch (named.part()) {
            case AMOUNT -> List.of(cells.decimal(column, AMOUNT_DIGITS) + " as " + name, text + " as " + named.text());
            case DAY -> List.of(cells.day(column) + " as " + name);
            case MONTH -> List.of(cells.month(column) + " as " + name);
            case TAGS -> tags(named, text);
            case TEXT -> List.of(text + " as " + name);
        };
    }

    /** What of it sets rows apart, and what is summed. */
    private List<String> key(NamedColumn named) {
        String name = quoted(named.name());
        if (named.isAmount()) {
            return List.of(
                    name,
                    "case when " + named.text() + " is null then 'null' when " + name + " is null then '=' || "
                            + named.text() + " when " + name + " < 0 then '-' else '+' end as " + named.is());
        }
        return List.of(
                named.part() == FocusPart.TAGS && tags(named, name).size() > 1 ? found(named) + " as " + name : name);
    }

    /** A text of tags, and the first of each that is read: null where there is none. */
    private List<String> tags(NamedColumn named, String text) {
        List<String> tags = new ArrayList<>();
        tags.add(text + " as " + quoted(named.name()));
        for (String pattern : FocusPart.tags()) {
            dialect.firstMatch(text, SqlCells.literal(pattern))
                    .ifPresent(match -> tags.add(match + " as " + named.found(tags.size())));
        }
        return tags;
    }

    /** The two that are read, as they are written, the first of them first. */
    private static String found(NamedColumn named) {
        String text = quoted(named.name());
        String one = named.found(1);
        String other = named.found(2);
        return "case when " + one + " is null then " + other + " when " + other + " is null then " + one
                + " when strpos(" + text + ", " + other + ") < strpos(" + text + ", " + one + ") then " + other + " || "
                + one + " else " + one + " || " + other + " end";
    }
}
