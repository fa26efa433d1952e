package io.outlay.job.check;

import io.outlay.job.check.ToDo.Item;
import io.outlay.job.check.ToDo.Kind;
import io.outlay.job.ledger.Prepared;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.MinorUnit;
import io.outlay.model.Sum;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.settings.OutlaySettings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cost of twelve months that is estimated, belongs to no system, or is held against nothing. */
record CostInDoubt(Workspace workspace, Prepared prepared, OutlaySettings settings, YearMonth period, YearCost year) {
    List<ToDo> steps() {
        return Stream.of(estimated(), unmapped(), unmeasured())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Rounded to the smallest unit of the currency; empty where it is nothing. */
    static Optional<BigDecimal> money(BigDecimal amount, OutlaySettings settings) {
        return Optional.of(MinorUnit.of(settings.currency()).round(amount)).filter(some -> some.signum() != 0);
    }

    private Optional<BigDecimal> money(BigDecimal amount) {
        return money(amount, settings);
    }

    private Optional<ToDo> estimated() {
        BigDecimal money = year.estimated();
        double limit = settings.verdict().history().maxEstimatedShare();
        List<String> without = systems(year::estimated)
                .filter(system -> share(year.estimated(system), year.of(system))
                        .filter(share -> share > limit)
                        .isPresent())
                .map(TechSystem::name)
                .toList();
        return money.signum() == 0
                ? Optional.empty()
                : Optional.of(new ToDo(
                        Kind.ESTIMATED,
                        Clause.of("invoices that did not come"),
                        items(systems(year::estimated), year::estimated),
                        money(money),
                        share(money, year.all()),
                        without.isEmpty()
                                ? Clause.of("no verdict yet; a system has none above " + CheckList.percent(limit)
                                        + " of its own")
                                : new Clause(
                                        "no verdict on ",
                                        without,
                                        ": more than " + CheckList.percent(limit) + " of their cost"),
                        "put the invoices into inbox/, or write the last day of use into retired of systems.csv",
                        Optional.empty()));
    }

    /** Those with an amount, the larger first. */
    private Stream<TechSystem> systems(Function<TechSystem, BigDecimal> amount) {
        return prepared.facts().systems().stream()
                .filter(system -> amount.apply(system).signum() != 0)
                .sorted(Comparator.comparing(amount).reversed().thenComparing(TechSystem::systemId));
    }

    private List<Item> items(Stream<TechSystem> systems, Function<TechSystem, BigDecimal> amount) {
        return systems.map(system -> new Item("system", system.systemId(), system.name(), money(amount.apply(system))))
                .toList();
    }

    private Optional<ToDo> unmapped() {
        UnmappedLines unmapped = UnmappedLines.of(prepared).ofYearTo(period);
        BigDecimal money = year.unmapped();
        List<Item> vendors = unmapped.vendors().entrySet().stream()
                .map(vendor -> new Item("vendor", vendor.getKey(), vendor.getKey(), money(vendor.getValue())))
                .toList();
        String map = workspace.command("map");
        return unmapped.lines().isEmpty()
                ? Optional.empty()
                : Optional.of(new ToDo(
                        Kind.UNMAPPED,
                        new Clause(
                                CheckList.count(unmapped.lines().size(), "line") + " of ",
                                vendors.stream().map(Item::name).toList(),
                                ""),
                        vendors,
                        money(money),
                        share(money, year.all()),
                        unsure(money),
                        map,
                        Optional.of(map)));
    }

    private Clause unsure(BigDecimal unmapped) {
        BigDecimal least = settings.benchmarks().minCoverageShare();
        List<String> layers = Stream.of(TechLayer.values())
                .filter(layer -> isUnsure(layer, unmapped, least))
                .map(TechLayer::title)
                .toList();
        return layers.isEmpty()
                ? Clause.of("in totals only, no system or layer shows it")
                : new Clause(
                        "no verdict on ",
                        layers,
                        ": less than " + CheckList.percent(least.doubleValue()) + " of the cost is surely theirs");
    }

    /** As coverage has it: all that is unmapped could be the layer's. */
    private boolean isUnsure(TechLayer layer, BigDecimal unmapped, BigDecimal least) {
        BigDecimal cost = Sum.of(prepared.facts().systems().stream()
                .filter(system -> system.layer() == layer)
                .map(year::of));
        return share(cost, cost.add(unmapped.max(BigDecimal.ZERO)))
                .filter(mapped -> mapped < least.doubleValue())
                .isPresent();
    }

    private Optional<ToDo> unmeasured() {
        Set<String> figures = prepared.metrics().months().stream()
                .filter(month -> !month.month().isAfter(period))
                .map(MetricMonth::metric)
                .collect(Collectors.toSet());
        List<TechSystem> without =
                systems(year::of).filter(system -> !isMeasured(system, figures)).toList();
        BigDecimal money = Sum.of(without.stream().map(year::of));
        return without.isEmpty()
                ? Optional.empty()
                : Optional.of(new ToDo(
                        Kind.UNMEASURED,
                        new Clause(
                                CheckList.count(without.size(), "system") + " without a business figure: ",
                                without.stream().map(TechSystem::name).toList(),
                                ""),
                        items(without.stream(), year::of),
                        money(money),
                        share(money, year.all()),
                        Clause.of("the verdict is not measurable"),
                        "put orders or net_revenue a month (date,metric,value) into inbox/",
                        Optional.empty()));
    }

    private static boolean isMeasured(TechSystem system, Collection<String> figures) {
        return Stream.of(
                        system.driver().stream(),
                        system.layer().defaultDrivers().stream(),
                        TechLayer.FALLBACK_DRIVERS.stream())
                .flatMap(drivers -> drivers)
                .anyMatch(figures::contains);
    }

    static Optional<Double> share(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0
                ? Optional.empty()
                : Optional.of(part.divide(whole, MathContext.DECIMAL64).doubleValue());
    }
}
