package io.outlay.store;

import io.outlay.model.fact.Alias;
import io.outlay.model.fact.Allocation;
import io.outlay.model.fact.Budget;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.HourlyCost;
import io.outlay.model.fact.Integration;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.fact.ScenarioRow;
import io.outlay.model.fact.StagedLine;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.fact.UsageReading;
import java.sql.ResultSet;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The live facts of an attempt, see {@link FactTable.Life}; each list in order of first seen, path, sheet and line.
 */
public final class FactStore {
    private final JdbcClient jdbc;

    public FactStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    public List<TechSystem> systems(long attempt) {
        return live(attempt, SystemRows.TABLE);
    }

    public List<Alias> aliases(long attempt) {
        return Vanished.byKey(
                standing(attempt, FactTables.ALIASES),
                alias -> List.of(alias.billingName().strip().toLowerCase(Locale.ROOT), alias.validFrom()));
    }

    public List<ExchangeRate> rates(long attempt) {
        return live(attempt, FactTables.RATES);
    }

    public List<MetricReading> metrics(long attempt) {
        return live(attempt, FactTables.METRICS);
    }

    public List<EffortEntry> effort(long attempt) {
        return live(attempt, FactTables.EFFORT);
    }

    public List<HourlyCost> hourlyCosts(long attempt) {
        return Vanished.byKey(
                standing(attempt, FactTables.HOURLY_COSTS), cost -> List.of(cost.role(), cost.validFrom()));
    }

    public List<UsageReading> usage(long attempt) {
        return live(attempt, FactTables.USAGE);
    }

    public List<Contract> contracts(long attempt) {
        return Vanished.byKey(
                standing(attempt, FactTables.CONTRACTS), contract -> List.of(contract.contractId(), contract.start()));
    }

    public List<Integration> integrations(long attempt) {
        return live(attempt, FactTables.INTEGRATIONS);
    }

    /** @param resolved gives the systems the ids that they have now: a giver's rules are told by its id */
    public List<Allocation> allocations(long attempt, UnaryOperator<Allocation> resolved) {
        return Vanished.allocations(standing(attempt, FactTables.ALLOCATIONS).stream()
                .map(row -> new Vanished.Standing<>(resolved.apply(row.row()), row.isGone()))
                .toList());
    }

    public List<Budget> budgets(long attempt) {
        return live(attempt, FactTables.BUDGETS);
    }

    public List<ScenarioRow> scenarios(long attempt) {
        return live(attempt, FactTables.SCENARIOS);
    }

    /** An invoice line with the content it stands in, since a path may have had several. */
    public record LiveLine(long contentId, StagedLine staged) {}

    public List<LiveLine> invoiceLines(long attempt) {
        return live(
                attempt,
                InvoiceRows.TABLE,
                (row, n) -> new LiveLine(
                        row.getLong("content_id"),
                        new StagedLine(
                                InvoiceRows.invoiceLine(new Columns(row)), new Columns(row).month("first_seen"))));
    }

    private <F extends Fact> List<F> live(long attempt, FactTable<F> table) {
        return live(attempt, table, (ResultSet row, int n) -> table.reader().read(new Columns(row)));
    }

    private <F extends Fact> List<Vanished.Standing<F>> standing(long attempt, FactTable<F> table) {
        return live(attempt, table, (row, n) -> {
            Columns columns = new Columns(row);
            return new Vanished.Standing<>(
                    table.reader().read(columns),
                    columns.maybeDate("gone_after").isPresent());
        });
    }

    private <T> List<T> live(long attempt, FactTable<?> table, RowMapper<T> mapper) {
        return jdbc.sql("select f.*, l.path, l.first_seen, l.gone_after from attempt_layer l join " + table.table()
                        + " f using (content_id) where l.attempt_id = :attempt and "
                        + table.life().condition()
                        + " order by l.first_seen, l.path collate \"C\", f.sheet collate \"C\", f.line, l.content_id")
                .param("attempt", attempt)
                .param("kind", table.kind())
                .query(mapper)
                .list();
    }
}
