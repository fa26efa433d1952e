package io.outlay.report.ledger;

import io.outlay.model.Rejection;
import io.outlay.model.ledger.Balance;
import io.outlay.model.ledger.Restatement;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Table;
import java.util.Comparator;
import java.util.List;

/** The small tables that prove the ledger: balances, restatements, rejections. */
public final class BookTables {
    private static final Fields<Balance> BALANCE = new Fields<>();
    private static final Fields<Restatement> RESTATEMENT = new Fields<>();
    private static final Fields<Rejection> REJECTION = new Fields<>();
    /** How balances are listed. */
    static final Comparator<Balance> BY_DOCUMENT =
            Comparator.comparing(Balance::document).thenComparing(Balance::systemId);

    private BookTables() {}

    public static Table<Balance> balances(CloseReport report) {
        return Table.of(
                "balances",
                List.of(
                        BALANCE.text("document", Balance::document),
                        BALANCE.text("system_id", Balance::systemId).titled("System"),
                        BALANCE.amount("prepaid", Balance::prepaid)
                                .format(Look.MONEY)
                                .totalled(),
                        BALANCE.amount("accrued", Balance::accrued)
                                .format(Look.MONEY)
                                .totalled(),
                        BALANCE.text("currency", b -> report.head().currency())),
                report.evidence().balances().stream().sorted(BY_DOCUMENT).toList());
    }

    /** By month, system and cause. */
    public static Table<Restatement> restatements(CloseReport report) {
        return Table.of(
                "restatements",
                List.of(
                        RESTATEMENT.month("month", Restatement::month),
                        RESTATEMENT.text("system_id", Restatement::systemId),
                        RESTATEMENT.amount("as_reported", Restatement::asReported),
                        RESTATEMENT.amount("restated", Restatement::restated),
                        RESTATEMENT
                                .amount("difference", Restatement::difference)
                                .in(report.head().currency()),
                        RESTATEMENT.text("reason", r -> r.cause().reason().id()),
                        RESTATEMENT.text("what", r -> r.cause().what()).sheetOnly(),
                        RESTATEMENT.text("document", r -> r.cause().document()),
                        RESTATEMENT.month("posted_in", Restatement::postedIn)),
                report.changes().restatements().stream()
                        .sorted(Comparator.comparing(Restatement::month).thenComparing(Restatement::systemId))
                        .toList());
    }

    public static Table<Rejection> rejections(CloseReport report) {
        return Table.of(
                "rejections",
                List.of(
                        REJECTION.text("code", r -> r.code().id()),
                        REJECTION.text("file", r -> r.source().place()),
                        REJECTION.count("line", r -> r.source().line()),
                        REJECTION.text("column", Rejection::column),
                        REJECTION.text("value", Rejection::value),
                        REJECTION.prose("reason", Rejection::reason),
                        REJECTION.prose("remedy", Rejection::remedy),
                        REJECTION.prose("excerpt", Rejection::excerpt),
                        REJECTION.count("rows", Rejection::rows)),
                report.evidence().rejections().stream().sorted(PLACE).toList());
    }

    private static final Comparator<Rejection> PLACE = Comparator.comparing(
                    (Rejection r) -> r.source().place())
            .thenComparingLong(r -> r.source().line())
            .thenComparing(Rejection::column)
            .thenComparing(Rejection::code)
            .thenComparing(Rejection::value);
}
