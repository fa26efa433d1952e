package io.outlay.analysis.stack;

import io.outlay.analysis.series.Wording;
import io.outlay.analysis.stack.Indicator.Scope;
import io.outlay.analysis.stack.Indicator.Topic;
import io.outlay.model.Names;
import io.outlay.model.fact.TechSystem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Of which data one system alone is the source. */
public final class MasterIndicators {
    /** Data of which every shop needs one source of truth. */
    public static final List<String> ENTITIES = List.of("customer", "order", "product", "stock", "price");

    private final Stack stack;

    MasterIndicators(Stack stack) {
        this.stack = stack;
    }

    List<Indicator> indicators() {
        Map<String, List<String>> masters = masters();
        Topic topic = IntegrationIndicators.portfolio("data entities with exactly one master ÷ all");
        if (masters.isEmpty()) {
            return List.of(IntegrationIndicators.unknown(
                    topic, "No system of the register names the data that it is master of."));
        }
        List<Indicator> all = new ArrayList<>();
        all.add(mastered(topic, masters));
        ENTITIES.forEach(entity -> all.add(indicator(entity, masters.getOrDefault(entity, List.of()))));
        return all;
    }

    /** Names of the systems that are master of it, by kind of data. */
    private Map<String, List<String>> masters() {
        Map<String, List<String>> masters = new TreeMap<>();
        for (TechSystem system : stack.active()) {
            system.masters().stream()
                    .map(Capability::key)
                    .distinct()
                    .forEach(entity -> masters.computeIfAbsent(entity, e -> new ArrayList<>())
                            .add(system.name()));
        }
        return masters;
    }

    private Indicator mastered(Topic topic, Map<String, List<String>> masters) {
        long single = ENTITIES.stream()
                .filter(entity -> masters.getOrDefault(entity, List.of()).size() == 1)
                .count();
        Origin.Limit least = Origin.Limit.of(
                "benchmarks.min-mastered-share",
                stack.benchmarks().integration().minMasteredShare());
        Reading reading = Reading.atLeast(least, Reading.ratio((int) single, ENTITIES.size()), Reading.SHARE)
                .of(Origin.Ratio.of((int) single, ENTITIES.size()));
        return new Indicator(
                topic,
                reading,
                Optional.empty(),
                single + " of " + ENTITIES.size() + " kinds of data (" + String.join(", ", ENTITIES) + ")"
                        + (single == 1 ? " has" : " have") + " exactly one system as " + (single == 1 ? "its" : "their")
                        + " source.",
                reading.beyond() ? "Think integration: name one source for each kind of data." : "");
    }

    private static Indicator indicator(String entity, List<String> names) {
        Topic topic = IntegrationIndicators.topic(Scope.ENTITY, entity, Names.capital(entity), "masters");
        Reading reading = names.isEmpty()
                ? Reading.atLeast(BigDecimal.ONE, BigDecimal.ZERO, "systems")
                : Reading.atMost(BigDecimal.ONE, BigDecimal.valueOf(names.size()), "systems");
        String finding = names.isEmpty()
                ? "No system is the source of " + entity + " data."
                : Names.capital(entity) + " data has " + (names.size() == 1 ? "one source: " : "several sources: ")
                        + Wording.list(names) + ".";
        return new Indicator(
                topic,
                reading,
                Optional.empty(),
                finding,
                reading.beyond()
                        ? "Think integration: make one system the source of " + entity
                                + " data, all others read from it."
                        : "");
    }
}
