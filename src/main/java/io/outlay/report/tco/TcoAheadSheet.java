package io.outlay.report.tco;

import io.outlay.analysis.outlook.OutlookMethod;
import io.outlay.analysis.outlook.TcoAhead;
import io.outlay.report.book.Book;
import io.outlay.report.book.SummedSheet;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import java.util.List;

/** What each cost pool of a system costs in 36 and 60 months: what the sheet TCO adds up. */
public final class TcoAheadSheet extends SummedSheet<TcoAheadSheet.Row> {
    /** What a pool is that follows the cost of another system. */
    static final String ALLOCATED = "allocated";

    static final String OWN = "own";
    private static final Fields<Row> FIELD = new Fields<>();

    record Row(TcoAhead system, TcoAhead.Line line) {}

    public TcoAheadSheet() {
        super("TCO ahead");
    }

    @Override
    protected String note(boolean any) {
        return any
                ? "Expected cost of 36 and 60 months, by system and cost pool, as the method continues each (values). The"
                        + " sheet TCO sums these rows."
                : "There is no ledger yet that could be continued.";
    }

    @Override
    protected List<Row> rows(Book book) {
        return book.report().analysis().outlook().tco().stream()
                .flatMap(system -> system.lines().stream().map(line -> new Row(system, line)))
                .toList();
    }

    @Override
    protected List<Field<Row>> fields(Book book) {
        return List.of(
                FIELD.text("system_id", row -> row.system().systemId()),
                FIELD.text("system", row -> book.ledger().name(row.system().systemId())),
                FIELD.text("cost_pool", row -> row.line().costPool().id()),
                FIELD.text("cost", row -> row.line().method().isEmpty() ? ALLOCATED : OWN),
                FIELD.text("method", row -> row.line().method().map(OutlookMethod::title)),
                FIELD.amount("next_36", row -> row.line().next36()).in(book.currency()),
                FIELD.amount("next_60", row -> row.line().next60()).in(book.currency()));
    }
}
