package io.outlay.intake.table.known;

import static io.outlay.intake.table.Column.optional;
import static io.outlay.intake.table.Column.required;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Dates;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Numbers;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Words;
import io.outlay.model.CostPool;
import io.outlay.model.Money;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.Budget;
import io.outlay.model.fact.Fact;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Planned amounts.
 *
 * <pre>
 * month,amount,currency,system_id,layer,cost_pool
 * 2026-09,2500.00,EUR,shop,,licence
 * 2026-09,9000.00,EUR,,operations,
 * </pre>
 *
 * <ul>
 *   <li>{@code month*} YYYY-MM
 *   <li>{@code amount*} a number
 *   <li>{@code currency*} ISO 4217
 *   <li>{@code system_id} of the register, {@code layer} as of systems; with neither it is the whole company's
 *   <li>{@code cost_pool} a category of invoices or an activity of effort; blank covers external cost only
 * </ul>
 *
 * Rows of a file add up, so none is a duplicate of another in it; two files that state the same month, system, layer and pool
 * are held against each other.
 */
final class BudgetsTable implements Table {
    private static final Column<YearMonth> MONTH = required("month", Dates::month);
    private static final Column<BigDecimal> AMOUNT =
            required("amount", Numbers::amount).statedIn("currency");
    private static final Column<String> CURRENCY = required("currency", Words::currency);
    private static final Column<String> SYSTEM_ID = optional("system_id", Words::key);
    private static final Column<TechLayer> LAYER =
            optional("layer", Words.oneOf(List.of(TechLayer.values()), TechLayer::id));
    private static final Column<CostPool> COST_POOL = optional("cost_pool", CostPools.ANY);

    @Override
    public String kind() {
        return "budgets";
    }

    @Override
    public List<Column<?>> columns(Header header) {
        return List.of(MONTH, AMOUNT, CURRENCY, SYSTEM_ID, LAYER, COST_POOL);
    }

    @Override
    public Optional<Money> money(Row row) {
        return row.find(AMOUNT).flatMap(amount -> row.find(CURRENCY).map(currency -> new Money(amount, currency)));
    }

    @Override
    public List<Fact> facts(Row row) {
        return List.of(new Budget(
                row.get(MONTH),
                row.get(AMOUNT),
                row.get(CURRENCY),
                row.find(SYSTEM_ID),
                row.find(LAYER),
                row.find(COST_POOL),
                row.source()));
    }
}
