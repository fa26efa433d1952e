package io.outlay.store.server;

import javax.sql.DataSource;

/** A PostgreSQL database, ready for use until closed. */
public sealed interface Database extends AutoCloseable permits PostgresServer, ExternalServer {
    /** A pool of at most four connections, in UTC, whose search path is {@link #schema()}. Closed with the database. */
    DataSource dataSource();

    /** The schema that holds the workspace. */
    String schema();

    /** Where it is, for people: a folder, or a server's address without its parameters and the schema. */
    String place();

    /** Gives everything back; a second call does nothing. */
    @Override
    void close();
}
