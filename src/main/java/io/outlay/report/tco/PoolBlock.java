package io.outlay.report.tco;

import io.outlay.analysis.outlook.OutlookMethod;
import io.outlay.analysis.outlook.TcoAhead;
import io.outlay.analysis.tco.SystemTco;
import io.outlay.model.Basis;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.DataSums;
import io.outlay.report.book.SpanSums;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import io.outlay.report.sheet.Table;
import io.outlay.report.tco.TcoTable.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/**
 * Every cost pool of every system over the spans; its rows add up to the systems above.
 *
 * @param systems which hold the first month that each is counted from
 */
record PoolBlock(Book book, Page page, Block<SystemTco> systems) {
    private static final Fields<Row> FIELD = new Fields<>();
    private static final SystemFields<Row> SYSTEM = new SystemFields<>(Row::system);

    void write(int start) {
        page.section(start, "By cost pool");
        int header = start + 1;
        Block<Row> block =
                new Block<>(TcoSheet.SHEET, header, fields(), TcoTable.rows(book.report())).retitled(book::ofWindow);
        block.write(page, TcoSheet.headerHeight(block), row -> Look.CELL);
        SYSTEM.heights(page, block);
        if (!block.rows().isEmpty()) {
            block.filters(page);
            page.sheet().setRowBreak(start - 1);
            page.repeat(header, header);
        }
    }

    private List<Field<Row>> fields() {
        Table<Row> table = TcoTable.of(book.report());
        SpanFigures<Row> cost = new SpanFigures<>(book, PoolBlock::scope);
        return List.of(
                SYSTEM.system(),
                SYSTEM.layer(),
                table.field("cost_pool"),
                table.field("basis"),
                table.field("month").live(cost.month()),
                table.field("fytd").live(cost.fiscalYear()),
                table.field("prior_year_items").live(cost.priorYear()),
                table.field("t12m")
                        .live(cost.twelve())
                        .look(look -> look.strong().colour(Palette.LINK))
                        .link(row -> book.ledger().place(row.system().systemId())),
                table.field("since_go_live")
                        .live(cost.since(
                                (row, at) -> systems.lookup("counted_from", at, "key"),
                                row -> row.system().from())),
                ahead("next_36", TcoAhead.Line::next36).titled("Next 36 months"),
                ahead("next_60", TcoAhead.Line::next60).titled("Next 60 months"),
                FIELD.text("continued_by", this::method).right().look(look -> look.align(HorizontalAlignment.LEFT)),
                FIELD.gap("free").missing(""),
                SYSTEM.key());
    }

    private Field<Row> ahead(String name, Function<TcoAhead.Line, BigDecimal> figure) {
        DataSums ahead = new TcoAheadSheet().sums(book);
        return FIELD.amount(name, row -> ahead(row).map(figure))
                .by((row, at) -> ahead.where("system_id", at.fixed("key"))
                        .where("cost_pool", at.fixed("cost_pool"))
                        .where(
                                "cost",
                                CellText.inFormula(isAllocated(row) ? TcoAheadSheet.ALLOCATED : TcoAheadSheet.OWN))
                        .sum(name));
    }

    private static boolean isAllocated(Row row) {
        return row.line().basis() == Basis.ALLOCATED;
    }

    private static List<Criterion> scope(Row row, Cells at) {
        return SpanSums.with(
                SYSTEM.scope(row, at),
                Criterion.pool(row.line().costPool()),
                Criterion.basis(row.line().basis()));
    }

    private String method(Row row) {
        Optional<TcoAhead.Line> ahead = ahead(row);
        return ahead.flatMap(TcoAhead.Line::method)
                .map(OutlookMethod::title)
                .orElse(ahead.isPresent() ? "follows its giver" : "");
    }

    /** A pool's outlook stands on the first of its rows; what is allocated has one of its own. */
    private Optional<TcoAhead.Line> ahead(Row row) {
        boolean allocated = isAllocated(row);
        boolean first = row.system().lines().stream()
                .filter(other ->
                        other.costPool() == row.line().costPool() && (other.basis() == Basis.ALLOCATED) == allocated)
                .findFirst()
                .filter(row.line()::equals)
                .isPresent();
        return book.report().analysis().outlook().tco().stream()
                .filter(tco -> first && tco.systemId().equals(row.system().systemId()))
                .flatMap(tco -> tco.lines().stream())
                .filter(next -> next.costPool() == row.line().costPool()
                        && next.method().isEmpty() == allocated)
                .findFirst();
    }
}
