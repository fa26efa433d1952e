package io.outlay.analysis.stack;

import io.outlay.analysis.series.SubjectBuilder;
import io.outlay.analysis.series.Wording;
import io.outlay.analysis.stack.Hotspot.Pitfall;
import io.outlay.analysis.stack.Indicator.Scope;
import io.outlay.analysis.stack.Indicator.Topic;
import io.outlay.analysis.stack.Reading.Bound;
import io.outlay.model.Names;
import io.outlay.model.Sum;
import io.outlay.model.fact.TechSystem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The complexity trap: more systems than the company's stage needs, capabilities covered twice, what nobody uses. */
final class ComplexityIndicators {
    static final String SYSTEMS = "systems";
    private static final String MODULES = "modules used ÷ modules paid";

    private final Stack stack;
    private final Wording wording;

    ComplexityIndicators(Stack stack) {
        this.stack = stack;
        this.wording = stack.wording();
    }

    List<Indicator> indicators() {
        List<Indicator> all = new ArrayList<>(new StageIndicators(stack).indicators());
        all.addAll(overlap());
        SeatIndicators seats = new SeatIndicators(stack);
        for (TechSystem system : stack.active()) {
            seats.indicator(system).ifPresent(all::add);
            modules(system).ifPresent(all::add);
        }
        return all;
    }

    private List<Indicator> overlap() {
        List<Indicator> all = new ArrayList<>();
        List<Capability> capabilities = Capability.of(stack);
        int surplus = capabilities.stream().mapToInt(Capability::surplus).sum();
        Topic topic = portfolio("systems beyond one per capability");
        if (capabilities.isEmpty()) {
            return List.of(unknown(topic, SYSTEMS, "No system of the register names its capability."));
        }
        BigDecimal money = Sum.of(capabilities, Capability::overlap);
        Reading sum = Reading.atMost(BigDecimal.ZERO, BigDecimal.valueOf(surplus), SYSTEMS);
        all.add(new Indicator(
                topic,
                sum,
                Optional.of(money).filter(m -> sum.beyond()),
                sum.beyond()
                        ? surplus + (surplus == 1 ? " system doubles" : " systems double") + " what others do, for "
                                + wording.yearly(money) + "."
                        : "No capability is covered twice.",
                sum.beyond() ? "Simplify first: keep one system for each capability." : ""));
        capabilities.stream().filter(c -> c.surplus() > 0).map(this::twice).forEach(all::add);
        return all;
    }

    private Indicator twice(Capability capability) {
        Topic topic = new Topic(
                Pitfall.COMPLEXITY_TRAP,
                Scope.CAPABILITY,
                capability.name(),
                Names.capital(capability.name()),
                "systems for one capability");
        List<String> names = capability.systems().stream().map(TechSystem::name).toList();
        return new Indicator(
                topic,
                Reading.atMost(BigDecimal.ONE, BigDecimal.valueOf(names.size()), SYSTEMS),
                Optional.of(capability.overlap()),
                Wording.list(names) + (names.size() == 2 ? " both serve " : " all serve ") + capability.name()
                        + "; all but " + names.get(0) + " cost " + wording.yearly(capability.overlap()) + ".",
                "Simplify first: choose one of them for " + capability.name() + " and retire the rest at its renewal.");
    }

    private Optional<Indicator> modules(TechSystem system) {
        return system.modulesPaid()
                .filter(paid -> paid > 0)
                .map(paid -> system.modulesUsed()
                        .map(used -> modules(system, paid, used))
                        .orElseGet(() -> new Indicator(
                                system(system, MODULES),
                                Reading.unknown(least(), Bound.AT_LEAST, Reading.SHARE),
                                Optional.empty(),
                                "The register does not say how many of the modules of " + system.name() + " are used.",
                                "")));
    }

    private Origin.Limit least() {
        return Origin.Limit.of(
                "benchmarks.min-modules-used-share", stack.benchmarks().seats().minModulesUsedShare());
    }

    private Indicator modules(TechSystem system, int paid, int used) {
        Optional<BigDecimal> money = stack.licences(system.systemId())
                .map(licences -> stack.unit()
                        .quotient(
                                licences.multiply(BigDecimal.valueOf(Math.max(0, paid - used))),
                                BigDecimal.valueOf(paid)));
        Reading reading = Reading.atLeast(least(), Reading.ratio(used, paid), Reading.SHARE)
                .of(Origin.Ratio.of(used, paid))
                .worth(money);
        Optional<BigDecimal> unused = money.filter(m -> reading.beyond());
        return new Indicator(
                system(system, MODULES),
                reading,
                unused,
                used + " of " + paid + " modules of " + system.name() + " are used"
                        + unused.filter(m -> m.signum() > 0)
                                .map(m -> (paid - used == 1 ? "; the other one costs " : "; the others cost ")
                                        + wording.yearly(m))
                                .orElse("")
                        + ".",
                reading.beyond()
                        ? "Simplify first: drop the modules that nobody uses, or a smaller product that does the rest."
                        : "");
    }

    static Topic portfolio(String measure) {
        return new Topic(Pitfall.COMPLEXITY_TRAP, Scope.PORTFOLIO, SubjectBuilder.PORTFOLIO, "Portfolio", measure);
    }

    static Topic system(TechSystem system, String measure) {
        return new Topic(Pitfall.COMPLEXITY_TRAP, Scope.SYSTEM, system.systemId(), system.name(), measure);
    }

    static Indicator unknown(Topic topic, String unit, String why) {
        return new Indicator(topic, Reading.unknown(Optional.empty(), Bound.AT_MOST, unit), Optional.empty(), why, "");
    }
}
