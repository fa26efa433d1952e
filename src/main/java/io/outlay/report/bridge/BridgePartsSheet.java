package io.outlay.report.bridge;

import io.outlay.analysis.bridge.Bridge;
import io.outlay.analysis.bridge.BridgePart;
import io.outlay.analysis.bridge.CostChange;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.DataSums;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Why each component of a system costs more or less: what the effects on the sheet Bridge add up. */
public final class BridgePartsSheet implements ReportSheet {
    private static final String SHEET = "Bridge parts";
    private static final Fields<Row> FIELD = new Fields<>();

    private record Row(Bridge system, BridgePart part) {}

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        String note =
                "Why each cost pool of a system costs more or less than a year ago, by currency of its bills (values of"
                        + " the method). The effects on the sheet Bridge sum these rows.";
        new DataSheet<>(SHEET, note, table(book)).write(book);
    }

    /** Sums of its effects by {@code system_id}. */
    static DataSums sums(Book book) {
        return DataSums.of(book, table(book), rows(book).size());
    }

    private static List<Row> rows(Book book) {
        return book.report().analysis().bridges().stream()
                .flatMap(system -> system.parts().stream().map(part -> new Row(system, part)))
                .toList();
    }

    private static Table<Row> table(Book book) {
        return Table.of(
                SHEET,
                List.of(
                        FIELD.text("system_id", row -> row.system().id()),
                        FIELD.text("system", row -> row.system().name()),
                        FIELD.text("cost_pool", row -> row.part().costPool().id()),
                        FIELD.text("currency_of_bills", row -> row.part().currency()),
                        effect(book, "volume", CostChange::volume),
                        effect(book, "intensity", CostChange::intensity),
                        effect(book, "price", CostChange::price),
                        effect(book, "fx", CostChange::fx),
                        effect(book, "new", CostChange::started),
                        effect(book, "ended", CostChange::ended)),
                rows(book));
    }

    private static Field<Row> effect(Book book, String name, Function<CostChange, BigDecimal> of) {
        return FIELD.amount(name, row -> of.apply(row.part().change())).in(book.currency());
    }
}
