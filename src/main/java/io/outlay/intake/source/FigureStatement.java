package io.outlay.intake.source;

import io.outlay.intake.table.read.SourceTable.Preview;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statement that adds up figures where they are: one row for all of a month that agree in every other column, with count,
 * sum and highest of each of its days, for the reader has to know them. Rows of a whole month, or of a date that is none, are
 * beside the days. A value that is no decimal of 18 places makes a row of its own.
 *
 * <pre>
 * select key1, …, outlay_month, outlay_is,
 *   sum(case when outlay_day = '' then outlay_count end), …, sum(case when outlay_day = '31' then outlay_count end), …
 * from (select key1, …, outlay_month, outlay_day, outlay_is, count(*) as outlay_count, sum(…), max(…)
 *   from (select month and day, from (select what is read of a row) as line) as reading
 *   group by …) as daily
 * group by 1, 2, …
 * limit 100001
 * </pre>
 */
final class FigureStatement implements Asked {
    /** No day, and the days of a month. */
    static final List<String> DAYS = IntStream.rangeClosed(0, 31)
            .mapToObj(day -> day == 0 ? "" : String.format(Locale.ROOT, "%02d", day))
            .toList();

    /** Digits before the point of a value that is summed: as many as usage may have, and an amount of money. */
    private static final int USAGE_DIGITS = 15;

    private static final int MONEY_DIGITS = 12;

    private final SqlCells cells;
    private final FigureColumns columns;
    private final FigureLines lines;
    private final int digits;

    FigureStatement(Dialect dialect, FigureColumns columns, Preview table) {
        this.cells = new SqlCells(dialect);
        this.columns = columns;
        this.lines = new FigureLines(columns, table);
        this.digits = table.kind().equals("usage") ? USAGE_DIGITS : MONEY_DIGITS;
    }

    @Override
    public List<String> header() {
        return columns.names();
    }

    @Override
    public void add(ResultSet answer, SumLines to) throws SQLException {
        lines.add(answer, to);
    }

    @Override
    public String sql(String relation) {
        int keys = columns.keys().size();
        String known = IntStream.rangeClosed(1, keys)
                .mapToObj(key -> "key" + key + ", ")
                .collect(Collectors.joining());
        return "select " + known + "outlay_month, outlay_is,\n  " + days("count") + ",\n  " + days("sum") + ",\n  "
                + days("highest") + "\nfrom (select " + known + "outlay_month, outlay_day, outlay_is, count(*) as"
                + " outlay_count, sum(outlay_value) as outlay_sum, max(outlay_value) as outlay_highest\n  from (select "
                + known + placed() + " as outlay_month,\n    " + day() + " as outlay_day,\n    outlay_value, case when"
                + " outlay_text is null then 'null' when outlay_value is null then '=' || outlay_text else '+' end as"
                + " outlay_is\n    from (select " + line() + "\n      from " + relation
                + " as source) as line) as reading\n  group by " + places(keys + 3) + ") as daily\ngroup by "
                + places(keys + 2) + "\nlimit " + (MOST_SUMS + 1);
    }

    private static String days(String what) {
        return DAYS.stream()
                .map(day -> "cast(" + (what.equals("count") ? "sum" : "max") + "(case when outlay_day = '" + day
                        + "' then outlay_" + what + " end) as varchar) as " + what + day)
                .collect(Collectors.joining(", "));
    }

    private static String places(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    private String placed() {
        return columns.dated()
                ? "case when " + SqlCells.isDay("outlay_date")
                        + " then substring(outlay_date, 1, 7) else outlay_date end"
                : "''";
    }

    private String day() {
        return columns.dated()
                ? "case when " + SqlCells.isDay("outlay_date") + " then substring(outlay_date, 9, 2) else '' end"
                : "''";
    }

    private String line() {
        List<SourceColumn> keys = columns.keys();
        String read = IntStream.range(0, keys.size())
                .mapToObj(at -> cells.key(keys.get(at)) + " as key" + (at + 1) + ", ")
                .collect(Collectors.joining());
        String date = columns.dated() ? cells.key(columns.date()) + " as outlay_date, " : "";
        return read + date + cells.text(columns.value()) + " as outlay_text, " + cells.decimal(columns.value(), digits)
                + " as outlay_value";
    }
}
