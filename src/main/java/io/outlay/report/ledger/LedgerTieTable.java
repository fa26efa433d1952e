package io.outlay.report.ledger;

import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.LedgerTieLine;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** {@code general_ledger.csv}, and its part of the sheet Tie-out: only where a ledger came in. */
public final class LedgerTieTable {
    private static final Fields<LedgerTieLine> FIELD = new Fields<>();

    private LedgerTieTable() {}

    public static Table<LedgerTieLine> of(CloseReport report) {
        return Table.of(
                "general_ledger",
                List.of(
                        FIELD.text("account", LedgerTieLine::account),
                        FIELD.month("month", LedgerTieLine::month),
                        FIELD.text("currency", LedgerTieLine::currency),
                        figure("booked", LedgerTieLine::booked),
                        figure("ours", line -> line.ours().orElse(null)),
                        figure("difference", line -> line.difference().orElse(null))
                                .by((line, at) -> line.ours().isEmpty()
                                        ? null
                                        : "ROUND(" + at.cell("booked") + "-" + at.cell("ours") + "," + digits(line)
                                                + ")")
                                .strong(),
                        FIELD.text("cause", line -> line.cause().id()),
                        FIELD.text("why", line -> line.cause().id().replace('_', ' '))
                                .titled("Cause")
                                .sheetOnly(),
                        FIELD.text("document", LedgerTieLine::document),
                        FIELD.text("vendor", LedgerTieLine::vendor)),
                report.evidence().generalLedger());
    }

    private static Field<LedgerTieLine> figure(String name, Function<LedgerTieLine, BigDecimal> value) {
        return FIELD.number(name, line -> stated(line, value.apply(line)))
                .look((line, look) -> look.format(Look.decimals(digits(line))));
    }

    /** With the decimals of its currency, and more where the ledger states them; unknown stays unknown. */
    private static BigDecimal stated(LedgerTieLine line, BigDecimal figure) {
        return figure == null ? null : MinorUnit.of(line.currency()).stated(figure);
    }

    private static int digits(LedgerTieLine line) {
        int booked = stated(line, line.booked()).scale();
        return line.ours()
                .map(ours -> Math.max(booked, stated(line, ours).scale()))
                .orElse(booked);
    }
}
