package io.outlay.intake.source;

import io.outlay.intake.source.SourceColumn.Kind;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.read.SourceTable.Preview;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a {@link FigureStatement} gave, as lines: one for each day, and each date that is no day. */
final class FigureLines {
    private static final String VALUE = "value";
    private static final int LONGEST = 30;

    private final FigureColumns columns;
    private final Preview table;

    FigureLines(FigureColumns columns, Preview table) {
        this.columns = columns;
        this.table = table;
    }

    /** Rows of a day, as they are added up. */
    private record Day(String name, long rows, String sum, String highest) {}

    /** Takes the row at which an answer is. */
    void add(ResultSet answer, SumLines to) throws SQLException {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < columns.keys().size(); i++) {
            keys.add(key(columns.keys().get(i), answer.getString(i + 1)));
        }
        String month = Optional.ofNullable(answer.getString(keys.size() + 1)).orElse("");
        String is = answer.getString(keys.size() + 2);
        List<Day> days = days(answer, keys.size() + 3);
        if (is.equals("+")) {
            sums(keys, month, days, to);
            return;
        }
        for (Day day : days) {
            String value = is.startsWith("=") ? key(columns.value(), is.substring(1)) : "";
            same(row(keys, date(month, day), value), day.rows, to);
        }
    }

    private static List<Day> days(ResultSet answer, int first) throws SQLException {
        int width = FigureStatement.DAYS.size();
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String rows = answer.getString(first + i);
            if (rows != null) {
                days.add(new Day(
                        FigureStatement.DAYS.get(i),
                        Long.parseLong(rows),
                        answer.getString(first + width + i),
                        answer.getString(first + 2 * width + i)));
            }
        }
        return days;
    }

    private static String date(String month, Day day) {
        return day.name.isEmpty() ? month : month + "-" + day.name;
    }

    /** A number is written alike by every engine. */
    static String key(SourceColumn column, String text) {
        return text == null
                ? ""
                : column.kind() == Kind.EXACT || column.kind() == Kind.APPROXIMATE ? number(text) : text;
    }

    private static String number(String text) {
        try {
            return SumLines.plain(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return text; // such as NaN, which is no number of a table either
        }
    }

    private RawRow row(List<String> keys, String date, String value) {
        List<String> cells = new ArrayList<>(keys);
        if (columns.dated()) {
            cells.add(date);
        }
        cells.add(value);
        return new RawRow(1, cells, "", Optional.empty());
    }

    /** Rows of one month that are decimals. */
    private void sums(List<String> keys, String month, List<Day> days, SumLines to) {
        boolean highest = table.isHighest(row(keys, month, "0"));
        days.stream()
                .flatMap(day -> parts(day, highest))
                .forEach(day ->
                        to.add(day.rows, row(keys, date(month, day), day.sum).cells()));
    }

    /** The figure of a day; one with more digits than a cell may have is written as its whole and its fraction. */
    private static Stream<Day> parts(Day day, boolean highest) {
        BigDecimal value = new BigDecimal(highest ? day.highest : day.sum);
        String plain = SumLines.plain(value);
        if (plain.length() <= LONGEST || highest) {
            return Stream.of(new Day(day.name, day.rows, plain, ""));
        }
        BigDecimal whole = value.setScale(0, RoundingMode.DOWN);
        return Stream.of(
                new Day(day.name, day.rows, SumLines.plain(whole), ""),
                new Day(day.name, 0, SumLines.plain(value.subtract(whole)), ""));
    }

    /** Rows that have one text as their value. */
    private void same(RawRow row, long rows, SumLines to) {
        Optional<BigDecimal> number = rows == 1 ? Optional.empty() : table.number(row, VALUE);
        BigDecimal times = table.isHighest(row) ? BigDecimal.ONE : BigDecimal.valueOf(rows);
        List<String> cells = new ArrayList<>(row.cells());
        number.ifPresent(each -> cells.set(cells.size() - 1, SumLines.plain(each.multiply(times))));
        to.add(rows, cells);
    }
}
