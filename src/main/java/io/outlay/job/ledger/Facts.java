package io.outlay.job.ledger;

import io.outlay.ledger.document.CostInput;
import io.outlay.ledger.document.Posting;
import io.outlay.ledger.metric.MetricMonths;
import io.outlay.ledger.register.BudgetMonths;
import io.outlay.ledger.register.Register;
import io.outlay.model.fact.Alias;
import io.outlay.model.fact.Allocation;
import io.outlay.model.fact.Budget;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.FormerIds;
import io.outlay.model.fact.HourlyCost;
import io.outlay.model.fact.Integration;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.fact.ScenarioRow;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.fact.UsageReading;
import io.outlay.settings.OutlaySettings;
import io.outlay.store.FactStore;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;

/** All live facts but the invoice lines, wherever they are read from; systems under the ids that they have now. */
public record Facts(
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

    public static Facts of(FactStore store, long attempt) {
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

    public static Facts of(WorkspaceReading reading) {
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

    public List<TechSystem> systems() {
        return register.systems();
    }

    /** What the cost beside documents is made of. */
    public CostInput costInput(YearMonth period, MetricMonths metrics, Posting documents, PostedBefore before) {
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

    public BudgetMonths budgetMonths(OutlaySettings settings) {
        return BudgetMonths.of(
                budgets, systems(), settings.currency(), settings.fx().budget());
    }
}
