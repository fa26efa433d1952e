package io.outlay.store;

import io.outlay.model.Cursor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import javax.sql.DataSource;

/** Rows of a query pulled through a server cursor, on a connection of its own. */
final class RowCursor<T> implements Cursor<T> {
    private static final int FETCH = 5_000;

    /** One row as a value. */
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private final String statement;
    private final Connection connection;
    private final ResultSet rows;
    private final Mapper<T> mapper;
    private boolean ready;
    private boolean ended;

    private RowCursor(String statement, Connection connection, ResultSet rows, Mapper<T> mapper) {
        this.statement = statement;
        this.connection = connection;
        this.rows = rows;
        this.mapper = mapper;
    }

    @SuppressWarnings("resource") // closed with the connection, by close()
    static <T> RowCursor<T> open(DataSource dataSource, String statement, List<?> parameters, Mapper<T> mapper) {
        try {
            Connection connection = dataSource.getConnection();
            // PostgreSQL streams a result only inside a transaction.
            connection.setAutoCommit(false);
            PreparedStatement query = connection.prepareStatement(statement);
            query.setFetchSize(FETCH);
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 1, parameters.get(i));
            }
            return new RowCursor<>(statement, connection, query.executeQuery(), mapper);
        } catch (SQLException e) {
            throw new StoreException(statement, e);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            if (!ready && !ended) {
                ready = rows.next();
                ended = !ready;
            }
            return ready;
        } catch (SQLException e) {
            throw new StoreException(statement, e);
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ready = false;
        try {
            return mapper.map(rows);
        } catch (SQLException e) {
            throw new StoreException(statement, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.close();
        } catch (SQLException e) {
            throw new StoreException(statement, e);
        }
    }
}
