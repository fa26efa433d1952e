package io.outlay.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.CostPool;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/** Values of many rows are the same, whether each is made anew or only once. */
class SameValuesTest {
    private static final int ROWS = 9_000;

    /** Few values, one after the other and mixed, many, only new ones, none, and letters of several bytes. */
    private static final String STATEMENT = """
            select n as line, case when n % 7 <> 0 then 'Ünïted ' || n % 40 end as name, 'INV-' || n as key,
                   'vendor ' || n / 100 as vendor, (n % 9000 / 4)::text as many,
                   (n % 50 / 4.0)::numeric as amount, case when n % 3 = 0 then n::numeric / 100 end as price,
                   date '2024-01-31' + n % 900 as day, case when n = 5 then date '12026-01-01' end as far,
                   case when n % 4 > 0 then date_trunc('month', date '2024-01-31' + n % 900)::date end as month,
                   n % 5 = 0 as flag, case when n % 6 <> 0 then n % 11 end as number,
                   (array['licence', 'usage', 'run'])[1 + n % 3] as pool, array['a', 'b' || n % 3] as texts
            from generate_series(1, ?) n order by n""";

    private static final Map<String, Class<?>> COLUMNS = Map.ofEntries(
            Map.entry("line", long.class),
            Map.entry("name", String.class),
            Map.entry("key", String.class),
            Map.entry("vendor", String.class),
            Map.entry("many", String.class),
            Map.entry("amount", BigDecimal.class),
            Map.entry("price", BigDecimal.class),
            Map.entry("day", LocalDate.class),
            Map.entry("far", LocalDate.class),
            Map.entry("month", YearMonth.class),
            Map.entry("flag", boolean.class),
            Map.entry("number", Integer.class),
            Map.entry("pool", CostPool.class),
            Map.entry("texts", List.class));

    /** @param threshold of the driver, from which on the server sends numbers and days as bytes instead of text */
    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void isWhatTheDriverMakesOfEachRow(int threshold) throws SQLException {
        SameValues kept = new SameValues();
        SameValues passing = SameValues.passing();
        try (Connection connection = TestDatabase.fresh().getConnection();
                PreparedStatement query = query(connection, threshold);
                ResultSet rows = query.executeQuery()) {
            for (int row = 0; rows.next(); row++) {
                for (Map.Entry<String, Class<?>> column : COLUMNS.entrySet()) {
                    String name = column.getKey();
                    boolean maybe = name.length() % 2 == 0 && !column.getValue().isPrimitive();
                    Object plain = SameValues.NONE.of(rows, name, column.getValue(), maybe);
                    assertThat(kept.of(rows, name, column.getValue(), maybe))
                            .as(name + " of row " + row)
                            .isEqualTo(plain);
                    assertThat(passing.of(rows, name, column.getValue(), maybe))
                            .as(name + " of row " + row)
                            .isEqualTo(plain);
                }
            }
        }
    }

    @Test
    void whatComesAgainIsOneObject() throws SQLException {
        SameValues kept = new SameValues();
        List<Object> names = new ArrayList<>();
        Map<Object, Object> amounts = new IdentityHashMap<>();
        try (Connection connection = TestDatabase.fresh().getConnection();
                PreparedStatement query = query(connection, 0);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                names.add(kept.of(rows, "name", String.class, true));
                amounts.put(kept.of(rows, "amount", BigDecimal.class, false), rows);
            }
        }
        assertThat(names.get(0)).isSameAs(names.get(280)).isEqualTo(Optional.of("Ünïted 1"));
        assertThat(names.get(6)).isEqualTo(Optional.empty());
        assertThat(amounts).hasSize(50);
    }

    /** One mapper may read several results, whose columns are in another order. */
    @Test
    void followsTheColumnsOfEachResult() throws SQLException {
        SameValues kept = new SameValues();
        try (Connection connection = TestDatabase.fresh().getConnection()) {
            for (String select : List.of("select 'a' as one, 'b' as two", "select 'b' as two, 'a' as one")) {
                try (ResultSet rows = connection.createStatement().executeQuery(select)) {
                    rows.next();
                    assertThat(kept.of(rows, "one", String.class, false)).isEqualTo("a");
                    assertThat(kept.of(rows, "two", String.class, false)).isEqualTo("b");
                    assertThat(kept.of(rows, "two", String.class, true)).isEqualTo(Optional.of("b"));
                }
            }
        }
    }

    private static PreparedStatement query(Connection connection, int threshold) throws SQLException {
        connection.unwrap(PGConnection.class).setPrepareThreshold(threshold);
        PreparedStatement query = connection.prepareStatement(STATEMENT);
        query.setInt(1, ROWS);
        return query;
    }
}
