package io.outlay.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

class PatientOnceTest {
    @Test
    void aServerThatStaysDownIsWaitedForOnce() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(down());
        config.setInitializationFailTimeout(-1);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(250);
        try (PatientOnce pool = new PatientOnce(config)) {
            Throwable first = catchThrowable(pool::getConnection);
            Throwable second = catchThrowable(pool::getConnection);

            assertThat(second)
                    .isNotSameAs(first)
                    .hasMessage(first.getMessage())
                    .isInstanceOfSatisfying(
                            SQLTransientConnectionException.class,
                            e -> assertThat(e.getSQLState()).isEqualTo("08001"));
            // Another try would have another cause.
            assertThat(second.getCause()).isSameAs(first.getCause()).hasMessage("nobody listens");
        }
    }

    private static DataSource down() {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                throw new SQLException("nobody listens", "08001");
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };
    }
}
