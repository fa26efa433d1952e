package io.outlay.report.verdict;

import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.SpanSums;
import io.outlay.report.sheet.Live;
import java.math.BigDecimal;
import java.util.List;

/** The terms of the sum from the ledger's twelve months to the comparable cost of a judgement. */
record ComparableCost(Live ledger, Live oneOffs, Live transform, Live allocated, BigDecimal currency) {
    static ComparableCost of(Book book, Judgement j, List<Criterion> scope) {
        SpanSums sums = new SpanSums(book);
        return new ComparableCost(
                sums.twelve(scope),
                sums.twelve(SpanSums.with(scope, Criterion.oneOff(), Criterion.basis(Basis.EFFECTIVE))),
                sums.twelve(SpanSums.with(scope, Criterion.pool(CostPool.TRANSFORM), Criterion.basis(Basis.EFFORT))),
                sums.twelve(SpanSums.with(scope, Criterion.basis(Basis.ALLOCATED))),
                j.cost().currencyT12m());
    }

    /** Of the twelve months before; only where they are compared whole. */
    static ComparableCost before(Book book, Judgement j, List<Criterion> scope) {
        SpanSums sums = new SpanSums(book);
        return new ComparableCost(
                sums.twelveBefore(scope),
                sums.twelveBefore(SpanSums.with(scope, Criterion.oneOff(), Criterion.basis(Basis.EFFECTIVE))),
                sums.twelveBefore(
                        SpanSums.with(scope, Criterion.pool(CostPool.TRANSFORM), Criterion.basis(Basis.EFFORT))),
                sums.twelveBefore(SpanSums.with(scope, Criterion.basis(Basis.ALLOCATED))),
                j.cost().currencyBefore().orElseThrow());
    }

    /** What is left out of the comparison for what it is, not for when it was. */
    Live apart() {
        return oneOffs.plus(transform);
    }

    BigDecimal sum() {
        return ledger.value()
                .subtract(oneOffs.value())
                .subtract(transform.value())
                .subtract(allocated.value())
                .add(currency);
    }
}
