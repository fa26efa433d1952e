package io.outlay.job.check;

import io.outlay.job.check.ToDo.Kind;
import io.outlay.job.close.RejectedShares;
import io.outlay.job.ledger.Prepared;
import io.outlay.job.workspace.UnknownForms;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.Rejection;
import io.outlay.model.Sum;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.settings.OutlaySettings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is left to do: what stops the close, then the larger money first, then what has no money. */
record CheckList(Workspace workspace, Prepared prepared, OutlaySettings settings, YearMonth period, YearCost year) {
    /** Names in one clause; a longer list is cut off. */
    private static final int NAMES = 3;

    private static final Comparator<ToDo> ORDER = Comparator.comparing((ToDo step) -> step.kind() != Kind.STOPS)
            .thenComparing(step -> step.money().orElse(BigDecimal.ONE.negate()), Comparator.reverseOrder())
            .thenComparing(ToDo::kind);

    static CheckList of(Workspace workspace, Prepared prepared, OutlaySettings settings, YearMonth period) {
        return new CheckList(workspace, prepared, settings, period, YearCost.of(prepared.targets(), period));
    }

    /**
     * @param faults why a run would stop
     * @param rejections of every file and of posting
     * @param missing sentences on what the close lacks
     */
    List<ToDo> steps(List<String> faults, RejectedShares shares, List<Rejection> rejections, List<String> missing) {
        List<ToDo> steps = new ArrayList<>();
        unknown(UnknownForms.of(rejections)).ifPresent(steps::add);
        stops(faults).ifPresent(steps::add);
        rejected(
                        shares,
                        rejections.stream()
                                .filter(rejection -> !UnknownForms.isOne(rejection))
                                .toList())
                .ifPresent(steps::add);
        estimated().ifPresent(steps::add);
        unmapped().ifPresent(steps::add);
        unmeasured().ifPresent(steps::add);
        if (!missing.isEmpty()) {
            steps.add(new ToDo(
                    Kind.MISSING,
                    missing.size() == 1 ? "1 input under Missing" : missing.size() + " inputs under Missing",
                    Optional.empty(),
                    Optional.empty(),
                    "the month is estimated, or not held against growth, where they are missing",
                    "put the files into inbox/, then: " + then("check")));
        }
        steps.sort(ORDER);
        return List.copyOf(steps);
    }

    private Optional<ToDo> stops(List<String> faults) {
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new ToDo(
                        Kind.STOPS,
                        faults.size() == 1
                                ? "1 reason above, with its remedy"
                                : faults.size() + " reasons above, each with its remedy",
                        Optional.empty(),
                        Optional.empty(),
                        "nothing is published",
                        then("check")));
    }

    private Optional<ToDo> unknown(UnknownForms unknown) {
        return unknown.next(workspace)
                .map(command -> new ToDo(
                        Kind.STOPS,
                        count(unknown.files().size(), "file") + " of no known form",
                        Optional.empty(),
                        Optional.empty(),
                        "no row of theirs is read",
                        command));
    }

    private String then(String command) {
        return workspace.command(command) + (command.equals("check") ? " --period " + period : "");
    }

    private Optional<ToDo> rejected(RejectedShares shares, List<Rejection> rejections) {
        long rows = Rejection.rows(rejections);
        BigDecimal money = Sum.of(shares.tables().values().stream().map(RejectedShares.Share::rejected));
        Optional<Map.Entry<String, Double>> most = shares.tables().entrySet().stream()
                .map(table -> Map.entry(
                        table.getKey(),
                        Math.max(table.getValue().ofRows(), table.getValue().ofMoney())))
                .max(Map.Entry.comparingByValue());
        return rows == 0
                ? Optional.empty()
                : Optional.of(new ToDo(
                        Kind.REJECTED,
                        count(rows, "row"),
                        Optional.of(money).filter(some -> some.signum() > 0),
                        most.map(Map.Entry::getValue),
                        "missing in every total; the gate lets "
                                + percent(settings.gate().maxRejectedShare()) + " of a table pass"
                                + most.map(table -> ", " + table.getKey() + " has " + percent(table.getValue()))
                                        .orElse(""),
                        "correct the files as the messages say, then: " + then("check")));
    }

    private Optional<ToDo> estimated() {
        BigDecimal money = year.estimated();
        double limit = settings.verdict().history().maxEstimatedShare();
        List<String> without = prepared.facts().systems().stream()
                .filter(system -> share(year.estimated(system), year.of(system))
                        .filter(share -> share > limit)
                        .isPresent())
                .map(TechSystem::name)
                .toList();
        return money.signum() == 0
                ? Optional.empty()
                : Optional.of(new ToDo(
                        Kind.ESTIMATED,
                        "invoices that did not come",
                        Optional.of(money),
                        share(money, year.all()),
                        without.isEmpty()
                                ? "no verdict yet; a system has none above " + percent(limit) + " of its own"
                                : "no verdict on " + named(without) + ": more than " + percent(limit)
                                        + " of their cost",
                        "put the invoices into inbox/, or write the last day of use into retired of systems.csv"));
    }

    private Optional<ToDo> unmapped() {
        UnmappedLines unmapped = UnmappedLines.of(prepared);
        BigDecimal money = year.unmapped();
        BigDecimal least = settings.benchmarks().minCoverageShare();
        List<String> layers = Stream.of(TechLayer.values())
                .filter(layer -> isUnsure(layer, money, least))
                .map(TechLayer::title)
                .toList();
        return unmapped.lines().isEmpty()
                ? Optional.empty()
                : Optional.of(new ToDo(
                        Kind.UNMAPPED,
                        count(unmapped.lines().size(), "line") + " of " + named(unmapped.vendors()),
                        Optional.of(money),
                        share(money, year.all()),
                        layers.isEmpty()
                                ? "in totals only, no system or layer shows it"
                                : "no verdict on " + named(layers) + ": less than " + percent(least.doubleValue())
                                        + " of the cost is surely theirs",
                        then("map")));
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
        List<TechSystem> without = prepared.facts().systems().stream()
                .filter(system -> year.of(system).signum() != 0 && !isMeasured(system, figures))
                .sorted(Comparator.comparing((TechSystem system) -> year.of(system))
                        .reversed()
                        .thenComparing(TechSystem::systemId))
                .toList();
        BigDecimal money = Sum.of(without.stream().map(year::of));
        return without.isEmpty()
                ? Optional.empty()
                : Optional.of(new ToDo(
                        Kind.UNMEASURED,
                        count(without.size(), "system") + " without a business figure: "
                                + named(without.stream().map(TechSystem::name).toList()),
                        Optional.of(money),
                        share(money, year.all()),
                        "the verdict is not measurable",
                        "put orders or net_revenue a month (date,metric,value) into inbox/"));
    }

    private static boolean isMeasured(TechSystem system, Collection<String> figures) {
        return Stream.of(
                        system.driver().stream(),
                        system.layer().defaultDrivers().stream(),
                        TechLayer.FALLBACK_DRIVERS.stream())
                .flatMap(drivers -> drivers)
                .anyMatch(figures::contains);
    }

    private static Optional<Double> share(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0
                ? Optional.empty()
                : Optional.of(part.divide(whole, MathContext.DECIMAL64).doubleValue());
    }

    private static String named(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(NAMES, names.size())))
                + (names.size() > NAMES ? " and " + (names.size() - NAMES) + " more" : "");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code 2 %}, {@code 37.5 %}. */
    private static String percent(double share) {
        return BigDecimal.valueOf(share * 100)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }
}
