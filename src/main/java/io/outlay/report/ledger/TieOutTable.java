package io.outlay.report.ledger;

import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.TieOutLine;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** {@code reconciliation.csv}, and the chain on the sheet Tie-out. */
public final class TieOutTable {
    private static final Fields<TieOutLine> FIELD = new Fields<>();

    private TieOutTable() {}

    public static Table<TieOutLine> of(CloseReport report) {
        return Table.of(
                "reconciliation",
                List.of(
                        FIELD.text("stage", TieOutLine::stage).strong().width(14),
                        FIELD.text("item", TieOutLine::item)
                                .look(Look::wrapped)
                                .line(80)
                                .width(64),
                        FIELD.text("currency", TieOutLine::currency).width(12),
                        figure("expected", TieOutLine::expected).width(20),
                        figure("actual", TieOutLine::actual).width(20),
                        figure("difference", TieOutLine::difference)
                                .by((line, at) -> "ROUND(" + at.cell("actual") + "-" + at.cell("expected") + ","
                                        + digits(line) + ")")
                                .strong()
                                .width(16),
                        FIELD.text("holds", line -> line.difference().signum() == 0 ? "✓" : "✗ off")
                                .titled("")
                                .by((line, at) -> "IF(" + at.cell("difference") + "=0,\"✓\",\"✗ off\")")
                                .strong()
                                .width(10)
                                .sheetOnly()),
                report.evidence().tieOut());
    }

    private static Field<TieOutLine> figure(String name, Function<TieOutLine, BigDecimal> value) {
        return FIELD.number(name, line -> stated(line, value.apply(line)))
                .look((line, look) -> look.format(Look.decimals(digits(line))));
    }

    /** Money with the decimals of the line's currency; rows are counted. */
    private static BigDecimal stated(TieOutLine line, BigDecimal figure) {
        return line.currency().isEmpty()
                ? figure
                : MinorUnit.of(line.currency()).stated(figure);
    }

    /** Rows are counted; money has the decimals of its currency, and more where a document states them. */
    private static int digits(TieOutLine line) {
        return line.currency().isEmpty()
                ? 0
                : Math.max(
                        stated(line, line.expected()).scale(),
                        stated(line, line.actual()).scale());
    }
}
