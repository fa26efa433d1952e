package io.outlay.analysis;

import io.outlay.model.TechSystem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pitfalls as reasons: those of systems and capabilities that carry money. What layers and the stack as a whole tell is no
 * decision on a bill, and the money of capabilities told again; it stands on the sheet Hotspots.
 */
final class PitfallReasons {
    private final List<TechSystem> register;
    private final Map<String, Judgement> judgements;

    /** @param judgements on systems, by id */
    PitfallReasons(List<TechSystem> register, Map<String, Judgement> judgements) {
        this.register = register;
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
                        systems.size() == 1 ? judgements.get(systems.get(0)).name() : Wording.sentence(hotspot.id()),
                        systems,
                        clause(hotspot),
                        clause(hotspot),
                        money,
                        Optional.empty(),
                        hotspot.action(),
                        hotspot.finding()));
    }

    /** Of a capability all systems but the one that costs most: they are what it is served by more than once. */
    private List<String> systems(Hotspot hotspot) {
        if (hotspot.level().equals(Indicator.Level.SYSTEM.id())) {
            return judgements.containsKey(hotspot.id()) ? List.of(hotspot.id()) : List.of();
        }
        if (!hotspot.level().equals(Indicator.Level.CAPABILITY.id())) {
            return List.of();
        }
        return register.stream()
                .filter(system ->
                        system.capability().filter(hotspot.id()::equals).isPresent())
                .map(system -> judgements.get(system.systemId()))
                .filter(judgement -> judgement != null && judgement.costT12m().signum() > 0)
                .sorted(Comparator.comparing(Judgement::costT12m).reversed().thenComparing(Judgement::id))
                .skip(1)
                .map(Judgement::id)
                .toList();
    }

    private static String clause(Hotspot hotspot) {
        String sentence = hotspot.finding();
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
