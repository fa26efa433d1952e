package io.outlay.store;

import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.model.fact.Fact;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** File contents, each staged once: its facts, rejections, counts and control totals. */
public final class ContentStore {
    private final DataSource dataSource;
    private final JdbcClient jdbc;

    public ContentStore(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A content as one mapping makes rows of it.
     *
     * @param sha256 of its bytes
     */
    public record Key(String sha256, String mapping) {}

    /** A content that has been staged, and how it could be read. */
    public record Staged(long contentId, String state) {}

    /** All contents that a reader has staged; many files are as they were, and need not be asked for one by one. */
    public Map<Key, Staged> staged(int readerVersion) {
        Map<Key, Staged> staged = new HashMap<>();
        jdbc.sql("select sha256, mapping_sha256, content_id, state from content where reader_version = ?")
                .param(readerVersion)
                .query((RowCallbackHandler) row -> staged.put(
                        new Key(row.getString(1), row.getString(2)), new Staged(row.getLong(3), row.getString(4))));
        return staged;
    }

    /** What the reader of a content noticed. */
    public List<String> notes(long contentId) {
        return jdbc.sql("select note from content_note where content_id = ? order by ordinal")
                .param(contentId)
                .query(String.class)
                .list();
    }

    /**
     * Stages a content in the transaction at hand. When reading fails nothing of it is left, and the transaction goes on.
     *
     * @param read reads the file, streaming facts and rejections
     * @return its id and state
     */
    public Staged stage(
            String sha256,
            String mapping,
            int readerVersion,
            BiFunction<Consumer<Fact>, Consumer<Rejection>, InputFile> read) {
        Savepoint before = Savepoint.of(dataSource);
        try {
            return staged(sha256, mapping, readerVersion, read);
        } catch (RuntimeException e) {
            before.restore(e);
            throw e;
        }
    }

    private Staged staged(
            String sha256,
            String mapping,
            int readerVersion,
            BiFunction<Consumer<Fact>, Consumer<Rejection>, InputFile> read) {
        long id = jdbc.sql(
                        "insert into content (sha256, mapping_sha256, reader_version, state) values (?, ?, ?, 'read')"
                                + " returning content_id")
                .params(sha256, mapping, readerVersion)
                .query(Long.class)
                .single();
        try (FactRows facts = new FactRows(dataSource, id);
                RejectionRows rejections = RejectionRows.ofContent(dataSource, id)) {
            InputFile file = read.apply(facts::add, rejections::add);
            jdbc.sql("update content set state = ? where content_id = ?")
                    .params(file.state(), id)
                    .update();
            counts(id, file, facts);
            return new Staged(id, file.state());
        }
    }

    private void counts(long id, InputFile file, FactRows facts) {
        try (CopyRows tables = new CopyRows(
                        dataSource,
                        "content_table",
                        "content_id, kind, sheet, rows_read, rows_accepted, rows_rejected, rows_duplicate");
                CopyRows months = new CopyRows(dataSource, "content_month", "content_id, kind, month");
                CopyRows amounts = new CopyRows(
                        dataSource,
                        "content_amount",
                        "content_id, kind, sheet, currency, read, accepted, rejected, duplicate, read_weight,"
                                + " rejected_weight");
                CopyRows notes = new CopyRows(dataSource, "content_note", "content_id, ordinal, note")) {
            for (InputFile.Table t : file.tables()) {
                tables.add(
                        id, t.kind(), t.sheet(), t.rowsRead(), t.rowsAccepted(), t.rowsRejected(), t.rowsDuplicate());
                amounts(id, t, amounts);
            }
            facts.months().forEach((kind, each) -> each.forEach(month -> months.add(id, kind, month)));
            int ordinal = 0;
            for (String note : file.notes()) {
                notes.add(id, ordinal++, note);
            }
        }
    }

    private static void amounts(long id, InputFile.Table t, CopyRows rows) {
        t.amounts()
                .forEach((currency, a) -> rows.add(
                        id,
                        t.kind(),
                        t.sheet(),
                        currency,
                        a.read(),
                        a.accepted(),
                        a.rejected(),
                        a.duplicate(),
                        a.readWeight(),
                        a.rejectedWeight()));
    }

    /** Facts of one content on their way into their tables. */
    private static final class FactRows implements AutoCloseable {
        private final long id;
        private final Map<Class<?>, Rows<?>> tables = new LinkedHashMap<>();

        FactRows(DataSource db, long id) {
            this.id = id;
            FactTables.ALL.forEach(table -> tables.put(table.type(), new Rows<>(db, table)));
        }

        void add(Fact fact) {
            tables.get(fact.getClass()).add(id, fact);
        }

        /** Months of the rows, by kind. */
        Map<String, Set<YearMonth>> months() {
            Map<String, Set<YearMonth>> months = new TreeMap<>();
            tables.values().forEach(rows -> months.put(rows.table.kind(), rows.months));
            return months;
        }

        @Override
        public void close() {
            tables.values().forEach(Rows::close);
        }
    }

    /** Facts of one kind, with the months in which they are. */
    private static final class Rows<F extends Fact> {
        private final FactTable<F> table;
        private final CopyRows copy;
        private final Set<YearMonth> months = new TreeSet<>();

        Rows(DataSource db, FactTable<F> table) {
            this.table = table;
            this.copy = new CopyRows(db, table.table(), table.columns());
        }

        void add(long content, Fact any) {
            F fact = table.type().cast(any);
            copy.add(table.row(content, fact));
            if (table.dated()) {
                months.add(YearMonth.from(table.date().apply(fact)));
            }
        }

        void close() {
            copy.close();
        }
    }
}
