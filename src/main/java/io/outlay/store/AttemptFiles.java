package io.outlay.store;

import io.outlay.model.InputFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files that an attempt knows, with the counts their readers gave. */
record AttemptFiles(JdbcClient jdbc) {
    /** In order of path. */
    List<InputFile> of(long attempt) {
        Map<Long, List<InputFile.Table>> tables = tables(attempt);
        Map<Long, List<String>> notes = new HashMap<>();
        jdbc.sql("""
                        select distinct n.content_id, n.ordinal, n.note from content_note n
                        join attempt_file f using (content_id)
                        where f.attempt_id = ? order by n.content_id, n.ordinal""").param(attempt).query(row -> {
            notes.computeIfAbsent(row.getLong("content_id"), k -> new ArrayList<>())
                    .add(row.getString("note"));
        });
        return jdbc.sql("select * from attempt_file where attempt_id = ? order by path collate \"C\"")
                .param(attempt)
                .query((row, n) -> {
                    Columns c = new Columns(row);
                    List<String> all = new ArrayList<>(c.texts("notes"));
                    all.addAll(notes.getOrDefault(row.getLong("content_id"), List.of()));
                    return new InputFile(
                            c.text("path"),
                            c.text("sha256"),
                            c.text("state"),
                            tables.getOrDefault(row.getLong("content_id"), List.of()),
                            all);
                })
                .list();
    }

    private Map<Long, List<InputFile.Table>> tables(long attempt) {
        Map<String, SortedMap<String, InputFile.Amounts>> amounts = new HashMap<>();
        jdbc.sql("select distinct a.* from content_amount a join attempt_file f using (content_id)"
                        + " where f.attempt_id = ?")
                .param(attempt)
                .query(row -> {
                    Columns c = new Columns(row);
                    amounts.computeIfAbsent(tableKey(c), k -> new TreeMap<>())
                            .put(
                                    c.text("currency"),
                                    RecordColumns.of(InputFile.Amounts.class).read(c));
                });
        Map<Long, List<InputFile.Table>> tables = new HashMap<>();
        jdbc.sql("""
                        select distinct t.* from content_table t join attempt_file f using (content_id)
                        where f.attempt_id = ? order by t.content_id, t.kind, t.sheet""").param(attempt).query(row -> {
            Columns c = new Columns(row);
            tables.computeIfAbsent(row.getLong("content_id"), k -> new ArrayList<>())
                    .add(new InputFile.Table(
                            c.text("kind"),
                            c.text("sheet"),
                            row.getLong("rows_read"),
                            row.getLong("rows_accepted"),
                            row.getLong("rows_rejected"),
                            row.getLong("rows_duplicate"),
                            amounts.getOrDefault(tableKey(c), new TreeMap<>())));
        });
        return tables;
    }

    private static String tableKey(Columns c) throws java.sql.SQLException {
        return c.row().getLong("content_id") + "|" + c.text("kind") + "|" + c.text("sheet");
    }
}
