package io.outlay.report.tco;

import io.outlay.model.Basis;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.SpanSums;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Live;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Cost of rows over the spans that finance asks for, live from the sheet Ledger.
 *
 * @param scope the ledger's rows that a row counts
 */
record SpanFigures<T>(Book book, BiFunction<T, Cells, List<Criterion>> scope) {
    Field.Figure<T> month() {
        return of(SpanSums::month);
    }

    Field.Figure<T> fiscalYear() {
        return of(SpanSums::fiscalYear);
    }

    Field.Figure<T> priorYear() {
        return of(SpanSums::priorYear);
    }

    Field.Figure<T> twelve(Criterion... more) {
        return of((sums, rows) -> sums.twelve(SpanSums.with(rows, more)));
    }

    /** Documents and what is accrued for missing ones. */
    Field.Figure<T> external() {
        return of((sums, rows) -> sums.twelve(SpanSums.with(rows, Criterion.basis(Basis.EFFECTIVE)))
                .plus(sums.twelve(SpanSums.with(rows, Criterion.basis(Basis.ACCRUAL)))));
    }

    /** @param cell of a row, that holds its first month */
    Field.Figure<T> since(BiFunction<T, Cells, String> cell, Function<T, YearMonth> first) {
        return (row, at) ->
                Optional.of(new SpanSums(book).since(cell.apply(row, at), first.apply(row), scope.apply(row, at)));
    }

    private Field.Figure<T> of(BiFunction<SpanSums, List<Criterion>, Live> span) {
        return (row, at) -> Optional.of(span.apply(new SpanSums(book), scope.apply(row, at)));
    }
}
