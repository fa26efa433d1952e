package io.outlay.report.book;

import io.outlay.model.Cursor;
import io.outlay.model.ledger.DocumentLine;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Invoice lines, pulled anew each time. How vendors spell themselves is noted while lines go by for the first time, so that the
 * page, which comes after the sheet Lines, needs no pass of its own.
 */
public final class LinePass implements Supplier<Cursor<DocumentLine>> {
    private final Supplier<Cursor<DocumentLine>> lines;
    private Map<String, String> vendors;

    public LinePass(Supplier<Cursor<DocumentLine>> lines) {
        this.lines = lines;
    }

    @Override
    public Cursor<DocumentLine> get() {
        return vendors == null ? new Noting(lines.get()) : lines.get();
    }

    /** Names as first spelled, by the key that a document has of its vendor. */
    public Map<String, String> vendors() {
        if (vendors == null) {
            try (Cursor<DocumentLine> all = get()) {
                while (all.hasNext()) {
                    all.next();
                }
            }
        }
        return vendors;
    }

    /** Counts only when it was pulled to its end. */
    private final class Noting implements Cursor<DocumentLine> {
        private final Cursor<DocumentLine> all;
        private final Map<String, String> noted = new HashMap<>();

        private Noting(Cursor<DocumentLine> all) {
            this.all = all;
        }

        @Override
        public boolean hasNext() {
            boolean more = all.hasNext();
            if (!more) {
                vendors = noted;
            }
            return more;
        }

        @Override
        public DocumentLine next() {
            DocumentLine line = all.next();
            noted.putIfAbsent(line.vendorKey(), line.line().vendor());
            return line;
        }

        @Override
        public void close() {
            all.close();
        }
    }
}
