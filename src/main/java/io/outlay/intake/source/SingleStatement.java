package io.outlay.intake.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statement for a table of which every row is read by itself, such as invoices: rows that say the same come once, with
 * their count, and are lines of their own again.
 */
final class SingleStatement implements Asked {
    private final SqlCells cells;
    private final List<String> names;
    private final List<SourceColumn> columns;

    SingleStatement(Dialect dialect, List<String> names, List<SourceColumn> columns) {
        this.cells = new SqlCells(dialect);
        this.names = List.copyOf(names);
        this.columns = List.copyOf(columns);
    }

    @Override
    public String sql(String relation) {
        String read = IntStream.range(0, columns.size())
                .mapToObj(at -> cells.key(columns.get(at)) + " as key" + (at + 1))
                .collect(Collectors.joining(", "));
        String places = IntStream.rangeClosed(1, columns.size())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        String keys = IntStream.rangeClosed(1, columns.size())
                .mapToObj(key -> "key" + key + ", ")
                .collect(Collectors.joining());
        return "select " + keys + "count(*) as outlay_rows\nfrom (select " + read + "\n  from " + relation
                + " as source) as line\ngroup by " + places + "\nlimit " + (MOST_SUMS + 1);
    }

    @Override
    public List<String> header() {
        return names;
    }

    @Override
    public void add(ResultSet answer, SumLines to) throws SQLException {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            row.add(FigureLines.key(columns.get(i), answer.getString(i + 1)));
        }
        long count = Math.min(answer.getLong(columns.size() + 1), MOST_SUMS + 1L - to.lines());
        for (long one = 0; one < count; one++) {
            to.add(1, row);
        }
    }
}
