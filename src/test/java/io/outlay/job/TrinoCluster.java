package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Trino with a coordinator, which works on no rows, and a worker. Its tables are folders of Parquet files below the metastore's
 * folder. Who comes by HTTPS needs a password.
 */
final class TrinoCluster implements AutoCloseable {
    static final String USER = "outlay";
    static final String PASSWORD = "right one";

    private static final Duration START = Duration.ofMinutes(5);

    private final Path folder;
    private final int http = port();
    private final int https = port();
    private final TrinoNode coordinator;
    private final TrinoNode worker;
    private final Driver driver;

    private TrinoCluster(Path java, Path server, Path folder) throws IOException {
        this.folder = folder;
        coordinator = new TrinoNode(java, server, folder.resolve("coordinator"));
        worker = new TrinoNode(java, server, folder.resolve("worker"));
        URL jar = jar(server.resolve("../../lib")).toUri().toURL();
        driver =
                ServiceLoader.load(
                                Driver.class, new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader()))
                        .stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(one -> one.getClass().getName().contains("Trino"))
                        .findFirst()
                        .orElseThrow();
    }

    private static Path jar(Path lib) throws IOException {
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.filter(file -> file.getFileName().toString().startsWith("trino-jdbc"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Starts both, and waits until the worker is known. */
    static TrinoCluster start(Path java, Path server, Path folder) throws Exception {
        TrinoCluster cluster = new TrinoCluster(java, server, folder);
        cluster.configure();
        cluster.coordinator.start();
        cluster.startWorker();
        return cluster;
    }

    private void configure() throws IOException, InterruptedException, GeneralSecurityException {
        Path tables = Files.createDirectories(folder.resolve("tables"));
        String local = "fs.native-local.enabled=true\nlocal.location=" + tables + "\n";
        Map<String, String> catalog = Map.of(
                "hive",
                "connector.name=hive\nhive.metastore=file\nhive.metastore.catalog.dir=local:///metastore\n"
                        + "hive.storage-format=PARQUET\nhive.security=allow-all\n" + local,
                "iceberg",
                "connector.name=iceberg\niceberg.catalog.type=TESTING_FILE_METASTORE\n"
                        + "hive.metastore.catalog.dir=local:///iceberg\n" + local);
        String both = "discovery.uri=http://127.0.0.1:" + http + "\ncatalog.management=static\nquery.max-memory=600MB\n"
                + "query.max-memory-per-node=600MB\nmemory.heap-headroom-per-node=250MB\n"
                + "internal-communication.shared-secret=of this test alone\n";
        coordinator.with(
                both + "coordinator=true\nnode-scheduler.include-coordinator=false\nhttp-server.http.port=" + http
                        + "\nquery.remote-task.max-error-duration=20s\nquery-manager.required-workers-max-wait=10s\n"
                        + secured(),
                catalog);
        worker.with(both + "coordinator=false\nhttp-server.http.port=" + port() + "\n", catalog);
    }

    private String secured() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = SelfSigned.in(folder).store();
        byte[] salt = {1, 2, 3, 4, 5, 6, 7, 8};
        byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1")
                .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, 1000, 256))
                .getEncoded();
        HexFormat hex = HexFormat.of();
        Files.writeString(
                folder.resolve("passwords"), USER + ":1000:" + hex.formatHex(salt) + ":" + hex.formatHex(hash) + "\n");
        Files.writeString(
                folder.resolve("passwords.properties"),
                "password-authenticator.name=file\nfile.password-file=" + folder.resolve("passwords") + "\n");
        return "http-server.authentication.type=PASSWORD\nhttp-server.authentication.allow-insecure-over-http=true\n"
                + "password-authenticator.config-files=" + folder.resolve("passwords.properties")
                + "\nhttp-server.https.enabled=true\nhttp-server.https.port=" + https
                + "\nhttp-server.https.keystore.path="
                + store + "\nhttp-server.https.keystore.key=" + SelfSigned.STORE_PASSWORD + "\n";
    }

    void startWorker() throws IOException, InterruptedException {
        worker.start();
        Instant end = Instant.now().plus(START);
        while (!isReady()) {
            if (!worker.isAlive() || !coordinator.isAlive() || Instant.now().isAfter(end)) {
                fail("Trino did not start:\n" + coordinator.log() + "\n" + worker.log());
            }
            Thread.sleep(500);
        }
    }

    private boolean isReady() {
        try {
            return rows("select node_id from system.runtime.nodes where state = 'active' and not coordinator")
                            .size()
                    == 1;
        } catch (SQLException e) {
            return false;
        }
    }

    void killWorker() {
        worker.kill();
    }

    String url() {
        return "jdbc:trino://127.0.0.1:" + http + "/hive/billing";
    }

    /** Where a password is asked for. */
    String securedUrl() {
        return "jdbc:trino://127.0.0.1:" + https + "/hive/billing?SSL=true&SSLVerification=NONE";
    }

    /** The folder of a table. */
    Path table(String name) {
        return folder.resolve("tables/metastore/billing").resolve(name);
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** One writer, so that a table is one file. */
    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "tester");
        properties.setProperty(
                "sessionProperties",
                "task_min_writer_count:1;task_max_writer_count:1;scale_writers:false;task_scale_writers_enabled:false;"
                        + "hive.target_max_file_size:20GB;hive.parquet_writer_block_size:64MB");
        return driver.connect(url(), properties);
    }

    static int port() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        worker.kill();
        coordinator.kill();
        assertThat(worker.isAlive() || coordinator.isAlive()).isFalse();
    }
}
