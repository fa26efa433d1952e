package io.outlay.report.tco;

import io.outlay.analysis.outlook.OutlookMethod;
import io.outlay.analysis.outlook.TcoAhead;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.DataSums;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.util.List;

/** What each cost pool of a system costs in 36 and 60 months: what the sheet TCO adds up. */
public final class TcoAheadSheet implements ReportSheet {
    /** What a pool is that follows the cost of another system. */
    static final String ALLOCATED = "allocated";

    static final String OWN = "own";
    private static final String SHEET = "TCO ahead";
    private static final Fields<Row> FIELD = new Fields<>();

    private record Row(TcoAhead system, TcoAhead.Line line) {}

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        String note = rows(book).isEmpty()
                ? "There is no ledger yet that could be continued."
                : "Expected cost of 36 and 60 months, by system and cost pool, as the method continues each (values). The"
                        + " sheet TCO sums these rows.";
        new DataSheet<>(SHEET, note, table(book)).write(book);
    }

    /** Sums of its {@code next_36} and {@code next_60}, by {@code system_id}, {@code cost_pool} and {@code cost}. */
    static DataSums sums(Book book) {
        return DataSums.of(book, table(book), rows(book).size());
    }

    private static List<Row> rows(Book book) {
        return book.report().analysis().outlook().tco().stream()
                .flatMap(system -> system.lines().stream().map(line -> new Row(system, line)))
                .toList();
    }

    private static Table<Row> table(Book book) {
        return Table.of(
                SHEET,
                List.of(
                        FIELD.text("system_id", row -> row.system().systemId()),
                        FIELD.text(
                                "system", row -> book.ledger().name(row.system().systemId())),
                        FIELD.text("cost_pool", row -> row.line().costPool().id()),
                        FIELD.text("cost", row -> row.line().method().isEmpty() ? ALLOCATED : OWN),
                        FIELD.text("method", row -> row.line().method().map(OutlookMethod::title)),
                        FIELD.amount("next_36", row -> row.line().next36()).in(book.currency()),
                        FIELD.amount("next_60", row -> row.line().next60()).in(book.currency())),
                rows(book));
    }
}
