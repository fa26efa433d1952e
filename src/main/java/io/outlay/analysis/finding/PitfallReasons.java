package io.outlay.analysis.finding;

import io.outlay.analysis.series.Wording;
import io.outlay.analysis.stack.BuildIndicators;
import io.outlay.analysis.stack.Capability;
import io.outlay.analysis.stack.Hotspot;
import io.outlay.analysis.stack.Indicator;
import io.outlay.analysis.stack.IntegrationIndicators;
import io.outlay.analysis.stack.Stack;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.Names;
import io.outlay.model.fact.TechSystem;
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

    /** @param judgements on systems, by id */
    PitfallReasons(Stack stack, Map<String, Judgement> judgements) {
        this.stack = stack;
        this.capabilities =
                Capability.of(stack).stream().collect(Collectors.toMap(Capability::name, Function.identity()));
        this.judgements = judgements;
    }

    List<Reason> of(List<Hotspot> hotspots) {
        return hotspots.stream()
                .filter(hotspot -> hotspot.pitfall() != Hotspot.Pitfall.RUN_GROW_TRANSFORM)
                .map(this::reason)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Reason> reason(Hotspot hotspot) {
        List<String> systems = systems(hotspot);
        return hotspot.money()
                .filter(money -> money.signum() > 0 && !systems.isEmpty())
                .map(money -> new Reason(
                        Finding.Kind.valueOf(hotspot.pitfall().name()),
                        systems.size() == 1 ? judgements.get(systems.get(0)).name() : Names.capital(hotspot.id()),
                        systems,
                        clause(hotspot),
                        clause(hotspot),
                        movable(hotspot, money),
                        Optional.empty(),
                        hotspot.action(),
                        hotspot.finding()));
    }

    /**
     * What a decision can move: nothing of what was built, and of a system that stands alone the hours that people carry its
     * data, as it costs the same when it is connected.
     */
    private BigDecimal movable(Hotspot hotspot, BigDecimal money) {
        return switch (hotspot.indicator()) {
            case BuildIndicators.OVERRUN -> BigDecimal.ZERO;
            case IntegrationIndicators.ALONE ->
                stack.costOfHours(stack.hoursByHand(hotspot.id())).orElse(BigDecimal.ZERO);
            default -> money;
        };
    }

    /** Of a capability all systems with cost but the one that costs most: they are what it is served by more than once. */
    private List<String> systems(Hotspot hotspot) {
        if (hotspot.level().equals(Indicator.Scope.SYSTEM.id())) {
            return List.of(hotspot.id());
        }
        if (!hotspot.level().equals(Indicator.Scope.CAPABILITY.id())) {
            return List.of();
        }
        return capabilities.get(hotspot.id()).systems().stream()
                .skip(1)
                .map(TechSystem::systemId)
                .filter(id -> stack.spend(id).signum() > 0)
                .toList();
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
