package io.outlay.analysis;

import io.outlay.analysis.series.Wording;
import io.outlay.analysis.verdict.Judgement;
import java.util.List;

/**
 * Why a layer and its systems disagree, since a layer is judged on its own series: one sentence for where both are read, or
 * they look like a contradiction.
 */
final class LayerContrast {
    private LayerContrast() {}

    /** The layer with the sentence behind its reason; unchanged where there is nothing to explain. */
    static Judgement explained(Judgement layer, List<Judgement> systems) {
        List<Judgement> beneath = systems.stream()
                .filter(system -> system.layer().equals(layer.layer()))
                .toList();
        List<String> flagged = beneath.stream()
                .filter(system -> system.verdict().flagged())
                .map(Judgement::name)
                .toList();
        if (layer.verdict().flagged() == !flagged.isEmpty() || beneath.isEmpty()) {
            return layer;
        }
        return layer.because(layer.rationale().why() + " "
                + (flagged.isEmpty()
                        ? "No system of it is flagged by itself: " + noneFlagged(beneath)
                        : left(layer, flagged)));
    }

    private static String noneFlagged(List<Judgement> beneath) {
        boolean unknown = beneath.stream().anyMatch(system -> !system.verdict().known());
        return beneath.size() == 1
                ? "it is held against another figure, or too short a history."
                : "what each adds is too little or too unsteady to show" + (unknown ? ", or it cannot be judged" : "")
                        + ", and all of them together do show.";
    }

    private static String left(Judgement layer, List<String> flagged) {
        String them = Wording.list(flagged) + (flagged.size() == 1 ? " is" : " are") + " flagged: ";
        return them
                + (layer.verdict().known()
                        ? "in the sum of the layer the other bills, or its own figure of business, outweigh that."
                        : "the layer as a whole cannot be judged.");
    }
}
