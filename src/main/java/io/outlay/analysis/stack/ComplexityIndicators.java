package io.outlay.analysis.stack;

import io.outlay.analysis.series.SubjectBuilder;
import io.outlay.analysis.series.Wording;
import io.outlay.analysis.stack.Hotspot.Pitfall;
import io.outlay.analysis.stack.Indicator.Scope;
import io.outlay.analysis.stack.Indicator.Topic;
import io.outlay.analysis.stack.Reading.Bound;
import io.outlay.model.Names;
import io.outlay.model.fact.TechSystem;
import io.outlay.settings.BenchmarkSettings.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The complexity trap: more systems than the company's stage needs, capabilities covered twice, what nobody uses. */
final class ComplexityIndicators {
    private static final String RETIRE =
            "Simplify first: retire or merge systems, beginning with what is covered twice.";
    private static final String SYSTEMS = "systems";

    private final Stack stack;
    private final Wording wording;

    ComplexityIndicators(Stack stack) {
        this.stack = stack;
        this.wording = stack.wording();
    }

    List<Indicator> indicators() {
        List<Indicator> all = new ArrayList<>(stage());
        all.addAll(overlap());
        SeatIndicators seats = new SeatIndicators(stack);
        for (TechSystem system : stack.active()) {
            seats.indicator(system).ifPresent(all::add);
            modules(system).ifPresent(all::add);
        }
        return all;
    }

    /** Number of systems and spend: only both together are a hotspot. */
    private List<Indicator> stage() {
        Topic systems = portfolio("systems in service");
        Topic spend = portfolio("technology cost ÷ revenue");
        Optional<BigDecimal> revenue = stack.revenue();
        Optional<Stage> stage = stack.stage();
        boolean shorter = !stack.window().isYear();
        if (revenue.isEmpty() || stage.isEmpty() || shorter) {
            String why = revenue.isEmpty()
                    ? "Net revenue is not known for all of the last twelve months."
                    : shorter
                            ? "Cost is known for " + stack.window().count() + " only."
                            : "There is no exchange rate to the euro, in which stages are given.";
            return List.of(unknown(systems, SYSTEMS, why), unknown(spend, Reading.SHARE, why));
        }
        BigDecimal factor = stack.benchmarks().stages().factor();
        BigDecimal number = BigDecimal.valueOf(stack.active().size());
        Reading byNumber = stage.get()
                .systemsBand()
                .map(band -> Reading.atMost(band.multiply(factor), number, SYSTEMS))
                .orElseGet(() -> Reading.alone(number, SYSTEMS));
        BigDecimal bandShare = stage.get().spendShare();
        BigDecimal share = Reading.ratio(stack.totalSpend(), revenue.get());
        Reading byShare = Reading.atMost(bandShare.multiply(factor), share, Reading.SHARE);
        boolean both = byNumber.beyond() && byShare.beyond();
        BigDecimal above =
                stack.totalSpend().subtract(stack.unit().round(revenue.get().multiply(bandShare)));
        String people = ", companies of " + wording.amount(revenue.get()) + " of revenue ";
        String many = number + " systems"
                + stage.get()
                        .systemsBand()
                        .map(band -> people + "run about " + band.toPlainString())
                        .orElse(", nobody says how many companies of this size run");
        String much = "Technology costs " + Wording.share(share) + " of revenue" + people + "spend about "
                + Wording.share(bandShare);
        String alone = both ? "." : "; it would take too many systems and too much spend together to be a hotspot.";
        return List.of(
                new Indicator(
                        systems,
                        both ? byNumber : byNumber.beyond() ? byNumber.excused() : byNumber,
                        Optional.empty(),
                        many + (byNumber.beyond() ? alone : "."),
                        both ? RETIRE : ""),
                new Indicator(
                        spend,
                        both ? byShare : byShare.beyond() ? byShare.excused() : byShare,
                        Optional.of(above).filter(money -> both),
                        much + (byShare.beyond() ? alone : "."),
                        both ? RETIRE : ""));
    }

    private List<Indicator> overlap() {
        List<Indicator> all = new ArrayList<>();
        List<Capability> capabilities = Capability.of(stack);
        int surplus = capabilities.stream().mapToInt(Capability::surplus).sum();
        Topic topic = portfolio("systems beyond one per capability");
        if (capabilities.isEmpty()) {
            return List.of(unknown(topic, SYSTEMS, "No system of the register names its capability."));
        }
        BigDecimal money = capabilities.stream().map(Capability::overlap).reduce(BigDecimal.ZERO, BigDecimal::add);
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
        if (system.modulesPaid().filter(paid -> paid > 0).isEmpty()) {
            return Optional.empty();
        }
        Topic topic = system(system, "modules used ÷ modules paid");
        BigDecimal threshold = stack.benchmarks().seats().minModulesUsedShare();
        if (system.modulesUsed().isEmpty()) {
            return Optional.of(new Indicator(
                    topic,
                    Reading.unknown(Optional.of(threshold), Bound.AT_LEAST, Reading.SHARE),
                    Optional.empty(),
                    "The register does not say how many of the modules of " + system.name() + " are used.",
                    ""));
        }
        int paid = system.modulesPaid().get();
        int used = system.modulesUsed().get();
        Reading reading = Reading.atLeast(threshold, Reading.ratio(used, paid), Reading.SHARE);
        Optional<BigDecimal> unused = stack.licences(system.systemId())
                .map(licences -> stack.unit()
                        .quotient(
                                licences.multiply(BigDecimal.valueOf(Math.max(0, paid - used))),
                                BigDecimal.valueOf(paid)));
        return Optional.of(new Indicator(
                topic,
                reading,
                unused.filter(m -> reading.beyond()),
                used + " of " + paid + " modules of " + system.name() + " are used"
                        + unused.filter(m -> reading.beyond() && m.signum() > 0)
                                .map(m -> "; the other " + (paid - used) + (paid - used == 1 ? " costs " : " cost ")
                                        + wording.yearly(m))
                                .orElse("")
                        + ".",
                reading.beyond()
                        ? "Simplify first: drop the modules that nobody uses, or a smaller product that does the rest."
                        : ""));
    }

    private static Topic portfolio(String measure) {
        return new Topic(Pitfall.COMPLEXITY_TRAP, Scope.PORTFOLIO, SubjectBuilder.PORTFOLIO, "Portfolio", measure);
    }

    static Topic system(TechSystem system, String measure) {
        return new Topic(Pitfall.COMPLEXITY_TRAP, Scope.SYSTEM, system.systemId(), system.name(), measure);
    }

    private static Indicator unknown(Topic topic, String unit, String why) {
        return new Indicator(topic, Reading.unknown(Optional.empty(), Bound.AT_MOST, unit), Optional.empty(), why, "");
    }
}
