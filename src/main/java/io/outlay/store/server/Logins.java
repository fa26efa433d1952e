package io.outlay.store.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.Driver;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Opens sessions on a server, and knows those that work, by the number of their process there. */
final class Logins extends AbstractDataSource {
    /** How long a server may be silent while a session is opened; a URL may say otherwise with {@code loginTimeout}. */
    static final Duration SILENCE = Duration.ofSeconds(6);

    /** Universal time, as the driver would hand over that of this machine. */
    private static final String BEGIN = "set time zone 'UTC'";

    /**
     * By default a server notices after hours that a client is gone without a word, and holds its locks until then. What a
     * server or the pool before it does not offer stays as it is.
     */
    private static final String NOTICE_LOSS = """
            do $$
            declare setting text[];
            begin
              foreach setting slice 1 in array array[
                  ['tcp_keepalives_idle', '60'], ['tcp_keepalives_interval', '15'], ['tcp_keepalives_count', '4'],
                  ['tcp_user_timeout', '120000'], ['client_connection_check_interval', '30000']] loop
                begin
                  perform set_config(setting[1], setting[2], false);
                exception when others then
                  null;
                end;
              end loop;
            end $$
            """;

    private final String url;
    private final Properties properties = new Properties();
    private final Map<Integer, Connection> working = new ConcurrentHashMap<>();

    Logins(String url, Optional<String> user, Optional<String> password) {
        this.url = url;
        user.ifPresent(name -> properties.setProperty("user", name));
        password.ifPresent(word -> properties.setProperty("password", word));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("reWriteBatchedInserts", "true");
    }

    /** One that works. */
    @Override
    public Connection getConnection() throws SQLException {
        return LoginPatience.await(
                () -> {
                    Connection session = begin("outlay");
                    working.put(process(session), session);
                    return session;
                },
                silence());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("sessions are opened as one user only");
    }

    /** Its owner waits by itself. */
    @Override
    public void setLoginTimeout(int seconds) {}

    /** One that is not among those that work. */
    Connection open(String name) throws SQLException {
        return LoginPatience.await(() -> begin(name), silence());
    }

    private Connection begin(String name) throws SQLException {
        Properties named = new Properties();
        named.putAll(properties);
        named.setProperty("ApplicationName", name);
        Connection session = DriverManager.getConnection(url, named);
        try (Statement statement = session.createStatement()) {
            statement.execute(BEGIN);
            statement.execute(NOTICE_LOSS);
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    /** By the number of their process on the server, closed ones left out. */
    Map<Integer, Connection> working() throws SQLException {
        for (Map.Entry<Integer, Connection> session : working.entrySet()) {
            if (session.getValue().isClosed()) {
                working.remove(session.getKey(), session.getValue());
            }
        }
        return Map.copyOf(working);
    }

    /** Of the server itself: what a pool before it says at log-in is a number of its own. */
    private static int process(Connection session) throws SQLException {
        try (Statement statement = session.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private Duration silence() {
        Properties all = Driver.parseURL(url, new Properties());
        String seconds = all == null ? null : all.getProperty("loginTimeout");
        return seconds != null && seconds.matches("[1-9]\\d{0,5}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : SILENCE;
    }
}
