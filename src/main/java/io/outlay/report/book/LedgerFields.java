package io.outlay.report.book;

import io.outlay.model.Reason;
import io.outlay.model.TechLayer;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.util.List;
import java.util.function.UnaryOperator;

/** The fields of the sheet Ledger: every criterion of a sum over it names one of them. */
public final class LedgerFields {
    public static final String MONTH = "month";
    static final String SYSTEM = "system_id";
    static final String LAYER = "layer";
    static final String POOL = "cost_pool";
    static final String BASIS = "basis";
    static final String ONE_OFF = "one_off";
    static final String POSTED_IN = "posted_in";
    static final String REASON = "reason";
    static final String BILLED = "billed_memo";

    /** Part of the month's cost. */
    public static final String COST = "cost";

    private static final Fields<LedgerRow> FIELD = new Fields<>();

    private LedgerFields() {}

    /**
     * @param name of a system by its id
     * @param currency of all amounts
     */
    static Table<LedgerRow> table(List<LedgerRow> rows, UnaryOperator<String> name, String currency) {
        return Table.of(
                LedgerBook.SHEET,
                List.of(
                        FIELD.month(MONTH, r -> r.key().month()),
                        FIELD.text(SYSTEM, r -> r.key().systemId()),
                        FIELD.text("system", r -> name.apply(r.key().systemId())),
                        FIELD.text(LAYER, r -> r.layer().map(TechLayer::title)),
                        FIELD.text(POOL, r -> r.key().pool().id()),
                        FIELD.text(BASIS, r -> r.key().basis().id()),
                        FIELD.flag(ONE_OFF, r -> r.key().oneOff()),
                        FIELD.month(POSTED_IN, r -> r.key().postedIn()),
                        FIELD.text(REASON, r -> r.key().reason().map(Reason::id)),
                        FIELD.amount(COST, r -> r.key().basis().inTotal() ? r.cost() : null)
                                .in(currency),
                        FIELD.amount(BILLED, r -> r.key().basis().inTotal() ? null : r.billed())
                                .in(currency),
                        FIELD.count("entries", LedgerRow::entries),
                        FIELD.text("first_file", r -> r.first().place()),
                        FIELD.count("first_line", r -> r.first().line()),
                        FIELD.count("source_rows", LedgerRow::sourceRows),
                        FIELD.text("key", r -> r.key().toString())),
                rows);
    }

    /** Column of a field on the sheet, counted from 0, for who reads the workbook back. */
    public static int column(String field) {
        return table(List.of(), id -> id, "").column(field);
    }
}
