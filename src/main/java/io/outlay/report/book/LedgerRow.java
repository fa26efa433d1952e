package io.outlay.report.book;

import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.MinorUnit;
import io.outlay.model.Reason;
import io.outlay.model.SourceRef;
import io.outlay.model.TechLayer;
import io.outlay.model.ledger.LedgerEntry;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Entries of one key, summed: a row of the sheet Ledger. Every criterion of a sum over the sheet names one of its fields.
 *
 * @param layer of the system; empty for what the register does not know
 * @param cost part of the month's cost, reporting currency
 * @param invoiced the same in the currency of the documents
 * @param billed memo outside it
 * @param first where the first entry's first row stands
 */
public record LedgerRow(
        Key key,
        Optional<TechLayer> layer,
        BigDecimal cost,
        BigDecimal invoiced,
        BigDecimal billed,
        int entries,
        SourceRef first,
        long sourceRows) {

    public static final String MONTH = "month";
    static final String SYSTEM = "system_id";
    static final String LAYER = "layer";
    static final String POOL = "cost_pool";
    static final String BASIS = "basis";
    static final String ONE_OFF = "one_off";
    static final String POSTED_IN = "posted_in";
    static final String REASON = "reason";
    public static final String COST = "cost";
    static final String BILLED = "billed_memo";
    static final String SOURCE = "source_currency";
    static final String INVOICED = "source_amount";

    private static final Fields<LedgerRow> FIELD = new Fields<>();

    /** What entries have in common. */
    public record Key(
            String systemId,
            YearMonth month,
            CostPool pool,
            Basis basis,
            boolean oneOff,
            YearMonth postedIn,
            Optional<Reason> reason,
            String sourceCurrency)
            implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::systemId)
                .thenComparing(Key::month)
                .thenComparing(Key::pool)
                .thenComparing(Key::basis)
                .thenComparing(Key::oneOff)
                .thenComparing(Key::postedIn)
                .thenComparing(k -> k.reason().map(Reason::ordinal).orElse(-1))
                .thenComparing(Key::sourceCurrency);

        static Key of(LedgerEntry e) {
            return new Key(
                    e.systemId(),
                    e.month(),
                    e.costPool(),
                    e.basis(),
                    e.oneOff(),
                    e.postedIn(),
                    e.reason(),
                    e.sourceCurrency());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return systemId + "/" + month + "/" + pool.id() + "/" + basis.id();
        }
    }

    /** With the decimals of its currency, and more where documents state them. */
    private BigDecimal stated() {
        return MinorUnit.of(key.sourceCurrency()).stated(invoiced);
    }

    /**
     * Rows as the sheet shows them.
     *
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
                        FIELD.text("key", r -> r.key().toString()),
                        FIELD.text(SOURCE, r -> r.key().sourceCurrency()),
                        FIELD.amount(INVOICED, r -> r.key().basis().inTotal() ? r.stated() : null)),
                rows);
    }

    /** Column of a field on the sheet, counted from 0, for who reads the workbook back. */
    public static int column(String field) {
        return table(List.of(), id -> id, "").column(field);
    }
}
