package io.outlay.intake.table.known;

import static io.outlay.intake.table.Column.required;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Dates;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Numbers;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Words;
import io.outlay.model.SameName;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.HourlyCost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an hour of a role costs, from a day on.
 *
 * <pre>
 * role,valid_from,hourly_cost,currency
 * default,2023-01-01,62.00,EUR
 * developer,2026-01-01,81.50,EUR
 * </pre>
 *
 * <ul>
 *   <li>{@code role*} of the table {@code effort}; {@code default} serves the rest
 *   <li>{@code valid_from*} first day
 *   <li>{@code hourly_cost*} 0 or more, wages and what comes with them
 *   <li>{@code currency*} ISO 4217
 * </ul>
 *
 * A role stands once per {@code valid_from}, case ignored: an equal row is a duplicate, another cost a contradiction.
 */
final class RatesTable implements Table {
    private static final Column<String> ROLE = required("role", Words::key);
    private static final Column<LocalDate> VALID_FROM = required("valid_from", Dates::day);
    private static final Column<BigDecimal> HOURLY_COST =
            required("hourly_cost", Numbers::amountNotNegative).statedIn("currency");
    private static final Column<String> CURRENCY = required("currency", Words::currency);

    @Override
    public String kind() {
        return "rates";
    }

    @Override
    public List<Column<?>> columns(Header header) {
        return List.of(ROLE, VALID_FROM, HOURLY_COST, CURRENCY);
    }

    @Override
    public Optional<List<Object>> key(Row row) {
        return Optional.of(List.of(SameName.of(row.get(ROLE)), row.get(VALID_FROM)));
    }

    @Override
    public List<Fact> facts(Row row) {
        return List.of(new HourlyCost(
                row.get(ROLE), row.get(VALID_FROM), row.get(HOURLY_COST), row.get(CURRENCY), row.source()));
    }
}
