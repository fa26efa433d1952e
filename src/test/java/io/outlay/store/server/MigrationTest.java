package io.outlay.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.store.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.support.JdbcTransactionManager;

class MigrationTest {
    private DataSource source;

    @BeforeEach
    void createsADatabase() {
        source = TestDatabase.fresh();
    }

    @Test
    void isRepeatableWithoutEffect() throws Exception {
        String before = Sql.text(source, "select count(*) from flyway_schema_history");
        Migration.apply(source, "public");
        assertThat(Sql.text(source, "select count(*) from flyway_schema_history"))
                .isEqualTo(before);
    }

    @Test
    void aSchemaThatIsAsThisProgramLeftItIsKnownByItsStamp() throws Exception {
        SchemaStamp stamp = new SchemaStamp(source, "public");
        assertThat(stamp.isCurrent()).isTrue();
        assertThat(new SchemaStamp(source, "absent").isCurrent()).isFalse();

        Sql.execute(source, "comment on table flyway_schema_history is 'scripts of another program'");
        assertThat(stamp.isCurrent()).isFalse();
        Migration.apply(source, "public");
        assertThat(stamp.isCurrent()).isTrue();
    }

    @Test
    void aSchemaWithoutAStampIsMigrated() throws Exception {
        Sql.execute(source, "comment on table flyway_schema_history is null");
        Migration.apply(source, "public");
        assertThat(new SchemaStamp(source, "public").isCurrent()).isTrue();
    }

    /** A ledger refuses a program whose scripts differ from those it has run: a change is a script of its own. */
    @Test
    void scriptsThatLedgersHaveRunStayAsTheyAre() throws Exception {
        assertThat(Sql.text(
                        source,
                        "select string_agg(version || ' ' || checksum, ', ' order by installed_rank)"
                                + " from flyway_schema_history where version::int <= 5"))
                .isEqualTo("1 1918368945, 2 41738484, 3 1310535240, 4 1456657012, 5 -84980068");
    }

    @Test
    void refusesASchemaNewerThanTheProgram() throws Exception {
        Sql.execute(
                source,
                "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success)"
                        + " values (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'outlay', 0, true)");

        assertThatThrownBy(() -> Migration.apply(source, "public"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessage("The schema public was written by a newer Outlay: this program does not know its version"
                        + " 999.\nRun that newer Outlay, or restore a backup made by this one into a new workspace.");
    }

    @Test
    void refusesASchemaMadeByAChangedScript() throws Exception {
        Sql.execute(source, "update flyway_schema_history set checksum = 1 where version = '1'");

        assertThatThrownBy(() -> Migration.apply(source, "public"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessage(
                        "The schema public was made by other scripts than this program's.\nRun the Outlay version that made it,"
                                + " or restore a backup into a new workspace.");
    }

    @Test
    void refusesASchemaOfSomeoneElse() throws Exception {
        Sql.execute(source, "drop table flyway_schema_history");

        assertThatThrownBy(() -> Migration.apply(source, "public"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessage(
                        "The schema public holds tables that Outlay did not make.\nName an empty schema, or one that is"
                                + " not there yet, with --db-url (?currentSchema=NAME).");
    }

    @Test
    void everyTableAndColumnHasAComment() throws Exception {
        assertThat(Sql.text(source, """
                        select coalesce(string_agg(c.relname || coalesce('.' || a.attname, ''), ', '), 'none')
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                          and c.relname like 'batch\\_%'
                          and (col_description(c.oid, a.attnum) is null or obj_description(c.oid) is null)
                        """)).isEqualTo("none");
    }

    @Test
    void holdsEveryStatementOfSpringBatch() throws IOException {
        List<String> ours = statements("/db/migration/V1__batch.sql");
        assertThat(ours).containsAll(statements("/org/springframework/batch/core/schema-postgresql.sql"));
    }

    @Test
    void servesTheJobRepository() throws Exception {
        var factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(source);
        factory.setTransactionManager(new JdbcTransactionManager(source));
        factory.afterPropertiesSet();
        var repository = factory.getObject();
        var parameters =
                new JobParametersBuilder().addString("period", "2026-09").toJobParameters();

        var instance = repository.createJobInstance("close", parameters);
        var execution = repository.createJobExecution(instance, parameters, new ExecutionContext());
        repository.createStepExecution("intake", execution);

        assertThat(repository.getLastJobExecution("close", parameters)).isEqualTo(execution);
        assertThat(Sql.text(source, "select step_name from batch_step_execution"))
                .isEqualTo("intake");
    }

    private static List<String> statements(String resource) throws IOException {
        try (var in = MigrationTest.class.getResourceAsStream(resource)) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Arrays.stream(sql.split(";"))
                    .map(statement -> statement.replaceAll("\\s+", " ").strip())
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        }
    }
}
