package io.outlay.report.ledger;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.report.book.Criterion;
import io.outlay.report.sheet.Cells;
import java.util.List;

/**
 * What a row of the walk is about.
 *
 * @param key its id as a formula states it
 * @param layer its layer's title as a formula states it
 */
record Scope(Level level, String id, String key, String layer) {
    /** @param at cells with the fields {@code id} and {@code layer} */
    static Scope of(Level level, String id, Cells at) {
        return new Scope(level, id, at.fixed("id"), at.fixed("layer"));
    }

    /** For its values alone, which no cell is asked for. */
    static Scope of(Judgement judgement) {
        return new Scope(judgement.level(), judgement.id(), "", "");
    }

    static Scope portfolio() {
        return new Scope(Level.PORTFOLIO, "portfolio", "\"portfolio\"", "");
    }

    List<Criterion> criteria() {
        return Criterion.about(level, id, key, layer);
    }
}
