package io.outlay.store;

import io.outlay.model.Rejection;
import javax.sql.DataSource;

/** Rejections on their way into the table of a content or of an attempt, numbered in the order they come. */
final class RejectionRows implements AutoCloseable {
    private static final String COLUMNS =
            "ordinal, code, kind, sheet, line, column_name, value, reason, remedy, excerpt, amount, currency, rows";

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
        Object[] values = {
            r.source().file(),
            id,
            ordinal++,
            r.code().id(),
            r.table(),
            r.source().sheet(),
            r.source().line(),
            r.column(),
            r.value(),
            r.reason(),
            r.remedy(),
            r.excerpt(),
            r.amount(),
            r.currency(),
            r.rows()
        };
        rows.add(withPath ? values : java.util.Arrays.copyOfRange(values, 1, values.length));
    }

    @Override
    public void close() {
        rows.close();
    }
}
