package io.outlay.job;

import io.outlay.ledger.BudgetMonths;
import io.outlay.ledger.CostInput;
import io.outlay.ledger.MetricMonths;
import io.outlay.ledger.Posting;
import io.outlay.ledger.Register;
import io.outlay.model.Alias;
import io.outlay.model.Allocation;
import io.outlay.model.Budget;
import io.outlay.model.Contract;
import io.outlay.model.EffortEntry;
import io.outlay.model.ExchangeRate;
import io.outlay.model.HourlyCost;
import io.outlay.model.Integration;
import io.outlay.model.MetricReading;
import io.outlay.model.ScenarioRow;
import io.outlay.model.TechSystem;
import io.outlay.model.UsageReading;
import io.outlay.settings.OutlaySettings;
import io.outlay.store.FactStore;
import java.time.YearMonth;
import java.util.List;

/** All live facts but the invoice lines, wherever they are read from. */
record Facts(
        Register register,
        List<Alias> aliases,
        List<ExchangeRate> rates,
        List<MetricReading> metrics,
        List<EffortEntry> effort,
        List<HourlyCost> hourlyCosts,
        List<UsageReading> usage,
        List<Contract> contracts,
        List<Integration> integrations,
        List<Allocation> allocations,
        List<Budget> budgets,
        List<ScenarioRow> scenarios) {

    static Facts of(FactStore store, long attempt) {
        return new Facts(
                Register.of(store.systems(attempt)),
                store.aliases(attempt),
                store.rates(attempt),
                store.metrics(attempt),
                store.effort(attempt),
                store.hourlyCosts(attempt),
                store.usage(attempt),
                store.contracts(attempt),
                store.integrations(attempt),
                store.allocations(attempt),
                store.budgets(attempt),
                store.scenarios(attempt));
    }

    static Facts of(WorkspaceReading reading) {
        return new Facts(
                reading.register(),
                reading.of(Alias.class),
                reading.of(ExchangeRate.class),
                reading.of(MetricReading.class),
                reading.of(EffortEntry.class),
                reading.of(HourlyCost.class),
                reading.of(UsageReading.class),
                reading.of(Contract.class),
                reading.of(Integration.class),
                reading.of(Allocation.class),
                reading.of(Budget.class),
                reading.of(ScenarioRow.class));
    }

    List<TechSystem> systems() {
        return register.systems();
    }

    /** What the cost beside documents is made of. */
    CostInput costInput(YearMonth period, MetricMonths metrics, Posting documents, PostedBefore before) {
        return new CostInput(
                period,
                systems(),
                effort,
                hourlyCosts,
                rates,
                contracts,
                allocations,
                usage,
                metrics.months(),
                documents,
                before.documents(),
                before.period());
    }

    BudgetMonths budgetMonths(OutlaySettings settings) {
        return BudgetMonths.of(
                budgets, systems(), settings.currency(), settings.fx().budget());
    }
}
