package io.outlay.store.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/**
 * A pool that waits once for a server that does not answer. The command has failed then: what it still tries on its way
 * out, such as noting that it failed, gets the same answer at once.
 */
final class PatientOnce extends HikariDataSource {
    private volatile SQLTransientConnectionException unanswered;

    PatientOnce(HikariConfig config) {
        super(config);
    }

    @Override
    public Connection getConnection() throws SQLException {
        SQLTransientConnectionException before = unanswered;
        if (before != null) {
            throw again(before);
        }
        try {
            return super.getConnection();
        } catch (SQLTransientConnectionException e) {
            unanswered = e;
            throw e;
        }
    }

    private static SQLTransientConnectionException again(SQLTransientConnectionException before) {
        return new SQLTransientConnectionException(before.getMessage(), before.getSQLState(), before.getCause());
    }
}
