package io.outlay.store.server;

import java.util.Optional;
import javax.sql.DataSource;

/** A pool as production has it, without the lock that comes with a database. */
public final class TestPool {
    private TestPool() {}

    public static DataSource open(String url, String user) {
        return ConnectionPool.open(new Logins(url, Optional.of(user), Optional.empty()), "public");
    }
}
