package io.outlay.store;

import io.outlay.model.InputFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files that an attempt knows, and the contents that it draws on, with the counts their readers gave. */
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

    /** The same with what was replaced, each content's tables once; in order of path, newer versions first. */
    List<InputFile> sources(long attempt) {
        Map<Long, List<InputFile.Table>> tables = new ContentTables(jdbc, "attempt_layer", attempt).byContent();
        return jdbc.sql("""
                        select * from (
                            select f.path, f.sha256, f.state, f.content_id, l.first_seen, l.path = f.path as counts, true as known
                            from attempt_file f left join attempt_layer l using (attempt_id, content_id)
                            where f.attempt_id = :attempt
                            union all
                            select l.path, c.sha256, 'superseded', l.content_id, l.first_seen, true, false
                            from attempt_layer l join content c using (content_id)
                            where l.attempt_id = :attempt and not exists (
                                select 1 from attempt_file f where f.attempt_id = :attempt
                                and f.content_id = l.content_id and f.path = l.path)) s
                        order by path collate "C", known desc, first_seen desc, sha256 collate "C", content_id""")
                .param("attempt", attempt)
                .query((row, n) -> {
                    Columns c = new Columns(row);
                    return new InputFile(
                            c.text("path"),
                            c.text("sha256"),
                            c.text("state"),
                            c.flag("counts") ? tables.getOrDefault(c.whole("content_id"), List.of()) : List.of(),
                            List.of());
                })
                .list();
    }
}
