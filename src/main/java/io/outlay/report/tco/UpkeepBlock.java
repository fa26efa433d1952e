package io.outlay.report.tco;

import io.outlay.analysis.outlook.TcoAhead;
import io.outlay.model.CostPool;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSums;
import io.outlay.report.book.SubjectFields;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Table;
import java.util.List;
import java.util.stream.Stream;

/** What systems cost to keep, a year and ahead, against what it cost to build them or to bring them in. */
record UpkeepBlock(Book book, Page page) {
    private static final Fields<TcoAhead> FIELD = new Fields<>();

    /** @return the row behind the block and its gap; the given one when no build cost is known */
    int write(int start) {
        List<TcoAhead> rows = book.report().analysis().outlook().tco().stream()
                .filter(tco -> tco.upkeep().flatMap(TcoAhead.Upkeep::buildCost).isPresent())
                .toList();
        if (rows.isEmpty()) {
            return start;
        }
        page.section(start, "Upkeep against build cost");
        page.note(
                start + 1,
                "Systems that are not simply bought. Upkeep: invoices without one-offs, and hours of running. Build cost: the register's, else one-offs and"
                        + " project hours up to half a year after go-live, where the ledger reaches back that far.");
        Block<TcoAhead> block = new Block<>(TcoSheet.SHEET, start + 2, fields(), rows).retitled(book::ofWindow);
        block.write(page, TcoSheet.headerHeight(block), row -> Look.CELL);
        return block.end() + 1;
    }

    private List<Field<TcoAhead>> fields() {
        Table<TcoAhead> table = UpkeepTable.of(book.report());
        return Stream.of(
                        List.of(FIELD.text("system", TcoAhead::name).strong()),
                        table.pick(
                                "sourcing",
                                "build_cost",
                                "build_cost_from",
                                "planned_share",
                                "upkeep_t12m",
                                "upkeep_share"),
                        List.of(
                                ahead(table, "upkeep_next_36", "next_36").titled("Next 36 months"),
                                ahead(table, "upkeep_next_60", "next_60").titled("Next 60 months")),
                        table.pick("times"),
                        List.of(FIELD.gap("a"), FIELD.gap("b"), FIELD.gap("c"), SubjectFields.key(TcoAhead::systemId)))
                .flatMap(List::stream)
                .toList();
    }

    /** Of its own, without what is change. */
    private Field<TcoAhead> ahead(Table<TcoAhead> table, String field, String sum) {
        DataSums own = new TcoAheadSheet().sums(book).where("cost", "\"" + TcoAheadSheet.OWN + "\"");
        return table.field(field).by((tco, at) -> {
            DataSums system = own.where("system_id", at.fixed("key"));
            return system.sum(sum) + "-" + change(system, sum, CostPool.GROW) + "-"
                    + change(system, sum, CostPool.TRANSFORM);
        });
    }

    private static String change(DataSums system, String sum, CostPool pool) {
        return system.where("cost_pool", "\"" + pool.id() + "\"").sum(sum);
    }
}
