package io.outlay.store.server;

import io.outlay.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What a schema says of the scripts that made it: a comment on Flyway's table, with one hash of all scripts of the program
 * and one of that table. Where it is that of this program nothing is to be migrated, and Flyway, which takes a second to
 * find that out, is not asked.
 */
record SchemaStamp(DataSource database, String schema) {
    private static final String FIRST = "/db/migration/V1__batch.sql";

    /** Whether this program's scripts, and no others, have run; false where that is not known. */
    boolean isCurrent() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Optional<String> stamp = text(
                    statement, "select obj_description(to_regclass('" + table().replace("'", "''") + "'), 'pg_class')");
            return stamp.isPresent() && stamp.equals(now(statement));
        } catch (SQLException | IOException unknown) {
            return false;
        }
    }

    /** After a migration. A user who may not comment goes without. */
    void write() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Optional<String> stamp = now(statement);
            if (stamp.isPresent()) {
                statement.execute("comment on table " + table() + " is '" + stamp.get() + "'");
            }
        } catch (SQLException | IOException refused) {
            // The next start asks Flyway again.
            return;
        }
    }

    private Optional<String> now(Statement statement) throws SQLException, IOException {
        Optional<String> scripts = scripts();
        Optional<String> history = text(
                statement,
                "select md5(string_agg(concat_ws(' ', installed_rank, version, type, script, checksum, success), E'\\n'"
                        + " order by installed_rank)) from " + table());
        return scripts.flatMap(hash -> history.map(rows -> "scripts " + hash + ", history " + rows));
    }

    private String table() {
        return '"' + schema.replace("\"", "\"\"") + "\".flyway_schema_history";
    }

    private static Optional<String> text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    /** One hash of the names and bytes of all scripts; empty where they cannot be listed. */
    static Optional<String> scripts() throws IOException {
        URL first = SchemaStamp.class.getResource(FIRST);
        if (first != null && first.openConnection() instanceof JarURLConnection inJar) {
            return Optional.of(scripts(inJar.getJarFile(), inJar.getEntryName().replaceFirst("[^/]*$", "")));
        }
        return first != null && first.getProtocol().equals("file")
                ? Optional.of(scripts(Path.of(URI.create(first.toString())).getParent()))
                : Optional.empty();
    }

    private static String scripts(JarFile jar, String folder) throws IOException {
        Sha256 hash = new Sha256();
        for (JarEntry entry : jar.stream()
                .filter(one -> one.getName().startsWith(folder) && !one.isDirectory())
                .sorted(Comparator.comparing(JarEntry::getName))
                .toList()) {
            try (InputStream in = jar.getInputStream(entry)) {
                hash.add(entry.getName().substring(folder.length())).add(text(in));
            }
        }
        return hash.hex();
    }

    private static String scripts(Path folder) throws IOException {
        Sha256 hash = new Sha256();
        List<Path> scripts;
        try (Stream<Path> files = Files.list(folder)) {
            scripts = files.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path script : scripts) {
            hash.add(script.getFileName().toString()).add(Files.readString(script));
        }
        return hash.hex();
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
