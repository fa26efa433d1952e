package io.outlay.store.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** How connections are pooled, embedded or not. */
final class ConnectionPool {
    private static final int MOST = 4;

    /** A server that starts anew is waited for, and a command that ends says so within ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private ConnectionPool() {}

    /** The driver's address of a server behind a unix socket; host and port in it have no meaning. */
    static String unixUrl(Path socket, String database) {
        return "jdbc:postgresql://localhost/" + database + "?sslmode=disable&gssEncMode=disable&socketFactory="
                + UnixSocketFactory.class.getName() + "&socketFactoryArg=" + encoded(socket.toString());
    }

    /** @throws com.zaxxer.hikari.pool.HikariPool.PoolInitializationException when no connection comes about */
    static HikariDataSource open(Logins logins, String schema) {
        var config = new HikariConfig();
        config.setPoolName("outlay");
        config.setDataSource(logins);
        config.setSchema(schema);
        config.setMaximumPoolSize(MOST);
        config.setMinimumIdle(0);
        config.setIdleTimeout(Duration.ofMinutes(1).toMillis());
        config.setConnectionTimeout(PATIENCE.toMillis());
        // One attempt at once: what is wrong with user or server will not be right after ten seconds.
        config.setInitializationFailTimeout(1);
        return new PatientOnce(config);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
