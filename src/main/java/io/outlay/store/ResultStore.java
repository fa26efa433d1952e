package io.outlay.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Results of published periods for BI tools: rows of CSV files, kept column by column under the same names. */
public final class ResultStore {
    private final DataSource dataSource;
    private final JdbcClient jdbc;

    public ResultStore(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Replaces a period's rows in a table by those of a file. Columns that the table does not have are left out. Wants a
     * transaction.
     *
     * @param csv header first; comma, quotes as in RFC 4180, an empty field is null
     */
    public void keep(YearMonth period, String table, Reader csv) {
        jdbc.sql("delete from " + table + " where period = ?")
                .param(period.toString())
                .update();
        BufferedReader lines = new BufferedReader(csv);
        List<String> columns = header(lines);
        jdbc.sql("create temporary table incoming ("
                        + columns.stream().map(c -> quoted(c) + " text").collect(Collectors.joining(", "))
                        + ") on commit drop")
                .update();
        CopyRows.copy(dataSource, "copy incoming from stdin with (format csv)", lines);
        jdbc.sql(insert(period, table, columns)).update();
        jdbc.sql("drop table incoming").update();
    }

    private String insert(YearMonth period, String table, List<String> columns) {
        List<Typed> common = jdbc
                .sql("""
                        select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
                        where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped order by attnum""")
                .param(table)
                .query((row, n) -> new Typed(row.getString("name"), row.getString("type")))
                .list()
                .stream()
                .filter(column -> columns.contains(column.name()))
                .toList();
        boolean states = columns.contains("period");
        return "insert into " + table + " (" + (states ? "" : "period, ")
                + common.stream().map(c -> quoted(c.name())).collect(Collectors.joining(", ")) + ") select "
                + (states ? "" : "'" + period + "', ")
                + common.stream()
                        .map(c -> "cast(" + quoted(c.name()) + " as " + c.type() + ")")
                        .collect(Collectors.joining(", "))
                + " from incoming";
    }

    private record Typed(String name, String type) {}

    /** Our own files name columns in lower case, with underscores: nothing there needs quotes. */
    private static List<String> header(BufferedReader csv) {
        try {
            return Arrays.asList(csv.readLine().split(","));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "") + "\"";
    }
}
