package io.outlay.report.book;

import io.outlay.analysis.outlook.OutlookLine;
import io.outlay.analysis.outlook.OutlookMonth;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The outlook of each system's cost pools as the sheet Ahead holds it, a month a row, and the formulas that sum it.
 *
 * @param sums of its {@code cost}, by {@code system_id}, {@code layer}, {@code cost_pool} and {@code month}
 */
public record AheadBook(Table<AheadBook.Row> table, DataSums sums) {
    public static final String SHEET = "Ahead";
    private static final Fields<Row> FIELD = new Fields<>();

    /** A month of a cost pool of a system. */
    public record Row(OutlookLine line, OutlookMonth month) {}

    public static AheadBook of(Book book) {
        List<Row> rows = book.report().analysis().outlook().lines().stream()
                .flatMap(line -> line.months().stream().map(month -> new Row(line, month)))
                .toList();
        Table<Row> table = table(book, rows);
        return new AheadBook(table, DataSums.of(book, table, rows.size()));
    }

    private static Table<Row> table(Book book, List<Row> rows) {
        Map<String, TechLayer> layers =
                book.report().systems().stream().collect(Collectors.toMap(TechSystem::systemId, TechSystem::layer));
        return Table.of(
                SHEET,
                List.of(
                        FIELD.month("month", row -> row.month().month()),
                        FIELD.text("system_id", row -> row.line().systemId()),
                        FIELD.text(
                                "system", row -> book.ledger().name(row.line().systemId())),
                        FIELD.text(
                                "layer",
                                row -> layers.containsKey(row.line().systemId())
                                        ? layers.get(row.line().systemId()).title()
                                        : null),
                        FIELD.text("cost_pool", row -> row.line().costPool().id()),
                        FIELD.text("method", row -> row.line().method().title()),
                        FIELD.amount("cost", row -> row.month().mean()).in(book.currency()),
                        FIELD.amount("low", row -> row.month().low()),
                        FIELD.amount("high", row -> row.month().high())),
                rows);
    }
}
