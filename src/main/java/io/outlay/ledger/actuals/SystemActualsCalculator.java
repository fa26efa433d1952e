package io.outlay.ledger.actuals;

import io.outlay.model.Basis;
import io.outlay.model.BillingCycle;
import io.outlay.model.CostPool;
import io.outlay.model.MinorUnit;
import io.outlay.model.Sum;
import io.outlay.model.ledger.EffortHours;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.SystemActuals;
import io.outlay.model.ledger.SystemActuals.Fee;
import io.outlay.model.ledger.SystemActuals.UnitFee;
import io.outlay.model.ledger.SystemActuals.Upkeep;
import io.outlay.model.ledger.SystemActuals.Volume;
import io.outlay.model.ledger.Window;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Works out {@link SystemActuals}. A pool that a running contract fixes counts as agreed now, at the contract's current
 * step; every other fixed pool as the ledger has it. A system younger than twelve months is scaled up from its months with
 * cost. Amounts are rounded to the smallest unit, unit prices to six digits.
 */
public final class SystemActualsCalculator {
    static final int YEAR = 12;
    private static final int HOUR_DIGITS = 2;
    private static final MathContext UNIT_DIGITS = new MathContext(6, RoundingMode.HALF_UP);

    private final ActualsInput input;
    private final Set<String> ids;
    private final MinorUnit unit;
    /** What the first bills say of months before them would be scaled as if it were all of these months. */
    private final Optional<YearMonth> known;

    private SystemActualsCalculator(ActualsInput input, Set<String> ids) {
        this.input = input;
        this.ids = ids;
        this.unit = MinorUnit.of(input.currency());
        this.known = Window.firstOfSums(input.sums(), input.period());
    }

    /**
     * @param systemIds of the register, at least one
     * @param name under which they are told
     */
    public static SystemActuals of(ActualsInput input, List<String> systemIds, String name) {
        return new SystemActualsCalculator(input, new TreeSet<>(systemIds)).actuals(name);
    }

    /**
     * How the largest contract of some systems is billed that runs in the period's month, else one by usage; empty without
     * one.
     */
    public static Optional<BillingCycle> billing(ActualsInput input, List<String> systemIds) {
        return RunningContracts.of(input, Set.copyOf(systemIds))
                .billing()
                .or(() -> input.contracts().stream()
                        .filter(contract -> systemIds.contains(contract.systemId()) && contract.byUsage())
                        .flatMap(contract -> contract.billing().stream())
                        .findFirst());
    }

    private SystemActuals actuals(String name) {
        Optional<Volume> volume = ServedVolume.of(input, ids);
        BigDecimal usage = year(sum -> sum.costPool() == CostPool.USAGE);
        return new SystemActuals(
                List.copyOf(ids),
                name,
                input.period(),
                input.currency(),
                fee(),
                new UnitFee(usage, volume.flatMap(v -> perUnit(usage, v))),
                upkeep(),
                integrations(),
                volume,
                months());
    }

    private Fee fee() {
        RunningContracts contracts = RunningContracts.of(input, ids);
        Predicate<LedgerSum> fixed = sum -> sum.costPool() != CostPool.USAGE;
        BigDecimal uncovered = year(fixed.and(sum -> !contracts.covers(sum.systemId(), sum.costPool())));
        return new Fee(
                unit.round(contracts.annualFee().add(uncovered)),
                year(fixed),
                contracts.ids(),
                contracts.escalator(),
                seenRise(fixed),
                contracts.monthsToPayment(),
                contracts.monthsBound());
    }

    /** A year of the pools chosen; of a system younger than that, its months with cost scaled up. */
    private BigDecimal year(Predicate<LedgerSum> chosen) {
        BigDecimal sum = sum(chosen, input.period());
        return unit.round(
                sum.multiply(BigDecimal.valueOf(YEAR)).divide(BigDecimal.valueOf(months()), MathContext.DECIMAL128));
    }

    /** From the first month with cost or hours on, of the last twelve. */
    private int months() {
        return months(Stream.concat(
                cost(sum -> true).map(LedgerSum::month),
                input.hours().stream()
                        .filter(hours -> ids.contains(hours.systemId()))
                        .map(EffortHours::month)));
    }

    /** Of the last twelve, from the first of these on. */
    private int months(Stream<YearMonth> known) {
        YearMonth start = input.period().minusMonths(YEAR - 1L);
        return known.min(YearMonth::compareTo)
                .filter(start::isBefore)
                .map(first -> (int) first.until(input.period(), ChronoUnit.MONTHS) + 1)
                .filter(months -> months > 0)
                .orElse(YEAR);
    }

    private Optional<BigDecimal> seenRise(Predicate<LedgerSum> fixed) {
        YearMonth yearAgo = input.period().minusYears(1);
        boolean whole = cost(fixed).anyMatch(sum -> !sum.month().isAfter(yearAgo.minusMonths(YEAR - 1L)));
        BigDecimal before = sum(fixed, yearAgo);
        return whole && before.signum() > 0
                ? Optional.of(sum(fixed, input.period())
                        .divide(before, MathContext.DECIMAL128)
                        .subtract(BigDecimal.ONE)
                        .setScale(4, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    private BigDecimal sum(Predicate<LedgerSum> chosen, YearMonth end) {
        return Sum.of(cost(chosen).filter(sum -> within(sum.month(), end)).map(LedgerSum::amount));
    }

    private Stream<LedgerSum> cost(Predicate<LedgerSum> chosen) {
        return input.sums().stream()
                .filter(sum -> ids.contains(sum.systemId()))
                .filter(sum -> sum.basis() == Basis.EFFECTIVE || sum.basis() == Basis.ACCRUAL)
                .filter(sum -> !sum.oneOff())
                .filter(sum -> known.filter(sum.month()::isBefore).isEmpty())
                .filter(chosen);
    }

    private Upkeep upkeep() {
        List<EffortHours> year = input.hours().stream()
                .filter(hours -> within(hours.month(), input.period()))
                .toList();
        List<EffortHours> run = year.stream()
                .filter(hours -> ids.contains(hours.systemId()) && hours.activity() == CostPool.RUN)
                .toList();
        return new Upkeep(
                scaled(Sum.of(run, EffortHours::hours)), hourlyCost(run).or(() -> hourlyCost(year)));
    }

    /** A year of hours; of fewer months, either because none were recorded before or the system is younger, scaled up. */
    private BigDecimal scaled(BigDecimal hours) {
        int months = Math.min(months(), months(input.hours().stream().map(EffortHours::month)));
        return months == YEAR || hours.signum() == 0
                ? hours
                : hours.multiply(BigDecimal.valueOf(YEAR))
                        .divide(BigDecimal.valueOf(months), HOUR_DIGITS, RoundingMode.HALF_UP);
    }

    private Optional<BigDecimal> hourlyCost(List<EffortHours> rows) {
        BigDecimal hours = Sum.of(rows, EffortHours::hours);
        return hours.signum() > 0
                ? Optional.of(unit.quotient(Sum.of(rows, EffortHours::cost), hours))
                : Optional.empty();
    }

    private int integrations() {
        return (int) input.integrations().stream()
                .filter(i -> ids.contains(i.fromSystem()) != ids.contains(i.toSystem()))
                .count();
    }

    private static Optional<BigDecimal> perUnit(BigDecimal usage, Volume volume) {
        BigDecimal units = volume.monthlyMean().multiply(BigDecimal.valueOf(YEAR));
        return usage.signum() > 0 && units.signum() > 0
                ? Optional.of(usage.divide(units, UNIT_DIGITS))
                : Optional.empty();
    }

    /** Whether a month is one of the twelve that end with another. */
    static boolean within(YearMonth month, YearMonth end) {
        return !month.isAfter(end) && month.isAfter(end.minusMonths(YEAR));
    }
}
