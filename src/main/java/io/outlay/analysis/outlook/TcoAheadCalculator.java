package io.outlay.analysis.outlook;

import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.CostSpans;
import io.outlay.analysis.series.Series;
import io.outlay.analysis.series.Subject;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.Sum;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.Window;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Adds up 36 and 60 months ahead of each system, and holds its upkeep against what it cost to build. */
final class TcoAheadCalculator {
    private static final MonthsAhead THREE_YEARS = MonthsAhead.first(36);
    private static final MonthsAhead FIVE_YEARS = MonthsAhead.first(60);
    /** Months after go-live in which a system is still being brought in. */
    private static final int SETTLED = 6;
    /** Change, not upkeep. */
    private static final Set<CostPool> CHANGE = EnumSet.of(CostPool.GROW, CostPool.TRANSFORM);

    private final AnalysisInput input;
    private final List<LineForecast> forecasts;
    private final SharedCostAhead shared;
    private final Window window;

    TcoAheadCalculator(AnalysisInput input, List<LineForecast> forecasts) {
        this.input = input;
        this.forecasts = forecasts;
        this.shared = new SharedCostAhead(input, forecasts);
        this.window = input.window();
    }

    /** Systems with cost ahead, by 60 months' cost, largest first; what is unmapped last. */
    List<TcoAhead> ahead(List<Series> systems) {
        return systems.stream()
                .map(series -> ahead(series.subject()))
                .filter(tco -> !tco.lines().isEmpty())
                .sorted(Comparator.comparing((TcoAhead tco) -> tco.systemId().equals(TechSystem.UNMAPPED))
                        .thenComparing(TcoAhead::next60, Comparator.reverseOrder())
                        .thenComparing(TcoAhead::systemId))
                .toList();
    }

    private TcoAhead ahead(Subject subject) {
        List<LineForecast> own = forecasts.stream()
                .filter(line -> line.line().key().systemId().equals(subject.id()))
                .toList();
        List<TcoAhead.Line> lines = new ArrayList<>();
        own.forEach(line -> lines.add(new TcoAhead.Line(
                line.line().key().pool(),
                Optional.of(line.method()),
                line.sum(THREE_YEARS),
                line.sum(FIVE_YEARS),
                line.risesWithWages() ? years(line::sum) : List.of())));
        for (CostPool pool : CostPool.values()) {
            allocated(subject, pool).ifPresent(lines::add);
        }
        return new TcoAhead(
                subject.id(),
                subject.name(),
                subject.layer(),
                subject.system().map(TechSystem::sourcing),
                List.copyOf(lines),
                upkeep(subject, own));
    }

    /** Of the second year to the fifth. */
    private static List<BigDecimal> years(Function<MonthsAhead, BigDecimal> cost) {
        return IntStream.rangeClosed(2, 5).mapToObj(MonthsAhead::year).map(cost).toList();
    }

    private Optional<TcoAhead.Line> allocated(Subject subject, CostPool pool) {
        BigDecimal next36 = shared.ahead(subject.id(), pool, THREE_YEARS);
        BigDecimal next60 = shared.ahead(subject.id(), pool, FIVE_YEARS);
        return next36.signum() == 0 && next60.signum() == 0
                ? Optional.empty()
                : Optional.of(new TcoAhead.Line(
                        pool,
                        Optional.empty(),
                        next36,
                        next60,
                        years(months -> shared.wages(subject.id(), pool, months))));
    }

    /** Of what was built here, wholly or in part. */
    private Optional<TcoAhead.Upkeep> upkeep(Subject subject, List<LineForecast> own) {
        return subject.system()
                .filter(system -> system.sourcing().isBuiltHere())
                .map(system -> upkeepOfBuild(subject, own));
    }

    private TcoAhead.Upkeep upkeepOfBuild(Subject subject, List<LineForecast> own) {
        Optional<BigDecimal> registered = subject.system().flatMap(TechSystem::buildCost);
        Optional<BigDecimal> introduced = introduction(subject);
        BigDecimal none = CostSpans.ZERO.month();
        List<LineForecast> kept = own.stream()
                .filter(line -> !CHANGE.contains(line.line().key().pool()))
                .toList();
        return new TcoAhead.Upkeep(
                registered.or(() -> introduced),
                registered.isPresent(),
                subject.system().flatMap(TechSystem::plannedUpkeepShare),
                ledger(subject, sum -> isUpkeep(sum) && window.contains(sum.month())),
                kept.stream().map(line -> line.sum(THREE_YEARS)).reduce(none, BigDecimal::add),
                kept.stream().map(line -> line.sum(FIVE_YEARS)).reduce(none, BigDecimal::add));
    }

    /** What bringing it in took, up to half a year after go-live; empty when the ledger begins later than the system. */
    private Optional<BigDecimal> introduction(Subject subject) {
        return subject.system()
                .flatMap(TechSystem::goLive)
                .map(YearMonth::from)
                .filter(live ->
                        input.firstKnown().filter(first -> !first.isAfter(live)).isPresent())
                .map(live -> ledger(
                        subject, sum -> sum.isIntroduction() && !sum.month().isAfter(live.plusMonths(SETTLED))))
                .filter(cost -> cost.signum() > 0);
    }

    private static boolean isUpkeep(LedgerSum sum) {
        return sum.basis().inTotal()
                && sum.basis() != Basis.ALLOCATED
                && !sum.oneOff()
                && !CHANGE.contains(sum.costPool());
    }

    private BigDecimal ledger(Subject subject, Predicate<LedgerSum> which) {
        return input.unit()
                .round(Sum.of(input.facts().sums().stream()
                        .filter(sum -> sum.systemId().equals(subject.id())
                                && !sum.month().isAfter(input.period()))
                        .filter(which)
                        .map(LedgerSum::amount)));
    }
}
