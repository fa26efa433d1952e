package io.outlay.report.tco;

import io.outlay.analysis.outlook.OutlookMethod;
import io.outlay.analysis.outlook.TcoAhead;
import io.outlay.analysis.tco.SystemTco;
import io.outlay.analysis.tco.TcoLine;
import io.outlay.model.Basis;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.SpanSums;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Every cost pool of every system over the four spans; its rows add up to the systems above.
 *
 * @param from by system, the cell that holds its first month since go-live
 */
record PoolBlock(Book book, Page page, Map<String, String> from) {
    private static final List<String> TITLES = List.of(
            "System",
            "Layer",
            "Cost pool",
            "Basis",
            "Month",
            "Fiscal year to date",
            "of which prior-year items",
            "T12M",
            "Since go-live",
            "Next 36 months °",
            "Next 60 months °",
            "Continued by",
            "",
            "Key");

    private static final int NEXT = 9;

    void write(int start) {
        page.text(start, 0, "By cost pool", Look.BODY.size(12).strong());
        TcoSheet.header(book, page, new TcoSheet.Header(start + 1, TITLES, 4));
        int row = start + 2;
        for (SystemTco system : book.report().tco().systems()) {
            for (TcoLine line : system.lines()) {
                row(row, system, line);
                row++;
            }
        }
        if (row > start + 2) {
            page.sheet().setAutoFilter(new CellRangeAddress(start + 1, row - 1, 0, TcoSheet.KEY));
            page.sheet().setRowBreak(start - 1);
            page.sheet().setRepeatingRows(new CellRangeAddress(start + 1, start + 1, -1, -1));
        }
    }

    private void row(int row, SystemTco system, TcoLine line) {
        TcoSheet.names(page, row, system);
        page.text(row, 2, line.costPool().id(), TcoSheet.CELL);
        page.text(row, 3, line.basis().id(), TcoSheet.CELL);
        SpanSums sums = new SpanSums(book);
        List<Criterion> pool = SpanSums.with(TcoSheet.scope(row, system), Criterion.pool(line.costPool()));
        List<Criterion> scope = SpanSums.with(pool, Criterion.basis(line.basis()));
        page.live(row, 4, sums.month(scope), TcoSheet.WHOLE);
        page.live(row, 5, sums.fiscalYear(scope), TcoSheet.WHOLE);
        page.live(row, 6, sums.priorYear(scope), TcoSheet.WHOLE);
        page.live(row, 7, sums.twelve(scope), TcoSheet.WHOLE.strong().colour(Palette.LINK));
        TcoSheet.linked(book, page, row, 7, system.systemId());
        page.live(row, 8, sums.since(from.get(system.systemId()), system.from(), scope), TcoSheet.WHOLE);
        Optional<TcoAhead.Line> ahead = ahead(system, line);
        page.number(row, NEXT, ahead.map(TcoAhead.Line::next36), TcoSheet.WHOLE);
        page.number(row, NEXT + 1, ahead.map(TcoAhead.Line::next60), TcoSheet.WHOLE);
        String method = ahead.flatMap(TcoAhead.Line::method)
                .map(OutlookMethod::title)
                .orElse(ahead.isPresent() ? "follows its giver" : "");
        page.text(row, NEXT + 2, method, TcoSheet.CELL);
        page.blank(row, NEXT + 3, TcoSheet.CELL);
    }

    /** A pool's outlook stands on the first of its rows; what is allocated has one of its own. */
    private Optional<TcoAhead.Line> ahead(SystemTco system, TcoLine line) {
        boolean allocated = line.basis() == Basis.ALLOCATED;
        boolean first = system.lines().stream()
                .filter(other -> other.costPool() == line.costPool() && (other.basis() == Basis.ALLOCATED) == allocated)
                .findFirst()
                .filter(line::equals)
                .isPresent();
        return book.report().analysis().outlook().tco().stream()
                .filter(tco -> first && tco.systemId().equals(system.systemId()))
                .flatMap(tco -> tco.lines().stream())
                .filter(next ->
                        next.costPool() == line.costPool() && next.method().isEmpty() == allocated)
                .findFirst();
    }
}
