package io.outlay.store;

import io.outlay.model.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Rejections on their way into the table of a content or of an attempt, numbered in the order they come. */
final class RejectionRows implements AutoCloseable {
    /** Those that a rejection has beside its place. */
    static final RecordColumns<Rejection> OWN =
            RecordColumns.of(Rejection.class, Map.of("table", "kind", "column", "column_name"));

    private static final String COLUMNS = "ordinal, sheet, line, " + String.join(", ", OWN.names());

    private final CopyRows rows;
    private final long id;
    private final boolean withPath;
    private int ordinal;

    private RejectionRows(CopyRows rows, long id, boolean withPath) {
        this.rows = rows;
        this.id = id;
        this.withPath = withPath;
    }

    /** Of a content, whose path is told by the layer that it stands under. */
    static RejectionRows ofContent(DataSource db, long contentId) {
        return new RejectionRows(new CopyRows(db, "content_rejection", "content_id, " + COLUMNS), contentId, false);
    }

    static RejectionRows ofAttempt(DataSource db, long attemptId) {
        return new RejectionRows(
                new CopyRows(db, "attempt_rejection", "path, attempt_id, " + COLUMNS), attemptId, true);
    }

    void add(Rejection r) {
        List<Object> values = new ArrayList<>(withPath ? List.of(r.source().file()) : List.of());
        values.addAll(List.of(id, ordinal++, r.source().sheet(), r.source().line()));
        values.addAll(OWN.values(r));
        rows.add(values.toArray());
    }

    @Override
    public void close() {
        rows.close();
    }
}
