package io.outlay.analysis.tco;

import io.outlay.analysis.series.CostSpans;
import io.outlay.model.CostPool;
import io.outlay.model.MinorUnit;
import io.outlay.model.Sum;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.settings.CapexSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Capitalises what is built and depreciates it. An asset is what brought a system in (one-offs and project hours, not
 * training: IAS 38.29 and 38.67, ASC 350-40-25) in months that begin before go-live; of a system older than the ledger, or of
 * whose build the ledger holds nothing, the register's {@code build_cost}. Pure.
 */
public final class CapexCalculator {
    private final ActualCost actual;
    private final CapexSettings settings;
    private final MinorUnit unit;

    private CapexCalculator(ActualCost actual, CapexSettings settings, MinorUnit unit) {
        this.actual = actual;
        this.settings = settings;
        this.unit = unit;
    }

    /**
     * @param currency reporting currency, ISO 4217
     * @return empty when nothing is to be capitalised
     */
    public static Optional<Capex> of(ActualCost actual, CapexSettings settings, String currency) {
        return settings.isOn()
                ? Optional.of(new CapexCalculator(actual, settings, MinorUnit.of(currency)).capex())
                : Optional.empty();
    }

    /** Whether a sum brought a system in so that it can be used: training never makes an asset. */
    public static boolean isBuild(LedgerSum sum) {
        return sum.isIntroduction() && sum.costPool() != CostPool.TRAINING;
    }

    private Capex capex() {
        return new Capex(
                settings.months(),
                actual.systems().stream()
                        .filter(system -> settings.capitalises(system.sourcing()))
                        .flatMap(system -> asset(system).stream())
                        .sorted(Comparator.comparing(CapexCalculator::bookValue, Comparator.reverseOrder())
                                .thenComparing(CapexAsset::systemId))
                        .toList());
    }

    private static BigDecimal bookValue(CapexAsset asset) {
        return asset.spans().map(CapexAsset.Spans::bookValue).orElse(BigDecimal.ONE.negate());
    }

    /** Empty where nothing was built yet, or all was over before the ledger begins. */
    private Optional<CapexAsset> asset(TechSystem system) {
        List<LedgerSum> own = actual.sums().stream()
                .filter(sum -> sum.systemId().equals(system.systemId()) && actual.isCost(sum))
                .toList();
        Optional<YearMonth> first = own.stream().map(LedgerSum::month).min(Comparator.naturalOrder());
        Optional<YearMonth> live =
                system.goLive().map(YearMonth::from).filter(month -> !month.isAfter(actual.period()));
        CapexAsset.Terms terms = terms(system, own, first.orElse(actual.period()));
        StraightLine line = new StraightLine(terms, settings.months(), unit);
        boolean begun = live.isPresent() || terms.cost().isPresent() || isUndated(system, first);
        return begun && !line.isOver(actual.begins().minusMonths(1))
                ? Optional.of(asset(system, own, line, first.orElse(actual.period())))
                : Optional.empty();
    }

    private CapexAsset.Terms terms(TechSystem system, List<LedgerSum> own, YearMonth first) {
        Optional<YearMonth> off =
                system.retired().map(YearMonth::from).filter(month -> !month.isAfter(actual.period()));
        YearMonth last = Stream.concat(off.stream(), system.goLive().map(CapexCalculator::lastBefore).stream())
                .filter(month -> month.isBefore(actual.period()))
                .min(Comparator.naturalOrder())
                .orElse(actual.period());
        List<LedgerSum> build = own.stream()
                .filter(sum -> isBuild(sum) && !sum.month().isAfter(last))
                .toList();
        boolean registered = actual.isOlder(Optional.of(system), first) || build.isEmpty();
        Optional<BigDecimal> cost = registered
                ? system.buildCost().filter(given -> isDated(system, off))
                : Optional.of(unit.round(Sum.of(build.stream().map(LedgerSum::amount))));
        return new CapexAsset.Terms(cost, registered, last, system.goLive().map(YearMonth::from), off);
    }

    /** The month that the day before is in: the month of go-live is one of building unless it begins with it. */
    private static YearMonth lastBefore(LocalDate live) {
        return YearMonth.from(live.minusDays(1));
    }

    /** Whether it is known since when it is in use: a cost of the register has no months of its own. */
    private boolean isDated(TechSystem system, Optional<YearMonth> off) {
        LocalDate end = actual.period().atEndOfMonth();
        return system.goLive().filter(live -> !live.isAfter(end)).isPresent() || off.isPresent();
    }

    /** Of a system that may be older than the ledger nobody knows whether it is still being built. */
    private boolean isUndated(TechSystem system, Optional<YearMonth> first) {
        return system.goLive().isEmpty()
                && first.filter(month -> actual.isOlder(Optional.of(system), month))
                        .isPresent();
    }

    private CapexAsset asset(TechSystem system, List<LedgerSum> own, StraightLine line, YearMonth first) {
        Predicate<LedgerSum> build = sum -> !line.terms().registered()
                && isBuild(sum)
                && !sum.month().isAfter(line.terms().capitalisedTo());
        YearMonth start = line.terms()
                .from()
                .map(from -> from.isBefore(actual.begins()) ? actual.begins() : from)
                .filter(from -> from.isBefore(first))
                .orElse(first);
        List<CapexMonth> months = Stream.iterate(start, m -> !m.isAfter(actual.period()), m -> m.plusMonths(1))
                .map(month -> month(month, own, build, line))
                .toList();
        Predicate<LedgerSum> of = sum -> sum.systemId().equals(system.systemId());
        YearMonth spans = actual.yearFrom().isBefore(actual.window().start())
                ? actual.yearFrom()
                : actual.window().start();
        return new CapexAsset(
                system.systemId(),
                system.name(),
                system.layer(),
                line.terms(),
                line.terms().cost().map(cost -> spans(cost, actual.spans(of), actual.spans(of.and(build)), line)),
                line.isOver(spans.minusMonths(1)),
                months);
    }

    private CapexMonth month(YearMonth month, List<LedgerSum> own, Predicate<LedgerSum> build, StraightLine line) {
        Optional<BigDecimal> known = line.terms()
                .cost()
                .or(() -> Optional.of(unit.zero()).filter(zero -> line.isOver(month.minusMonths(1))));
        Predicate<LedgerSum> now = sum -> sum.month().equals(month);
        boolean notYet = line.terms().from().filter(month::isBefore).isPresent();
        return new CapexMonth(
                month,
                sum(own, now),
                known.map(cost -> new CapexMonth.Movement(
                        sum(own, build.and(now)),
                        line.upTo(month, cost).subtract(line.upTo(month.minusMonths(1), cost)),
                        (line.terms().registered()
                                        ? notYet ? unit.zero() : cost
                                        : sum(own, build.and(sum -> !sum.month().isAfter(month))))
                                .subtract(line.upTo(month, cost)))));
    }

    private BigDecimal sum(List<LedgerSum> sums, Predicate<LedgerSum> which) {
        return unit.round(Sum.of(sums.stream().filter(which).map(LedgerSum::amount)));
    }

    /** What prior-year items bring of depreciation of earlier years counts in the fiscal year as they do. */
    private CapexAsset.Spans spans(BigDecimal cost, CostSpans all, CostSpans capitalised, StraightLine line) {
        YearMonth period = actual.period();
        BigDecimal now = line.upTo(period, cost);
        YearMonth yearEnd = actual.yearFrom().minusMonths(1);
        BigDecimal late =
                line.upTo(yearEnd, cost).subtract(line.upTo(yearEnd, cost.subtract(capitalised.priorYearItems())));
        CostSpans depreciation = new CostSpans(
                now.subtract(line.upTo(period.minusMonths(1), cost)),
                now.subtract(line.upTo(yearEnd, cost)).add(late),
                late,
                now.subtract(line.upTo(actual.window().start().minusMonths(1), cost)),
                now);
        return new CapexAsset.Spans(all, capitalised, depreciation, cost.subtract(now));
    }
}
