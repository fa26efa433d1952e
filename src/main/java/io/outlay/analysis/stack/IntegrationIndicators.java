package io.outlay.analysis.stack;

import io.outlay.analysis.series.SubjectBuilder;
import io.outlay.analysis.series.Wording;
import io.outlay.analysis.stack.Hotspot.Pitfall;
import io.outlay.analysis.stack.Indicator.Scope;
import io.outlay.analysis.stack.Indicator.Topic;
import io.outlay.analysis.stack.Origin.Limit;
import io.outlay.analysis.stack.Origin.Ratio;
import io.outlay.analysis.stack.Reading.Bound;
import io.outlay.analysis.verdict.Thresholds;
import io.outlay.model.Sum;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.Integration;
import io.outlay.model.fact.Integration.Mode;
import io.outlay.model.fact.TechSystem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The integration gap: systems that stand alone, data with no single source of truth, transfers by hand. */
public final class IntegrationIndicators {
    public static final String ALONE = "automatic connections";
    private static final String CONNECT =
            "Think integration: connect them through the integration platform, or retire them.";
    private static final String HOURS = "hours a month";

    private final Stack stack;
    private final Wording wording;
    private final List<Integration> links;
    /** Systems with at least one connection that needs no hands. */
    private final Set<String> connected;

    IntegrationIndicators(Stack stack) {
        this.stack = stack;
        this.wording = stack.wording();
        this.links = stack.connections();
        this.connected = automatic()
                .flatMap(link -> Stream.of(link.fromSystem(), link.toSystem()))
                .collect(Collectors.toSet());
    }

    List<Indicator> indicators() {
        List<Indicator> all = new ArrayList<>();
        if (links.isEmpty()) {
            all.add(unknown(
                    portfolio("systems integrated ÷ systems"), "No connections between systems are registered."));
        } else {
            all.addAll(integrated());
            all.addAll(byHand());
            pointToPoint().ifPresent(all::add);
        }
        all.addAll(new MasterIndicators(stack).indicators());
        return all;
    }

    private Stream<Integration> automatic() {
        return links.stream().filter(link -> link.mode() != Mode.MANUAL);
    }

    /** A system of the layer that connects others is integrated by what it is. */
    private boolean isolated(TechSystem system) {
        return system.layer() != TechLayer.INTEGRATIONS && !connected.contains(system.systemId());
    }

    private List<Indicator> integrated() {
        List<TechSystem> isolated =
                stack.active().stream().filter(this::isolated).toList();
        int all = stack.active().size();
        BigDecimal share = Reading.ratio(all - isolated.size(), all);
        BigDecimal spend = stack.spend(isolated);
        Limit least = Limit.of(
                "benchmarks.min-integrated-share",
                stack.benchmarks().integration().minIntegratedShare());
        Reading reading = Reading.atLeast(least, share, Reading.SHARE)
                .of(Ratio.of(all - isolated.size(), all))
                .worth(Optional.of(spend));
        String names = isolated.isEmpty()
                ? "."
                : "; " + Wording.list(isolated.stream().map(TechSystem::name).toList())
                        + (isolated.size() == 1 ? " does" : " do") + " not and cost"
                        + (isolated.size() == 1 ? "s " : " ")
                        + wording.yearly(spend) + ".";
        List<Indicator> indicators = new ArrayList<>();
        indicators.add(new Indicator(
                portfolio("systems integrated ÷ systems"),
                reading,
                Optional.of(spend).filter(m -> reading.beyond()),
                (all - isolated.size()) + " of " + all + " systems exchange data that is not moved by hand" + names,
                reading.beyond() ? CONNECT : ""));
        isolated.stream().map(this::alone).forEach(indicators::add);
        return indicators;
    }

    /** A tool may stand alone, and so may what costs too little to be judged. */
    private Indicator alone(TechSystem system) {
        BigDecimal spend = stack.spend(system.systemId());
        boolean weighs = system.type() != SystemType.TOOL && spend.compareTo(limit()) >= 0;
        Reading none = Reading.atLeast(BigDecimal.ONE, BigDecimal.ZERO, "connections");
        return new Indicator(
                topic(Scope.SYSTEM, system.systemId(), system.name(), ALONE),
                weighs ? none : none.excused(),
                Optional.of(spend).filter(m -> weighs),
                system.name() + " exchanges data with no other system, or only moved by hand"
                        + (weighs ? "." : "; a tool, or too small to matter."),
                weighs ? "Think integration: connect it, or say why it needs no connection." : "");
    }

    private BigDecimal limit() {
        return Thresholds.of(stack.input().settings(), stack.totalSpend(), stack.window())
                .limit();
    }

    private List<Indicator> byHand() {
        List<Integration> manual =
                links.stream().filter(link -> link.mode() == Mode.MANUAL).toList();
        return Stream.concat(manual.stream().map(this::byHand), Stream.of(allByHand(manual)))
                .toList();
    }

    private Indicator allByHand(List<Integration> manual) {
        List<BigDecimal> known =
                manual.stream().flatMap(link -> link.hoursPerMonth().stream()).toList();
        Topic topic = portfolio("transfers by hand, hours a month");
        if (known.size() < manual.size()) {
            return new Indicator(
                    topic,
                    Reading.unknown(Optional.empty(), Bound.AT_MOST, HOURS),
                    Optional.empty(),
                    (manual.size() - known.size()) + " of " + manual.size()
                            + " transfers by hand do not say how long they take.",
                    "");
        }
        BigDecimal hours = Sum.of(known);
        return new Indicator(
                topic,
                Reading.alone(hours, HOURS),
                cost(hours),
                manual.isEmpty()
                        ? "Nothing is carried over by hand."
                        : manual.size() + (manual.size() == 1 ? " transfer" : " transfers") + " by hand take "
                                + Wording.number(hours) + " hours a month"
                                + cost(hours).map(this::aYear).orElse("") + ".",
                "");
    }

    private Indicator byHand(Integration link) {
        String from = name(link.fromSystem());
        String to = name(link.toSystem());
        String what = link.entity().map(entity -> entity + " data").orElse("data");
        Topic topic = topic(
                Scope.SYSTEM,
                link.fromSystem(),
                from,
                "hours a month by hand to " + link.toSystem()
                        + link.entity().map(entity -> " (" + entity + ")").orElse(""));
        Limit most = Limit.of(
                "benchmarks.max-manual-hours", stack.benchmarks().integration().maxManualHours());
        if (link.hoursPerMonth().isEmpty()) {
            return new Indicator(
                    topic,
                    Reading.unknown(most, Bound.AT_MOST, HOURS),
                    Optional.empty(),
                    "Nobody says how long it takes to carry " + what + " from " + from + " to " + to + ".",
                    "");
        }
        BigDecimal hours = link.hoursPerMonth().get();
        Reading reading = Reading.atMost(most, hours, HOURS).worth(cost(hours));
        return new Indicator(
                topic,
                reading,
                cost(hours).filter(m -> reading.beyond()),
                "People carry " + what + " from " + from + " to " + to + ", " + Wording.number(hours) + " hours a month"
                        + cost(hours).map(this::aYear).orElse("") + ".",
                reading.beyond() ? "Think integration: let the two systems exchange it, and free the hours." : "");
    }

    private Optional<BigDecimal> cost(BigDecimal hours) {
        return stack.costOfHours(hours);
    }

    private String aYear(BigDecimal cost) {
        return ", " + wording.amount(cost) + " a year";
    }

    private Optional<Indicator> pointToPoint() {
        int all = (int) automatic().count();
        if (all == 0) {
            return Optional.empty();
        }
        int direct = (int) automatic()
                .filter(link -> link.mode() == Mode.API || link.mode() == Mode.FILE)
                .count();
        Limit most = Limit.of(
                "benchmarks.max-point-to-point-share",
                stack.benchmarks().integration().maxPointToPointShare());
        Reading reading =
                Reading.atMost(most, Reading.ratio(direct, all), Reading.SHARE).of(Ratio.of(direct, all));
        return Optional.of(new Indicator(
                portfolio("connections from point to point ÷ automatic connections"),
                reading,
                Optional.empty(),
                direct + " of " + all + " automatic connections run from system to system, past any platform.",
                reading.beyond()
                        ? "Think integration: lead new connections, and the most fragile old ones, through one platform."
                        : ""));
    }

    private String name(String systemId) {
        return stack.active(systemId).map(TechSystem::name).orElse(systemId);
    }

    static Topic portfolio(String measure) {
        return topic(Scope.PORTFOLIO, SubjectBuilder.PORTFOLIO, "Portfolio", measure);
    }

    static Topic topic(Scope level, String id, String name, String measure) {
        return new Topic(Pitfall.INTEGRATION_GAP, level, id, name, measure);
    }

    static Indicator unknown(Topic topic, String why) {
        return new Indicator(
                topic, Reading.unknown(Optional.empty(), Bound.AT_LEAST, Reading.SHARE), Optional.empty(), why, "");
    }
}
