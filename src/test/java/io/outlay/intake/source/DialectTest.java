package io.outlay.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.source.SourceColumn.Kind;
import io.outlay.intake.source.SumStatement.NamedColumn;
import io.outlay.intake.table.focus.FocusPart;
import io.outlay.intake.table.read.SourceTable.Preview;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Engines are asked in one SQL; what is their own is in {@link Dialect} alone. */
class DialectTest {
    private static final List<Dialect> ENGINES = List.of(Dialect.TRINO, Dialect.DUCKDB, Dialect.POSTGRESQL);

    private static void assertOneStatement(Function<Dialect, String> statement) {
        assertThat(ENGINES)
                .extracting(statement)
                .allSatisfy(sql -> assertThat(sql)
                        .isEqualTo(statement.apply(Dialect.TRINO))
                        .doesNotContain("regexp"));
    }

    private static SourceColumn column(String name, Kind kind) {
        return new SourceColumn(name, kind, "varchar", 2);
    }

    private static List<NamedColumn> charges() {
        return List.of(
                new NamedColumn("billedcost", FocusPart.AMOUNT, column("cost", Kind.APPROXIMATE)),
                new NamedColumn("effectivecost", FocusPart.AMOUNT, column("effective", Kind.TEXT)),
                new NamedColumn("billingperiodstart", FocusPart.DAY, column("billed", Kind.INSTANT)),
                new NamedColumn("chargeperiodstart", FocusPart.MONTH, column("charged", Kind.TEXT)),
                new NamedColumn("servicename", FocusPart.TEXT, column("service", Kind.TEXT)),
                new NamedColumn("tags", FocusPart.TAGS, column("tags", Kind.TEXT)));
    }

    @Test
    void chargesAreAskedAlikeButForTheirTags() {
        assertOneStatement(dialect -> {
            String sql = new SumStatement(dialect, charges()).sql("costs");
            assertThat(sql).contains("tags");
            for (String pattern : FocusPart.tags()) {
                String found = dialect.firstMatch("\"tags\"", SqlCells.literal(pattern))
                        .orElseThrow();
                assertThat(sql).contains(found);
                sql = sql.replace(found, "FOUND");
            }
            return sql;
        });
    }

    @Test
    void figuresAndRowsAreAskedAlike() {
        List<String> names = List.of("system_id", "date", "metric", "value");
        List<SourceColumn> columns = List.of(
                column("tool", Kind.TEXT),
                column("day", Kind.TIMESTAMP),
                column("metric", Kind.TEXT),
                column("n", Kind.APPROXIMATE));
        Preview table = new Preview(names, Optional.empty());

        assertOneStatement(
                dialect -> new FigureStatement(dialect, FigureColumns.of(table, names, columns), table).sql("calls"));
        assertOneStatement(dialect -> new SingleStatement(dialect, names, columns).sql("calls"));
    }
}
