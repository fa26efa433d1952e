package io.outlay.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** A point of the transaction at hand to which it can be taken back. */
record Savepoint(DataSource dataSource, java.sql.Savepoint point) {

    static Savepoint of(DataSource dataSource) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return new Savepoint(dataSource, connection.setSavepoint());
        } catch (SQLException e) {
            throw new StoreException("savepoint", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /**
     * Takes back what came after it.
     *
     * @param cause of that, which is thrown in any case
     */
    void restore(RuntimeException cause) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            connection.rollback(point);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
