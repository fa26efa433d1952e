package io.outlay.analysis.stack;

import io.outlay.analysis.series.Wording;
import io.outlay.analysis.stack.StackMap.Cell;
import io.outlay.analysis.stack.StackMap.Cover;
import io.outlay.analysis.stack.StackMap.Entry;
import io.outlay.analysis.stack.StackMap.State;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the stack map from the systems in service. */
public final class StackMapCalculator {
    private final Stack stack;
    private final Wording wording;
    private final Map<String, Verdict> verdicts;

    /** @param systems verdicts on systems */
    public StackMapCalculator(Stack stack, List<Judgement> systems) {
        this.stack = stack;
        this.wording = stack.wording();
        this.verdicts = systems.stream().collect(Collectors.toMap(Judgement::id, Judgement::verdict));
    }

    public StackMap map() {
        List<Cell> cells = new ArrayList<>();
        for (TechLayer layer : TechLayer.values()) {
            for (SystemType type : SystemType.values()) {
                cells.add(new Cell(
                        layer,
                        type,
                        entries(stack.active().stream()
                                .filter(system -> system.layer() == layer && system.type() == type)
                                .toList())));
            }
        }
        int unnamed = (int) stack.active().stream()
                .filter(system -> system.capability().isEmpty())
                .count();
        return new StackMap(cells, covers(), unnamed);
    }

    private List<Cover> covers() {
        Map<String, Cover> covers = new TreeMap<>();
        for (Capability capability : Capability.of(stack)) {
            covers.put(capability.name(), covered(capability));
        }
        retired()
                .flatMap(system -> system.capability().map(Capability::key).stream())
                .forEach(name -> covers.putIfAbsent(name, gap(name, lapsed(name))));
        for (String needed : stack.benchmarks().neededCapabilities()) {
            String name = Capability.key(needed);
            covers.putIfAbsent(name, gap(name, "Needed, as the settings say, and served by no system."));
        }
        return sorted(covers.values());
    }

    /** Overlaps by money, then gaps, then what is covered once. */
    private static List<Cover> sorted(Collection<Cover> covers) {
        return covers.stream()
                .sorted(Comparator.comparing(Cover::state)
                        .thenComparing(Cover::overlap, Comparator.reverseOrder())
                        .thenComparing(Cover::capability))
                .toList();
    }

    private Cover covered(Capability capability) {
        List<Entry> entries = entries(capability.systems());
        boolean twice = capability.surplus() > 0;
        String finding = twice
                ? "Served by " + entries.size() + " systems; all but "
                        + entries.get(0).name() + " cost " + wording.yearly(capability.overlap()) + "."
                : "Served once.";
        return new Cover(
                capability.name(), twice ? State.OVERLAP : State.COVERED, entries, capability.overlap(), finding);
    }

    /** Who served it last. */
    private String lapsed(String name) {
        return retired()
                .filter(system -> system.capability()
                        .map(Capability::key)
                        .filter(name::equals)
                        .isPresent())
                .max(Comparator.comparing(
                                (TechSystem system) -> system.retired().orElseThrow())
                        .thenComparing(TechSystem::systemId))
                .map(system -> "Served by no system since " + system.name() + " was retired in "
                        + Wording.month(YearMonth.from(system.retired().orElseThrow())) + ".")
                .orElseThrow();
    }

    private Stream<TechSystem> retired() {
        LocalDate end = stack.period().atEndOfMonth();
        return stack.input().systems().stream().filter(system -> system.isRetiredBy(end));
    }

    private static Cover gap(String name, String finding) {
        return new Cover(name, State.GAP, List.of(), BigDecimal.ZERO, finding);
    }

    private List<Entry> entries(List<TechSystem> systems) {
        return systems.stream()
                .map(system -> new Entry(
                        system.systemId(),
                        system.name(),
                        stack.spend(system.systemId()),
                        verdicts.get(system.systemId())))
                .sorted(Comparator.comparing(Entry::spend).reversed().thenComparing(Entry::systemId))
                .toList();
    }
}
