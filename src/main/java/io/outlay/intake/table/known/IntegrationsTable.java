package io.outlay.intake.table.known;

import static io.outlay.intake.table.Column.optional;
import static io.outlay.intake.table.Column.required;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Malformed;
import io.outlay.intake.table.Numbers;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Units;
import io.outlay.intake.table.Words;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.Integration;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Connections between systems.
 *
 * <pre>
 * from_system,to_system,mode,entity,hours_per_month
 * shop,erp,api,order,
 * erp,crm,manual,customer,6.5
 * </pre>
 *
 * <ul>
 *   <li>{@code from_system*}, {@code to_system*} two systems of the register
 *   <li>{@code mode*} {@code api event ipaas file manual}
 *   <li>{@code entity} what is exchanged: {@code customer order product stock price} or any other word
 *   <li>{@code hours_per_month} of manual work, 0 or more
 * </ul>
 *
 * A connection stands once per mode and entity: an equal row is a duplicate, other hours are a contradiction.
 */
final class IntegrationsTable implements Table {
    private static final Column<String> FROM_SYSTEM = required("from_system", Words::key);
    private static final Column<String> TO_SYSTEM = required("to_system", Words::key);
    private static final Column<Integration.Mode> MODE =
            required("mode", Words.oneOf(List.of(Integration.Mode.values()), Integration.Mode::id));
    private static final Column<String> ENTITY = optional("entity", Words::text);
    private static final Column<BigDecimal> HOURS = optional("hours_per_month", IntegrationsTable::hours);

    @Override
    public String kind() {
        return "integrations";
    }

    @Override
    public List<Column<?>> columns(Header header) {
        return List.of(FROM_SYSTEM, TO_SYSTEM, MODE, ENTITY, HOURS);
    }

    @Override
    public List<Fault> check(Row row) {
        return TwoSystems.fault(row, FROM_SYSTEM, TO_SYSTEM).stream().toList();
    }

    @Override
    public Optional<List<Object>> key(Row row) {
        String entity = row.find(ENTITY).orElse("").toLowerCase(Locale.ROOT);
        List<Object> key =
                List.of(row.get(FROM_SYSTEM), row.get(TO_SYSTEM), row.get(MODE).id());
        return Optional.of(entity.isEmpty() ? key : List.of(key.get(0), key.get(1), key.get(2), entity));
    }

    @Override
    public List<Fact> facts(Row row) {
        return List.of(new Integration(
                row.get(FROM_SYSTEM),
                row.get(TO_SYSTEM),
                row.get(MODE),
                row.find(ENTITY),
                row.find(HOURS),
                row.source()));
    }

    private static BigDecimal hours(String text) throws Malformed {
        return Numbers.notNegative(Units.hours(text).value());
    }
}
