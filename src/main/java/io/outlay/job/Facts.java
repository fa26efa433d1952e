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
import io.outlay.model.FormerIds;
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
import java.util.function.UnaryOperator;

/** All live facts but the invoice lines, wherever they are read from; systems under the ids that they have now. */
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
        Register register = Register.of(store.systems(attempt));
        FormerIds ids = register.formerIds();
        return new Facts(
                register,
                each(store.aliases(attempt), ids::of),
                store.rates(attempt),
                store.metrics(attempt),
                each(store.effort(attempt), ids::of),
                store.hourlyCosts(attempt),
                each(store.usage(attempt), ids::of),
                each(store.contracts(attempt), ids::of),
                links(store.integrations(attempt), ids),
                shares(store.allocations(attempt, ids::of)),
                each(store.budgets(attempt), ids::of),
                store.scenarios(attempt));
    }

    static Facts of(WorkspaceReading reading) {
        Register register = reading.register();
        FormerIds ids = register.formerIds();
        return new Facts(
                register,
                each(reading.of(Alias.class), ids::of),
                reading.of(ExchangeRate.class),
                reading.of(MetricReading.class),
                each(reading.of(EffortEntry.class), ids::of),
                reading.of(HourlyCost.class),
                each(reading.of(UsageReading.class), ids::of),
                each(reading.of(Contract.class), ids::of),
                links(reading.of(Integration.class), ids),
                shares(each(reading.of(Allocation.class), ids::of)),
                each(reading.of(Budget.class), ids::of),
                reading.of(ScenarioRow.class));
    }

    private static <F> List<F> each(List<F> facts, UnaryOperator<F> resolved) {
        return facts.stream().map(resolved).toList();
    }

    /** What went between two systems that are one now says nothing any more. */
    private static List<Integration> links(List<Integration> links, FormerIds ids) {
        return each(links, ids::of).stream()
                .filter(link -> !link.fromSystem().equals(link.toSystem()))
                .toList();
    }

    private static List<Allocation> shares(List<Allocation> rules) {
        return rules.stream()
                .filter(rule -> !rule.fromSystem().equals(rule.toSystem()))
                .toList();
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
