package io.outlay.report.verdict;

import io.outlay.analysis.tco.CostReconciliation;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.SpanSums;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/**
 * From the ledger's twelve months to the comparable ones, a row for each judgement:
 * ledger − one-offs − transform − allocation ± currency = comparable.
 *
 * @param first row of the first judgement above, counted from 0
 * @param start row of the first judgement here
 */
record ReconciliationBlock(Book book, Page page, List<Judgement> rows, int first, int start) {
    private static final Look CELL = Look.BODY.edge(Palette.LINE).align(HorizontalAlignment.LEFT);
    private static final Look CENTS = CELL.right().format(Look.MONEY);
    private static final List<String> TITLES = List.of(
            "Level",
            "Name",
            "",
            "",
            "Ledger T12M",
            "less one-offs",
            "less transform",
            "less allocation",
            "",
            "± currency °",
            "= comparable",
            "",
            "as judged °",
            "Difference");

    void write() {
        page.text(
                start - 2,
                0,
                "From ledger to comparable cost, " + book.window().words(),
                Look.BODY.size(12).strong());
        for (int i = 0; i < TITLES.size(); i++) {
            page.text(start - 1, i, book.ofWindow(TITLES.get(i)), i > 3 ? Look.HEADER.right() : Look.HEADER);
        }
        page.height(start - 1, 26);
        for (int i = 0; i < rows.size(); i++) {
            row(i, rows.get(i));
        }
    }

    private void row(int index, Judgement j) {
        int row = start + index;
        int above = first + index + 1;
        for (int column = 0; column < TITLES.size(); column++) {
            page.blank(row, column, CELL);
        }
        page.text(row, 0, PayoffSheet.level(book, j), CELL.colour(Palette.MUTED));
        page.text(row, 1, j.name(), CELL.strong());
        Parts parts = Parts.of(book, j, PayoffSheet.scope(book, first + index, j));
        page.live(
                row,
                4,
                new Live(PayoffColumn.COST_T12M.letter() + above, parts.ledger().value()),
                CENTS);
        page.live(row, 5, parts.oneOffs(), CENTS);
        page.live(row, 6, parts.transform(), CENTS);
        page.live(row, 7, parts.allocated(), CENTS);
        page.number(row, 9, parts.currency(), CENTS);
        int here = row + 1;
        String sum = "E" + here + "-F" + here + "-G" + here + "-H" + here + "+J" + here;
        page.live(row, 10, new Live(sum, parts.comparable()), CENTS.strong());
        page.number(row, 12, j.comparableT12m(), CENTS);
        BigDecimal difference = parts.comparable().subtract(j.comparableT12m());
        page.live(
                row,
                13,
                new Live("ROUND(K" + here + "-M" + here + "," + book.unit().digits() + ")", difference),
                CENTS);
    }

    /** The comparable cost of a judgement as its row here states it. */
    static Live comparable(Book book, Judgement j, List<Criterion> scope, int row) {
        return new Live("K" + (row + 1), Parts.of(book, j, scope).comparable());
    }

    /** The terms of the sum. */
    private record Parts(Live ledger, Live oneOffs, Live transform, Live allocated, BigDecimal currency) {
        static Parts of(Book book, Judgement j, List<Criterion> scope) {
            SpanSums sums = new SpanSums(book);
            return new Parts(
                    sums.twelve(scope),
                    sums.twelve(SpanSums.with(scope, Criterion.oneOff(), Criterion.basis(Basis.EFFECTIVE))),
                    sums.twelve(
                            SpanSums.with(scope, Criterion.pool(CostPool.TRANSFORM), Criterion.basis(Basis.EFFORT))),
                    sums.twelve(SpanSums.with(scope, Criterion.basis(Basis.ALLOCATED))),
                    currency(book, j));
        }

        private static BigDecimal currency(Book book, Judgement j) {
            int index = book.report().analysis().judgements().indexOf(j);
            List<CostReconciliation> all = book.report().analysis().reconciliations();
            return index < all.size() ? all.get(index).currency() : BigDecimal.ZERO;
        }

        BigDecimal comparable() {
            return ledger.value()
                    .subtract(oneOffs.value())
                    .subtract(transform.value())
                    .subtract(allocated.value())
                    .add(currency);
        }
    }
}
