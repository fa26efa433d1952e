package io.outlay.report.tco;

import io.outlay.analysis.tco.Capex;
import io.outlay.analysis.tco.CapexAsset;
import io.outlay.analysis.tco.CapexMonth;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code capex.csv}: the P&amp;L view of each system whose build is capitalised, month by month. Only where {@code
 * capex.capitalise} names a sourcing.
 */
public final class CapexTable {
    private static final Fields<Row> FIELD = new Fields<>();

    private CapexTable() {}

    /** A month of its system. */
    record Row(CapexAsset asset, CapexMonth month) {
        private Optional<BigDecimal> of(Function<CapexMonth.Movement, BigDecimal> figure) {
            return month.asset().map(figure);
        }
    }

    public static Table<Row> of(CloseReport report, Capex capex) {
        return Table.of(
                "capex",
                List.of(
                        FIELD.month("month", row -> row.month().month()),
                        FIELD.text("system_id", row -> row.asset().systemId()),
                        FIELD.amount("cost", row -> row.month().cost()),
                        FIELD.amount("capitalised", row -> row.of(CapexMonth.Movement::capitalised)),
                        FIELD.amount("depreciation", row -> row.of(CapexMonth.Movement::depreciation)),
                        FIELD.amount("pnl_cost", row -> row.month().expense()),
                        FIELD.amount("book_value", row -> row.of(CapexMonth.Movement::bookValue)),
                        FIELD.amount("build_cost", row -> row.asset().terms().cost()),
                        FIELD.text("build_cost_from", row -> from(row.asset().terms())),
                        FIELD.text("currency", row -> report.head().currency())),
                capex.assets().stream()
                        .flatMap(asset -> asset.months().stream().map(month -> new Row(asset, month)))
                        .toList());
    }

    /** Where the build cost is known from. */
    static String from(CapexAsset.Terms terms) {
        return terms.cost().isEmpty() ? "" : terms.registered() ? "register" : "ledger";
    }
}
