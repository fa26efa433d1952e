package io.outlay.store.server;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings a schema to the state that this program knows. */
public final class Migration {
    private Migration() {}

    /** {@link #apply(DataSource, String)} on a database's own schema. */
    public static void apply(Database database) {
        String name = database instanceof PostgresServer
                ? SqlCause.EMBEDDED + database.place()
                : "schema " + database.schema();
        apply(database.dataSource(), database.schema(), name);
    }

    /**
     * Runs the scripts of {@code db/migration} that the schema has not seen; creates the schema where it is absent.
     *
     * @throws DatabaseRefused when a newer program, or a changed script, made the schema
     * @throws DatabaseFailed when a script fails; nothing of it stays
     */
    public static void apply(DataSource dataSource, String schema) {
        apply(dataSource, schema, "schema " + schema);
    }

    private static void apply(DataSource dataSource, String schema, String name) {
        SchemaStamp stamp = new SchemaStamp(dataSource, schema);
        if (stamp.isCurrent()) {
            return;
        }
        try {
            Flyway flyway = flyway(dataSource, schema);
            refuseNewer(flyway, schema);
            flyway.migrate();
            stamp.write();
        } catch (FlywayValidateException e) {
            throw new DatabaseRefused(
                    "The schema " + schema + " was made by other scripts than this program's.",
                    "Run the Outlay version that made it, or restore a backup into a new workspace.",
                    e);
        } catch (FlywayException e) {
            throw failed(e, schema, name);
        }
    }

    private static ServerFault failed(FlywayException e, String schema, String name) {
        if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return new DatabaseRefused(
                    "The schema " + schema + " holds tables that Outlay did not make.",
                    "Name an empty schema, or one that is not there yet, with --db-url (?currentSchema=NAME).",
                    e);
        }
        return SqlCause.within(e, name)
                .orElseGet(() -> new DatabaseFailed(
                        "The schema " + schema + " could not be brought up to date: " + e.getMessage(),
                        "The schema is as it was before. Check that the user may create tables in it, and run again.",
                        e));
    }

    /** The version of a database's own schema, such as {@code 4}. */
    public static String version(Database database) {
        return flyway(database.dataSource(), database.schema())
                .info()
                .current()
                .getVersion()
                .toString();
    }

    /**
     * Makes an empty schema as an earlier program left it, so that its rows fit.
     *
     * @throws DatabaseRefused when this program does not know the version
     */
    public static void applyUpTo(Database database, String version) {
        Flyway flyway = flyway(database.dataSource(), database.schema());
        boolean known = Arrays.stream(flyway.info().all())
                .anyMatch(migration -> migration.getVersion() != null
                        && migration.getVersion().toString().equals(version));
        if (!known) {
            throw new DatabaseRefused(
                    "The schema version " + version + " was written by a newer Outlay.",
                    "Use that newer Outlay here too.");
        }
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target(version)
                .load()
                .migrate();
    }

    private static Flyway flyway(DataSource dataSource, String schema) {
        return Flyway.configure()
                .dataSource(dataSource)
                .schemas(schema)
                .locations("classpath:db/migration")
                // By default a schema newer than the scripts is passed over in silence.
                .ignoreMigrationPatterns(new String[0])
                .load();
    }

    private static void refuseNewer(Flyway flyway, String schema) {
        List<String> unknown = Arrays.stream(flyway.info().applied())
                .filter(migration ->
                        migration.getVersion() != null && !migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .map(Object::toString)
                .toList();
        if (!unknown.isEmpty()) {
            throw new DatabaseRefused(
                    "The schema " + schema + " was written by a newer Outlay: this program does not know its version "
                            + unknown.get(unknown.size() - 1) + ".",
                    "Run that newer Outlay, or restore a backup made by this one into a new workspace.");
        }
    }
}
