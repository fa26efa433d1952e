package io.outlay.analysis.stack;

import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Conversion;
import io.outlay.analysis.series.Subject;
import io.outlay.analysis.series.Wording;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.MinorUnit;
import io.outlay.model.Sum;
import io.outlay.model.fact.HourlyCost;
import io.outlay.model.fact.Integration;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.model.ledger.Window;
import io.outlay.settings.BenchmarkSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The systems in service at the period's end with what they cost in twelve months; spend is before allocation. */
public final class Stack {
    private static final String REVENUE = "net_revenue";
    private static final String EURO = "EUR";
    private static final BigDecimal NONE = BigDecimal.ZERO;

    private final AnalysisInput input;
    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final Map<String, TechSystem> active = new LinkedHashMap<>();
    private final Map<String, List<LedgerSum>> sums = new HashMap<>();

    /** @param systems of the register, and what is unmapped */
    public Stack(AnalysisInput input, List<Subject> systems) {
        this.input = input;
        systems.forEach(subject -> subjects.put(subject.id(), subject));
        LocalDate end = input.period().atEndOfMonth();
        input.systems().stream()
                .filter(system -> system.isInServiceOn(end))
                .sorted(Comparator.comparing(TechSystem::systemId))
                .forEach(system -> active.put(system.systemId(), system));
        Window known = window();
        input.facts().sums().stream()
                .filter(sum -> known.contains(sum.month()))
                .forEach(sum -> sums.computeIfAbsent(sum.systemId(), id -> new ArrayList<>())
                        .add(sum));
    }

    public AnalysisInput input() {
        return input;
    }

    BenchmarkSettings benchmarks() {
        return input.benchmarks();
    }

    YearMonth period() {
        return input.period();
    }

    /** Of the reporting currency. */
    MinorUnit unit() {
        return input.unit();
    }

    public Wording wording() {
        return new Wording(input.currency(), window());
    }

    /** What of the twelve months is known. */
    Window window() {
        return input.window();
    }

    /** In service at the period's end, by id. */
    List<TechSystem> active() {
        return List.copyOf(active.values());
    }

    Optional<TechSystem> active(String systemId) {
        return Optional.ofNullable(active.get(systemId));
    }

    /** Twelve months' cost before allocation. */
    public BigDecimal spend(String systemId) {
        Subject subject = subjects.get(systemId);
        return subject == null ? NONE : spend(subject);
    }

    public BigDecimal spend(Subject subject) {
        return subject.year(period(), row -> row.total().subtract(row.allocated()));
    }

    public BigDecimal spend(List<TechSystem> systems) {
        return Sum.of(systems, system -> spend(system.systemId()));
    }

    /** Everything, what is unmapped included. */
    BigDecimal totalSpend() {
        return Sum.of(subjects.values(), subject -> subject.year(period(), SystemMonth::total));
    }

    /** Licences of twelve months; empty when there are none, which may mean that they are billed otherwise. */
    Optional<BigDecimal> licences(String systemId) {
        return sum(
                systemId, sum -> sum.basis() != Basis.ALLOCATED && !sum.oneOff() && sum.costPool() == CostPool.LICENCE);
    }

    /**
     * What it takes to keep a system going for twelve months: documents and accruals without one-offs, and hours of run;
     * empty without any.
     */
    Optional<BigDecimal> upkeep(String systemId) {
        return sum(systemId, sum -> switch (sum.basis()) {
            case EFFECTIVE, ACCRUAL -> !sum.oneOff();
            case EFFORT -> sum.costPool() == CostPool.RUN;
            default -> false;
        });
    }

    private Optional<BigDecimal> sum(String systemId, Predicate<LedgerSum> counts) {
        return sums.getOrDefault(systemId, List.of()).stream()
                .filter(sum -> sum.basis().inTotal())
                .filter(counts)
                .map(LedgerSum::amount)
                .reduce(BigDecimal::add)
                .filter(amount -> amount.signum() > 0);
    }

    /** Net revenue of twelve months, reporting currency; empty unless all are known and something was sold. */
    Optional<BigDecimal> revenue() {
        List<BigDecimal> months = input.metrics().stream()
                .filter(metric -> metric.metric().equals(REVENUE) && inYear(metric.month()))
                .map(MetricMonth::value)
                .toList();
        return Optional.of(Sum.of(months)).filter(sum -> months.size() == Subject.YEAR && sum.signum() > 0);
    }

    /** The stage that the revenue puts the company in; empty without revenue, or without a rate to the euro. */
    Optional<BenchmarkSettings.Stage> stage() {
        return revenue()
                .flatMap(revenue -> Conversion.of(input)
                        .rate(EURO)
                        .map(rate -> benchmarks().stages().of(MinorUnit.of(EURO).quotient(revenue, rate))));
    }

    /** What an hour of anybody costs at the period's end, reporting currency. */
    Optional<BigDecimal> hourlyCost() {
        LocalDate end = period().atEndOfMonth();
        return input.facts().hourlyCosts().stream()
                .filter(cost -> cost.role().equals(HourlyCost.DEFAULT_ROLE)
                        && !cost.validFrom().isAfter(end))
                .max(Comparator.comparing(HourlyCost::validFrom))
                .flatMap(cost -> Conversion.of(input).rate(cost.currency()).map(cost.hourlyCost()::multiply));
    }

    /** Hours a month for a year at the rate of anybody; empty without that rate. */
    public Optional<BigDecimal> costOfHours(BigDecimal hours) {
        return hourlyCost()
                .map(rate -> unit().round(
                                hours.multiply(BigDecimal.valueOf(Subject.YEAR)).multiply(rate)));
    }

    /** Hours a month in which people carry data from a system to others; 0 where none are known. */
    public BigDecimal hoursByHand(String systemId) {
        return Sum.of(connections().stream()
                .filter(link -> link.mode() == Integration.Mode.MANUAL
                        && link.fromSystem().equals(systemId))
                .flatMap(link -> link.hoursPerMonth().stream()));
    }

    /** Connections between systems in service, each once. */
    List<Integration> connections() {
        Map<List<Object>, Integration> once = new LinkedHashMap<>();
        input.facts().integrations().stream()
                .filter(link -> active.containsKey(link.fromSystem()) && active.containsKey(link.toSystem()))
                .forEach(link -> once.putIfAbsent(
                        List.of(link.fromSystem(), link.toSystem(), link.mode(), link.entity()), link));
        return List.copyOf(once.values());
    }

    boolean inYear(YearMonth month) {
        return !month.isAfter(period()) && month.isAfter(period().minusMonths(Subject.YEAR));
    }
}
