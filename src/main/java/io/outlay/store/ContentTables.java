package io.outlay.store;

import io.outlay.model.InputFile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Control totals of an attempt's contents: rows of each table in them, and money by currency.
 *
 * @param among table that lists the contents
 */
record ContentTables(JdbcClient jdbc, String among, long attempt) {
    /** Tables by content, in order of content, kind and sheet. */
    Map<Long, List<InputFile.Table>> byContent() {
        Map<String, SortedMap<String, InputFile.Amounts>> amounts = new HashMap<>();
        each(
                "content_amount",
                c -> amounts.computeIfAbsent(key(c), k -> new TreeMap<>())
                        .put(
                                c.text("currency"),
                                RecordColumns.of(InputFile.Amounts.class).read(c)));
        Map<Long, List<InputFile.Table>> tables = new TreeMap<>();
        each(
                "content_table",
                c -> tables.computeIfAbsent(c.whole("content_id"), k -> new ArrayList<>())
                        .add(new InputFile.Table(
                                c.text("kind"),
                                c.text("sheet"),
                                c.whole("rows_read"),
                                c.whole("rows_accepted"),
                                c.whole("rows_rejected"),
                                c.whole("rows_duplicate"),
                                amounts.getOrDefault(key(c), new TreeMap<>()))));
        return tables;
    }

    private interface Row {
        void take(Columns columns) throws SQLException;
    }

    private void each(String table, Row row) {
        jdbc.sql("select * from " + table + " where content_id in (select content_id from " + among
                        + " where attempt_id = ?) order by content_id, kind, sheet")
                .param(attempt)
                .query(rows -> {
                    row.take(new Columns(rows));
                });
    }

    private static String key(Columns c) throws SQLException {
        return c.whole("content_id") + "|" + c.text("kind") + "|" + c.text("sheet");
    }
}
