package io.outlay.report.bridge;

import io.outlay.analysis.bridge.Bridge;
import io.outlay.analysis.bridge.BridgePart;
import io.outlay.analysis.bridge.CostChange;
import io.outlay.report.book.Book;
import io.outlay.report.book.SummedSheet;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Why each component of a system costs more or less: what the effects on the sheet Bridge add up. */
public final class BridgePartsSheet extends SummedSheet<BridgePartsSheet.Row> {
    private static final Fields<Row> FIELD = new Fields<>();

    record Row(Bridge system, BridgePart part) {}

    public BridgePartsSheet() {
        super("Bridge parts");
    }

    @Override
    protected String note(boolean any) {
        return "Why each cost pool of a system costs more or less than a year ago, by currency of its bills (values of"
                + " the method). The effects on the sheet Bridge sum these rows.";
    }

    @Override
    protected List<Row> rows(Book book) {
        return book.report().analysis().bridges().stream()
                .flatMap(system -> system.parts().stream().map(part -> new Row(system, part)))
                .toList();
    }

    @Override
    protected List<Field<Row>> fields(Book book) {
        return List.of(
                FIELD.text("system_id", row -> row.system().id()),
                FIELD.text("system", row -> row.system().name()),
                FIELD.text("cost_pool", row -> row.part().costPool().id()),
                FIELD.text("currency_of_bills", row -> row.part().currency()),
                effect(book, "volume", CostChange::volume),
                effect(book, "intensity", CostChange::intensity),
                effect(book, "price", CostChange::price),
                effect(book, "fx", CostChange::fx),
                effect(book, "new", CostChange::started),
                effect(book, "ended", CostChange::ended));
    }

    private static Field<Row> effect(Book book, String name, Function<CostChange, BigDecimal> of) {
        return FIELD.amount(name, row -> of.apply(row.part().change())).in(book.currency());
    }
}
