package io.outlay.analysis.finding;

import io.outlay.analysis.series.Wording;
import io.outlay.analysis.stack.BuildIndicators;
import io.outlay.analysis.stack.Capability;
import io.outlay.analysis.stack.Hotspot;
import io.outlay.analysis.stack.Indicator;
import io.outlay.analysis.stack.IntegrationIndicators;
import io.outlay.analysis.stack.SeatIndicators;
import io.outlay.analysis.stack.Stack;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.Names;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Pitfalls as reasons: those of systems and capabilities that carry money. What layers and the stack as a whole tell is no
 * decision on a bill, and the money of capabilities told again; it stands on the sheet Hotspots.
 */
final class PitfallReasons {
    private final Stack stack;
    private final Map<String, Capability> capabilities;
    private final Map<String, Judgement> judgements;
    private final Movable movable;

    /** @param judgements on systems, by id */
    PitfallReasons(Stack stack, Map<String, Judgement> judgements, Movable movable) {
        this.stack = stack;
        this.capabilities =
                Capability.of(stack).stream().collect(Collectors.toMap(Capability::name, Function.identity()));
        this.judgements = judgements;
        this.movable = movable;
    }

    /** @param told reasons of bills, whose money a pitfall may show again */
    List<Reason> of(List<Hotspot> hotspots, List<Reason> told) {
        return hotspots.stream()
                .filter(hotspot -> hotspot.pitfall() != Hotspot.Pitfall.RUN_GROW_TRANSFORM)
                .map(hotspot -> reason(hotspot, told))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Reason> reason(Hotspot hotspot, List<Reason> told) {
        List<String> systems = systems(hotspot);
        return hotspot.money()
                .filter(money -> money.signum() > 0 && !systems.isEmpty())
                .map(money -> new Reason(
                        Finding.Kind.valueOf(hotspot.pitfall().name()),
                        systems.size() == 1 ? judgements.get(systems.get(0)).name() : Names.capital(hotspot.id()),
                        systems,
                        clause(hotspot),
                        clause(hotspot),
                        decided(hotspot, money, told),
                        movable(hotspot, decided(hotspot, money, told)),
                        Optional.empty(),
                        hotspot.action(),
                        hotspot.finding()));
    }

    /**
     * What a decision is about: nothing of what was built; of a system that stands alone the hours that people carry its data,
     * as it costs the same when it is connected; and of idle seats those that the finding on them counts, which leaves out a
     * reserve.
     */
    private BigDecimal decided(Hotspot hotspot, BigDecimal money, List<Reason> told) {
        return switch (hotspot.indicator()) {
            case BuildIndicators.OVERRUN -> BigDecimal.ZERO;
            case IntegrationIndicators.ALONE ->
                stack.costOfHours(stack.hoursByHand(hotspot.id())).orElse(BigDecimal.ZERO);
            case SeatIndicators.COST_PER_USER ->
                told.stream()
                        .filter(reason -> reason.kind() == Finding.Kind.UNUSED_SEATS)
                        .filter(reason -> reason.systems().contains(hotspot.id()))
                        .map(Reason::money)
                        .reduce(money, BigDecimal::min);
            default -> money;
        };
    }

    /**
     * Hours by hand are stated for a month and told for a year, and no contract binds them; other money is that of the months
     * known, and bound with its system.
     */
    private BigDecimal movable(Hotspot hotspot, BigDecimal money) {
        Window known = stack.input().window();
        if (hotspot.pitfall() == Hotspot.Pitfall.INTEGRATION_GAP) {
            return money;
        }
        return hotspot.level().equals(Indicator.Scope.CAPABILITY.id())
                ? movable.of(doubled(hotspot), TechSystem::systemId, each -> known.asYear(stack.spend(each.systemId())))
                : movable.of(hotspot.id(), known.asYear(money));
    }

    /** Of a capability all systems with cost but the one that costs most: they are what it is served by more than once. */
    private List<String> systems(Hotspot hotspot) {
        if (hotspot.level().equals(Indicator.Scope.SYSTEM.id())) {
            return List.of(hotspot.id());
        }
        if (!hotspot.level().equals(Indicator.Scope.CAPABILITY.id())) {
            return List.of();
        }
        return doubled(hotspot).stream()
                .map(TechSystem::systemId)
                .filter(id -> stack.spend(id).signum() > 0)
                .toList();
    }

    private List<TechSystem> doubled(Hotspot hotspot) {
        return capabilities.get(hotspot.id()).systems().stream().skip(1).toList();
    }

    private String clause(Hotspot hotspot) {
        String sentence = hotspot.finding();
        String clause = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return hotspot.indicator().equals(IntegrationIndicators.ALONE) ? clause + byHand(hotspot) : clause;
    }

    private String byHand(Hotspot hotspot) {
        BigDecimal hours = stack.hoursByHand(hotspot.id());
        return stack.costOfHours(hours)
                .filter(cost -> cost.signum() > 0)
                .map(cost -> ": " + Wording.number(hours) + " hours a month by hand, "
                        + stack.wording().amount(cost) + " a year")
                .orElse("");
    }
}
