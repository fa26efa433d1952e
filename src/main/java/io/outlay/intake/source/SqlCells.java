package io.outlay.intake.source;

import io.outlay.intake.source.SourceColumn.Kind;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cells of a table as expressions of SQL, in what Trino, DuckDB and PostgreSQL have in common: texts, numbers, days. */
final class SqlCells {
    private static final String DIGITS = "'0123456789'";

    private final Dialect dialect;

    SqlCells(Dialect dialect) {
        this.dialect = dialect;
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String raw(SourceColumn column) {
        return quoted(column.name());
    }

    /** As text, null where it is not known. */
    String text(SourceColumn column) {
        return column.kind() == Kind.TEXT ? raw(column) : dialect.text(raw(column), column.type());
    }

    /**
     * As a decimal with 18 places; null where it is none, or has more places.
     *
     * @param digits before the point that it may have at most
     */
    String decimal(SourceColumn column, int digits) {
        String number = column.kind() == Kind.APPROXIMATE ? text(column) : raw(column);
        return "case when " + plain(column, digits) + " then cast(" + number + " as decimal(38, 18)) end";
    }

    private String plain(SourceColumn column, int digits) {
        String raw = raw(column);
        String limit = "1" + "0".repeat(digits);
        String bounded = raw + " > -" + limit + " and " + raw + " < " + limit;
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
                yield bounded + " and (" + raw + " >= 0.01 or " + raw + " <= -0.01 or cast(cast(cast(" + text(column)
                        + " as decimal(38, 18)) as varchar) as " + type + ") = " + raw + ")";
            }
            default -> plainText(text(column), digits);
        };
    }

    private static String plainText(String text, int digits) {
        String shape = "translate(" + text + ", " + DIGITS + ", '')";
        String unsigned = "replace(" + text + ", '-', '')";
        return shape + " in ('', '.', '-', '-.') and " + text + " not like '_%-%' and length(" + text
                + ") between 1 and 30 and " + text + " not in ('-', '.', '-.') and strpos(" + unsigned
                + " || '.', '.') <= " + (digits + 1) + " and (strpos(" + text + ", '.') = 0 or length(" + text
                + ") - strpos(" + text + ", '.') <= 18)";
    }

    /** As text; of an instant its day in UTC, and of a text that is one in another zone the whole. */
    String day(SourceColumn column) {
        return isDated(column)
                ? "cast(" + date(column) + " as varchar)"
                : "case when " + utc(text(column)) + " then substring(" + text(column) + ", 1, 10) else " + text(column)
                        + " end";
    }

    /** As a key by which rows go together: of what has a day the day, of others the text. */
    String key(SourceColumn column) {
        return isDated(column) ? day(column) : text(column);
    }

    private static boolean isDated(SourceColumn column) {
        return column.kind() == Kind.DATE || column.kind() == Kind.TIMESTAMP || column.kind() == Kind.INSTANT;
    }

    private static String date(SourceColumn column) {
        return switch (column.kind()) {
            case DATE -> raw(column);
            case TIMESTAMP -> "cast(" + raw(column) + " as date)";
            default -> "cast(" + raw(column) + " at time zone 'UTC' as date)";
        };
    }

    /** The first day of the month of a day, as text. */
    String month(SourceColumn column) {
        if (isDated(column)) {
            return "cast(cast(date_trunc('month', " + date(column) + ") as date) as varchar)";
        }
        String text = text(column);
        return "case when " + utc(text) + " and " + inCalendar(text) + " then substring(" + text
                + ", 1, 7) || '-01' else " + text + " end";
    }

    /** Whether a text is a day, or an instant in UTC: of others the day is another than what is written. */
    private static String utc(String text) {
        return shape(text) + " in ('####-##-##', '####-##-##T##:##:##Z', '####-##-## ##:##:##', '####-##-##T##:##:##',"
                + " '####-##-##T##:##Z', '####-##-## ##:##:##Z', '####-##-##T##:##:##.###Z',"
                + " '####-##-##T##:##:##+00:00', '####-##-## ##:##:## UTC')";
    }

    private static String shape(String text) {
        return "translate(" + text + ", " + DIGITS + ", '##########')";
    }

    /** Whether a text is a day of a year that tables take, as they write it. */
    static String isDay(String text) {
        return shape(text) + " = '####-##-##' and " + inCalendar(text) + " and (substring(" + text
                + ", 1, 2) = '20' or substring(" + text + ", 1, 3) in ('197', '198', '199', '210', '211', '212', '213',"
                + " '214', '215', '216', '217', '218', '219'))";
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
}
