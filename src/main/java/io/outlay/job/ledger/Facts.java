package io.outlay.job.ledger;

import io.outlay.ledger.document.CostInput;
import io.outlay.ledger.document.Posting;
import io.outlay.ledger.effort.EffortLines;
import io.outlay.ledger.effort.EffortPricing;
import io.outlay.ledger.effort.EffortTotals;
import io.outlay.ledger.metric.MetricMonths;
import io.outlay.ledger.register.BudgetMonths;
import io.outlay.ledger.register.Register;
import io.outlay.model.fact.Alias;
import io.outlay.model.fact.Allocation;
import io.outlay.model.fact.Budget;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.FormerIds;
import io.outlay.model.fact.HourlyCost;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.fact.UsageReading;
import io.outlay.model.ledger.EffortLine;
import io.outlay.settings.LedgerSettings;
import io.outlay.settings.OutlaySettings;
import io.outlay.store.FactStore;
import java.lang.ref.SoftReference;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** All live facts but the invoice lines, wherever they are read from; systems under the ids that they have now. */
public final class Facts {
    /** Kinds that have more rows than all others together: they are given up when memory is short, and read again. */
    private static final Set<Class<?>> MANY = Set.of(EffortEntry.class, UsageReading.class);

    private final Register register;
    private final FormerIds formerIds;
    private final Map<Class<?>, List<? extends Fact>> byKind = new HashMap<>();
    private final Map<YearMonth, SoftReference<EffortPricing>> effort = new HashMap<>();

    private Facts(Register register, BiFunction<Class<? extends Fact>, FormerIds, List<? extends Fact>> live) {
        this.register = register;
        formerIds = FormerIds.of(
                register.systems(),
                live.apply(Alias.class, register.formerIds()).stream()
                        .map(Alias.class::cast)
                        .toList());
        for (Class<?> kind : Fact.class.getPermittedSubclasses()) {
            if (kind != TechSystem.class && kind != InvoiceLine.class) {
                Class<? extends Fact> facts = kind.asSubclass(Fact.class);
                byKind.put(
                        kind,
                        MANY.contains(kind)
                                ? new ReadAgain<>(() -> live.apply(facts, formerIds))
                                : apart(facts, live.apply(facts, formerIds)));
            }
        }
    }

    private static List<? extends Fact> apart(Class<? extends Fact> kind, List<? extends Fact> all) {
        return FormerIds.isBetween(kind)
                ? all.stream().filter(fact -> !FormerIds.isWithinOne(fact)).toList()
                : all;
    }

    public static Facts of(FactStore store, long attempt) {
        return new Facts(
                Register.of(store.live(attempt, TechSystem.class)), (kind, ids) -> store.live(attempt, kind, ids));
    }

    public static Facts of(WorkspaceReading reading) {
        return new Facts(
                reading.register(),
                (kind, ids) ->
                        reading.of(kind).stream().map(ids.resolution()::of).toList());
    }

    /** The facts of one kind. */
    @SuppressWarnings("unchecked") // each list is of the kind under which it is kept
    public <F extends Fact> List<F> of(Class<F> kind) {
        return (List<F>) byKind.get(kind);
    }

    /** Ids and names by which files name the systems. */
    public FormerIds formerIds() {
        return formerIds;
    }

    public Register register() {
        return register;
    }

    public List<TechSystem> systems() {
        return register.systems();
    }

    /** What the cost beside documents is made of. */
    public CostInput costInput(YearMonth period, MetricMonths metrics, Posting documents, PostedBefore before) {
        return new CostInput(
                period,
                systems(),
                of(EffortEntry.class),
                of(HourlyCost.class),
                of(ExchangeRate.class),
                of(Contract.class),
                of(Allocation.class),
                of(UsageReading.class),
                metrics.months(),
                documents,
                before.documents(),
                before.period());
    }

    public BudgetMonths budgetMonths(OutlaySettings settings) {
        return BudgetMonths.of(
                of(Budget.class), systems(), settings.currency(), settings.fx().budget());
    }

    /** What hours up to a month cost; computed once for all that is made of it, as long as memory lasts. */
    public synchronized EffortPricing effort(YearMonth period, LedgerSettings settings) {
        SoftReference<EffortPricing> known = effort.get(period);
        EffortPricing pricing = known == null ? null : known.get();
        if (pricing == null) {
            pricing = EffortPricing.of(hours(period), settings);
            effort.put(period, new SoftReference<>(pricing));
        }
        return pricing;
    }

    /** Hours × rates up to a month by currency of the hourly costs. */
    public SortedMap<String, BigDecimal> hoursAtRates(YearMonth period, LedgerSettings settings) {
        return EffortTotals.hoursAtRates(effort(period, settings), settings);
    }

    /** The rows of hours up to a month that are in the ledger, each with what is booked of it. */
    public Collection<EffortLine> effortLines(YearMonth period, LedgerSettings settings) {
        return new EffortLines(() -> effort(period, settings), settings);
    }

    private CostInput hours(YearMonth period) {
        Posting noDocuments =
                new Posting(List.of(), List.of(), List.of(), List.of(), new TreeMap<>(), List.of(), List.of());
        MetricMonths noMetrics = new MetricMonths(List.of(), List.of(), List.of());
        return costInput(period, noMetrics, noDocuments, PostedBefore.NOTHING);
    }
}
