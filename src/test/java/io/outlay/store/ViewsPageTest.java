package io.outlay.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.architecture.Page;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/database.md} lists the views for BI tools with the comments that the database holds. */
class ViewsPageTest {
    private static final String VIEWS = """
            select c.relname, obj_description(c.oid),
                   (select string_agg(attname, ' ' order by attnum) from pg_attribute where attrelid = c.oid and attnum > 0)
            from pg_class c
            where c.relkind = 'v' and c.relname like 'bi\\_%'
            order by c.relname
            """;

    @Test
    void listsEveryViewWithItsColumns() throws SQLException {
        List<List<String>> views = new ArrayList<>();
        try (Connection connection = TestDatabase.fresh().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(VIEWS)) {
            while (rows.next()) {
                views.add(List.of("`" + rows.getString(1) + "`", rows.getString(2), "`" + rows.getString(3) + "`"));
            }
        }
        assertThat(views).hasSizeGreaterThan(5);
        new Page("docs/database.md")
                .holds("views", Page.table(List.of("view", "holds", "columns"), views, view -> view));
    }
}
