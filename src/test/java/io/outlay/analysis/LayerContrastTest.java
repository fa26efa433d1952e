package io.outlay.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Verdict;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What a layer says of systems whose verdict is another; all are commerce and held against orders. */
class LayerContrastTest {
    private final Books books = new Books().orders(t -> 90000);

    /** Each rises by 9 % for less than 1,200, all of them for 2,160. */
    @Test
    void manySmallRisesFlagTheLayerAlone() {
        IntToDoubleFunction rises = t -> 600 * Math.pow(1.09, t / 12.0);
        books.system("a", rises).system("b", rises).system("c", rises);
        Judgement layer = books.judge("commerce");
        assertThat(layer.verdict().flagged()).isTrue();
        assertThat(books.judge("a").verdict()).isEqualTo(Verdict.IN_LINE);
        assertThat(layer.rationale().why())
                .endsWith(
                        " No system of it is flagged by itself: what each adds is too little or too unsteady to show, and"
                                + " all of them together do show.");
    }

    @Test
    void aRiseThatOthersOutweighFlagsTheSystemAlone() {
        books.system("a", t -> 1000 * Math.pow(1.3, t / 12.0)).system("b", t -> 9000 * Math.pow(0.95, t / 12.0));
        assertThat(books.judge("a").verdict().flagged()).isTrue();
        assertThat(books.judge("commerce").rationale().why())
                .endsWith(
                        " A is flagged: in the sum of the layer the other bills, or its own figure of business, outweigh"
                                + " that.");
    }

    @Test
    void whereBothSayTheSameNothingIsExplained() {
        books.system("a", t -> 4000 * Math.pow(1.2, t / 12.0));
        assertThat(books.judge("commerce").rationale().why())
                .isEqualTo(books.judge("a").rationale().why())
                .doesNotContain("flagged");
    }

    @Test
    void aLayerThatCannotBeJudgedSaysSo() {
        books.system("a", t -> 4000 * Math.pow(1.2, t / 12.0));
        Judgement system = books.judge("a");
        Judgement layer = books.judge("commerce").withheld("Coverage is too low for a verdict.", "Map the invoices.");
        assertThat(LayerContrast.explained(layer, List.of(system)).rationale().why())
                .isEqualTo("Coverage is too low for a verdict. A is flagged: the layer as a whole cannot be judged.");
    }
}
