package io.outlay.intake.source;

import io.outlay.intake.source.SourceColumn.Kind;
import io.outlay.intake.table.focus.FocusPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
final class SumStatement {
    /** Sums that a source may come to. */
    static final int MOST_SUMS = 100_000;

    private static final String DIGITS = "'0123456789'";

    private final Dialect dialect;
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
        this.columns = List.copyOf(columns);
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /**
     * The statement. Its columns are the keys in the order of the columns, then the count of rows, then the sums.
     *
     * @param relation a table, or a query in brackets
     */
    String of(String relation) {
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
        String raw = quoted(column.name());
        String text = text(column, raw);
        return switch (named.part()) {
            case AMOUNT -> List.of(decimal(column, raw, text) + " as " + name, text + " as " + named.text());
            case DAY -> List.of(day(column, raw) + " as " + name);
            case MONTH -> List.of(month(column, raw) + " as " + name);
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

    private String text(SourceColumn column, String raw) {
        return column.kind() == Kind.TEXT ? raw : dialect.text(raw, column.type());
    }

    private static String decimal(SourceColumn column, String raw, String text) {
        String number = column.kind() == Kind.APPROXIMATE ? text : raw;
        return "case when " + plain(column, raw, text) + " then cast(" + number + " as decimal(38, 18)) end";
    }

    /** Whether an amount is a decimal with at most 18 places, and below the largest that is read. */
    private static String plain(SourceColumn column, String raw, String text) {
        String bounded = raw + " > -1000000000000 and " + raw + " < 1000000000000";
        return switch (column.kind()) {
            case EXACT ->
                column.scale() >= 0 && column.scale() <= 18
                        ? bounded
                        : bounded + " and " + raw + " = round(" + raw + ", 18)";
            case APPROXIMATE -> {
                String type = column.type().equals("real")
                                || column.type().startsWith("float4")
                                || column.type().equals("float")
                        ? "real"
                        : "double precision";
                // Doubles have 17 digits: only small ones have more than 18 places, and these come back as another one.
                yield bounded + " and (" + raw + " >= 0.01 or " + raw + " <= -0.01 or cast(cast(cast(" + text
                        + " as decimal(38, 18)) as varchar) as " + type + ") = " + raw + ")";
            }
            default -> plainText(text);
        };
    }

    private static String plainText(String text) {
        String shape = "translate(" + text + ", " + DIGITS + ", '')";
        String unsigned = "replace(" + text + ", '-', '')";
        return shape + " in ('', '.', '-', '-.') and " + text + " not like '_%-%' and length(" + text
                + ") between 1 and 30 and " + text + " not in ('-', '.', '-.') and strpos(" + unsigned
                + " || '.', '.') <= 13"
                + " and (strpos(" + text + ", '.') = 0 or length(" + text + ") - strpos(" + text + ", '.') <= 18)";
    }

    private String day(SourceColumn column, String raw) {
        return switch (column.kind()) {
            case DATE -> "cast(" + raw + " as varchar)";
            case TIMESTAMP, INSTANT -> "cast(" + date(column, raw) + " as varchar)";
            default -> {
                String text = text(column, raw);
                yield "case when " + utc(text) + " then substring(" + text + ", 1, 10) else " + text + " end";
            }
        };
    }

    private static String date(SourceColumn column, String raw) {
        return switch (column.kind()) {
            case DATE -> raw;
            case TIMESTAMP -> "cast(" + raw + " as date)";
            default -> "cast(" + raw + " at time zone 'UTC' as date)";
        };
    }

    private String month(SourceColumn column, String raw) {
        if (column.kind() == Kind.DATE || column.kind() == Kind.TIMESTAMP || column.kind() == Kind.INSTANT) {
            return "cast(cast(date_trunc('month', " + date(column, raw) + ") as date) as varchar)";
        }
        String text = text(column, raw);
        return "case when " + utc(text) + " and " + inCalendar(text) + " then substring(" + text
                + ", 1, 7) || '-01' else " + text + " end";
    }

    /** Whether a text is a day, or an instant in UTC: of others the day is another than what is written. */
    private static String utc(String text) {
        return "translate(" + text + ", " + DIGITS + ", '##########') in ('####-##-##', '####-##-##T##:##:##Z',"
                + " '####-##-## ##:##:##', '####-##-##T##:##:##', '####-##-##T##:##Z', '####-##-## ##:##:##Z',"
                + " '####-##-##T##:##:##.###Z', '####-##-##T##:##:##+00:00', '####-##-## ##:##:## UTC')";
    }

    private static String inCalendar(String text) {
        String month = "substring(" + text + ", 6, 2)";
        String leap = IntStream.iterate(0, year -> year < 100, year -> year + 4)
                .mapToObj(year -> String.format(Locale.ROOT, "'%02d'", year))
                .collect(Collectors.joining(", "));
        return month + " between '01' and '12' and substring(" + text + ", 9, 2) between '01' and case when " + month
                + " in ('04', '06', '09', '11') then '30' when " + month + " <> '02' then '31' when substring(" + text
                + ", 3, 2) in (" + leap + ") and " + text + " not like '2100%' then '29' else '28' end";
    }

    /** A text of tags, and the first of each that is read: null where there is none. */
    private List<String> tags(NamedColumn named, String text) {
        List<String> tags = new ArrayList<>();
        tags.add(text + " as " + quoted(named.name()));
        for (String pattern : FocusPart.tags()) {
            dialect.firstMatch(text, literal(pattern))
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
