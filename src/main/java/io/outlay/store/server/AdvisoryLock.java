package io.outlay.store.server;

import io.outlay.model.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The lock of a schema on an external server: held by a session until it ends, however it ends. A schema holds one workspace,
 * and two that are to be the first in it must not meet.
 */
final class AdvisoryLock {
    private static final String HOLDER = """
            select format('session %s of user %s from %s', a.pid, a.usename,
                          coalesce(host(a.client_addr), 'the server itself'))
            from pg_locks l join pg_stat_activity a using (pid)
            where l.locktype = 'advisory' and l.granted and l.objsubid = 1
              and l.database = (select oid from pg_database where datname = current_database())
              and (l.classid::bigint << 32 | l.objid::bigint) = ?
            """;

    private AdvisoryLock() {}

    /** @throws WorkspaceHeld when another session has it */
    static void take(Connection session, ServerAddress address) throws SQLException {
        long key = key(address.schema());
        try (var statement = session.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, key);
            try (var row = statement.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw new WorkspaceHeld("in " + address, holder(session, key));
                }
            }
        }
    }

    private static String holder(Connection session, long key) throws SQLException {
        try (var statement = session.prepareStatement(HOLDER)) {
            statement.setLong(1, key);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "a session that has just ended";
            }
        }
    }

    /** 64 bits of a hash, of which each database has its own: two schemas do not meet. */
    private static long key(String schema) {
        byte[] name = ("outlay schema " + schema).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Sha256.digest().digest(name)).getLong();
    }
}
