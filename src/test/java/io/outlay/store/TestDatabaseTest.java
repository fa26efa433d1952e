package io.outlay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void givesEachCallerAMigratedDatabaseOfItsOwn() throws SQLException {
        DataSource one = TestDatabase.fresh();
        DataSource other = TestDatabase.fresh();

        number(one, "with made as (insert into batch_job_instance values (1, 0, 'job', 'key') returning 1) table made");

        assertThat(number(one, "select count(*) from batch_job_instance")).isEqualTo(1);
        assertThat(number(other, "select count(*) from batch_job_instance")).isZero();
    }

    @Test
    void talksInUniversalTimeWhateverTheZoneOfTheMachine() throws SQLException {
        assertThat(text(TestDatabase.fresh(), "show timezone")).isEqualTo("UTC");
    }

    private static long number(DataSource source, String sql) throws SQLException {
        return Long.parseLong(text(source, sql));
    }

    private static String text(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
