package io.outlay.analysis;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.series.Series;
import io.outlay.analysis.series.Wording;
import io.outlay.analysis.stack.Coverage;
import io.outlay.analysis.stack.Indicator;
import io.outlay.analysis.stack.Landscape;
import io.outlay.analysis.stack.StackMap;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.fact.TechSystem;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may be said of a part of the stack: computed from the part alone, and left out where it says another thing than the
 * whole does. A capability that one system serves in the part may be served by two.
 */
final class PartOfWhole {
    private PartOfWhole() {}

    /** Those that have a system. */
    static List<Series> layers(List<Series> all, List<TechSystem> systems) {
        return all.stream()
                .filter(layer -> systems.stream()
                        .anyMatch(system -> layer.subject().layer().equals(Optional.of(system.layer()))))
                .toList();
    }

    static List<Indicator> indicators(List<Indicator> part, Analysis whole) {
        Set<Indicator> known = new HashSet<>(whole.landscape().indicators());
        return part.stream()
                .filter(indicator -> indicator.topic().level() != Indicator.Scope.PORTFOLIO)
                .filter(known::contains)
                .toList();
    }

    /** @param layers that are there: an empty cell of another one is no gap */
    static Landscape landscape(Landscape part, Analysis whole, List<Series> layers) {
        return new Landscape(
                part.indicators(), stackMap(part.stackMap(), whole, layers), coverage(part.coverage(), layers));
    }

    private static StackMap stackMap(StackMap part, Analysis whole, List<Series> layers) {
        Set<StackMap.Cover> known = new HashSet<>(whole.landscape().stackMap().capabilities());
        return new StackMap(
                part.cells().stream()
                        .filter(cell -> holds(layers, cell.layer().id()))
                        .toList(),
                part.capabilities().stream()
                        .filter(cover -> !cover.systems().isEmpty() && known.contains(cover))
                        .toList(),
                part.unnamed());
    }

    /** Of the layers that are there, and of all of them together. */
    private static List<Coverage> coverage(List<Coverage> part, List<Series> layers) {
        return part.stream()
                .filter(coverage -> coverage.level() == Level.PORTFOLIO || holds(layers, coverage.id()))
                .toList();
    }

    private static boolean holds(List<Series> layers, String id) {
        return layers.stream().anyMatch(layer -> layer.subject().id().equals(id));
    }

    /** From what cost on a bill is judged may be a share of all cost, and would tell what that is. */
    static Judgement told(Judgement judgement, Wording wording) {
        BigDecimal cost = judgement.cost().comparableT12m();
        return judgement.verdict() == Verdict.IMMATERIAL && cost.signum() != 0
                ? judgement.because(wording.amount(cost) + wording.in() + ", too little to be judged.")
                : judgement;
    }

    /**
     * Coverage of a part is no measure: a verdict is withheld where it is in the whole. How much is mapped there is no matter
     * of a part, only that it is too little.
     */
    static Judgement withheld(Judgement layer, Analysis whole) {
        return whole.judgements().stream()
                        .filter(other ->
                                other.level() == Level.LAYER && other.id().equals(layer.id()))
                        .anyMatch(other -> other.verdict() == Verdict.INSUFFICIENT_DATA
                                && layer.verdict() != Verdict.INSUFFICIENT_DATA)
                ? layer.withheld(
                        "Coverage is too low for a verdict.",
                        "Map the invoices and deliver the business figures of these systems.")
                : layer;
    }
}
