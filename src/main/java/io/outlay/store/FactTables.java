package io.outlay.store;

import io.outlay.model.fact.Alias;
import io.outlay.model.fact.Allocation;
import io.outlay.model.fact.BillingPeriod;
import io.outlay.model.fact.Budget;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.FindingDecision;
import io.outlay.model.fact.HourlyCost;
import io.outlay.model.fact.Integration;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.LedgerBooking;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.fact.ScenarioRow;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.fact.UsageReading;
import io.outlay.store.FactTable.Life;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every kind of fact that is kept: a new one is one line here. */
final class FactTables {
    static final FactTable<TechSystem> SYSTEMS =
            FactTable.of(TechSystem.class, "systems", "system_fact", Map.of("systemClass", "class"));

    static final FactTable<InvoiceLine> INVOICES =
            FactTable.of(InvoiceLine.class, "invoices", "invoice_fact").dated(InvoiceLine::issueDate, Life.POSTED);

    static final FactTable<Alias> ALIASES = FactTable.of(Alias.class, "aliases", "alias_fact")
            .standing(rows -> Vanished.byKey(
                    rows, alias -> List.of(alias.billingName().strip().toLowerCase(Locale.ROOT), alias.validFrom())));

    static final FactTable<ExchangeRate> RATES =
            FactTable.of(ExchangeRate.class, "fx", "rate_fact").dated(ExchangeRate::date, Life.LASTING);

    static final FactTable<MetricReading> METRICS =
            FactTable.of(MetricReading.class, "business", "metric_fact").dated(MetricReading::date, Life.BUSINESS);

    static final FactTable<EffortEntry> EFFORT =
            FactTable.of(EffortEntry.class, "effort", "effort_fact").dated(EffortEntry::date, Life.HOURS);

    static final FactTable<HourlyCost> HOURLY_COSTS = FactTable.of(HourlyCost.class, "rates", "hourly_cost_fact")
            .standing(rows -> Vanished.byKey(rows, cost -> List.of(cost.role(), cost.validFrom())));

    static final FactTable<UsageReading> USAGE =
            FactTable.of(UsageReading.class, "usage", "usage_fact").dated(UsageReading::date, Life.USAGE);

    static final FactTable<Contract> CONTRACTS = FactTable.of(
                    Contract.class, "contracts", "contract_fact", Map.of("start", "start_date", "end", "end_date"))
            .standing(rows -> Vanished.byKey(rows, contract -> List.of(contract.contractId(), contract.start())));

    static final FactTable<Integration> INTEGRATIONS =
            FactTable.of(Integration.class, "integrations", "integration_fact");

    static final FactTable<Allocation> ALLOCATIONS =
            FactTable.of(Allocation.class, "allocations", "allocation_fact").standing(Vanished::allocations);

    static final FactTable<Budget> BUDGETS = FactTable.of(Budget.class, "budgets", "budget_fact")
            .dated(budget -> budget.month().atDay(1), Life.REGISTER);

    static final FactTable<LedgerBooking> BOOKINGS =
            FactTable.of(LedgerBooking.class, "general_ledger", "booking_fact").dated(LedgerBooking::date, Life.DATED);
    static final FactTable<BillingPeriod> BILLING_PERIODS = FactTable.of(
                    BillingPeriod.class, "focus_billing_period", "billing_period_fact", Map.of("start", "start_date"))
            .dated(BillingPeriod::start, Life.DATED);

    static final FactTable<ScenarioRow> SCENARIOS = FactTable.of(ScenarioRow.class, "what_if", "scenario_fact");

    static final FactTable<FindingDecision> DECISIONS =
            FactTable.of(FindingDecision.class, "decisions", "decision_fact");

    static final List<FactTable<? extends Fact>> ALL = List.of(
            SYSTEMS,
            INVOICES,
            ALIASES,
            RATES,
            METRICS,
            EFFORT,
            HOURLY_COSTS,
            USAGE,
            CONTRACTS,
            INTEGRATIONS,
            ALLOCATIONS,
            BUDGETS,
            BOOKINGS,
            BILLING_PERIODS,
            SCENARIOS,
            DECISIONS);

    private FactTables() {}

    @SuppressWarnings("unchecked") // the table of a type is that of its facts
    static <F extends Fact> FactTable<F> of(Class<F> type) {
        return (FactTable<F>)
                ALL.stream().filter(table -> table.type() == type).findFirst().orElseThrow();
    }

    /** Tells the database what was just staged: whatever reads facts joins them with what came in their place. */
    static void learn(JdbcClient jdbc) {
        jdbc.sql("analyze attempt_layer, attempt_replacement, attempt_file, content_month, content_table, "
                        + ALL.stream().map(FactTable::table).collect(Collectors.joining(", ")))
                .update();
    }
}
