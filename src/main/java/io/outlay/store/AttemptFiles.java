package io.outlay.store;

import io.outlay.model.InputFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files that an attempt knows, with the counts their readers gave. */
record AttemptFiles(JdbcClient jdbc) {
    /** In order of path. */
    List<InputFile> of(long attempt) {
        Map<Long, List<InputFile.Table>> tables = new ContentTables(jdbc, "attempt_file", attempt).byContent();
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
}
