package io.outlay.store;

import io.outlay.model.fact.Fact;
import io.outlay.model.fact.FormerIds;
import io.outlay.model.fact.StagedLine;
import io.outlay.store.FactTable.Life;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The live facts of an attempt, see {@link FactTable.Life}; each list in order of first seen, path, sheet and line.
 */
public final class FactStore {
    private static final int FETCH = 5_000;

    /** Each row of a fact would be compared with others by the path of its file, which is long and mostly the same. */
    private static final String LAYER =
            "(select *, dense_rank() over (order by first_seen, path collate \"C\") as place from attempt_layer"
                    + " where attempt_id = :attempt)";

    private final JdbcClient jdbc;

    public FactStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Of one kind, systems under the ids that the files name. */
    public <F extends Fact> List<F> live(long attempt, Class<F> kind) {
        return live(attempt, kind, FormerIds.NONE);
    }

    /** Of one kind, systems under the ids that they have now. */
    public <F extends Fact> List<F> live(long attempt, Class<F> kind, FormerIds ids) {
        FactTable<F> table = FactTables.of(kind);
        SameValues same = new SameValues();
        FormerIds.Resolution now = ids.resolution();
        if (table.life() != Life.STANDING) {
            return live(attempt, table, "", (row, n) -> now.of(table.own().read(new Columns(row, same))));
        }
        return table.remaining().apply(live(attempt, table, ", l.gone_after", (row, n) -> {
            Columns columns = new Columns(row, same);
            return new Vanished.Standing<>(now.of(table.own().read(columns)), !columns.isEmpty("gone_after"));
        }));
    }

    /** An invoice line with the content it stands in, since a path may have had several. */
    public record LiveLine(long contentId, StagedLine staged) {}

    public List<LiveLine> invoiceLines(long attempt) {
        SameValues same = new SameValues();
        return live(attempt, FactTables.INVOICES, ", l.content_id, l.first_seen", (row, n) -> {
            Columns columns = new Columns(row, same);
            return new LiveLine(
                    columns.whole("content_id"),
                    new StagedLine(FactTables.INVOICES.own().read(columns), columns.month("first_seen")));
        });
    }

    /** @param beside columns of the layer that are read as well as those of the fact */
    private <T> List<T> live(long attempt, FactTable<?> table, String beside, RowMapper<T> mapper) {
        return jdbc.sql("select l.path, " + table.read("f") + beside + " from " + LAYER + " l join " + table.table()
                        + " f using (content_id) where "
                        + table.life().condition()
                        + " order by l.place, f.sheet collate \"C\", f.line, l.content_id")
                .param("attempt", attempt)
                .param("kind", table.kind())
                // The driver would hold every row as well as what is made of it.
                .withFetchSize(FETCH)
                .query(mapper)
                .list();
    }
}
