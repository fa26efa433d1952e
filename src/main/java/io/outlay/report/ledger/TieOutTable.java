package io.outlay.report.ledger;

import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.TieOutLine;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** {@code reconciliation.csv}: the chain that the sheet Tie-out sums again, see {@link TieChecks}. */
public final class TieOutTable {
    private static final Fields<TieOutLine> FIELD = new Fields<>();

    private TieOutTable() {}

    public static Table<TieOutLine> of(CloseReport report) {
        return Table.of(
                "reconciliation",
                List.of(
                        FIELD.text("stage", TieOutLine::stage),
                        FIELD.text("item", TieOutLine::item),
                        FIELD.text("currency", TieOutLine::currency),
                        figure("expected", TieOutLine::expected),
                        figure("actual", TieOutLine::actual),
                        figure("difference", TieOutLine::difference)),
                report.evidence().tieOut());
    }

    private static Field<TieOutLine> figure(String name, Function<TieOutLine, BigDecimal> value) {
        return FIELD.number(name, line -> stated(line, value.apply(line)));
    }

    /** Money with the decimals of the line's currency; rows are counted. */
    private static BigDecimal stated(TieOutLine line, BigDecimal figure) {
        return line.currency().isEmpty()
                ? figure
                : MinorUnit.of(line.currency()).stated(figure);
    }
}
