package io.outlay.report.ledger;

import io.outlay.model.Rejection;
import io.outlay.model.ledger.Balance;
import io.outlay.model.ledger.Restatement;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Table;
import java.util.Comparator;
import java.util.List;

/** The small tables that prove the ledger: balances, restatements, rejections. */
public final class BookTables {
    /** How balances are listed. */
    static final Comparator<Balance> BY_DOCUMENT =
            Comparator.comparing(Balance::document).thenComparing(Balance::systemId);

    private BookTables() {}

    public static Table<Balance> balances(CloseReport report) {
        return Table.of(
                "balances",
                List.of(
                        Field.text("document", Balance::document),
                        Field.<Balance>text("system_id", Balance::systemId).titled("System"),
                        Field.<Balance>amount("prepaid", Balance::prepaid)
                                .format(Look.MONEY)
                                .totalled(),
                        Field.<Balance>amount("accrued", Balance::accrued)
                                .format(Look.MONEY)
                                .totalled(),
                        Field.text("currency", b -> report.head().currency())),
                report.evidence().balances().stream().sorted(BY_DOCUMENT).toList());
    }

    /** By month, system and cause. */
    public static Table<Restatement> restatements(CloseReport report) {
        return Table.of(
                "restatements",
                List.of(
                        Field.month("month", Restatement::month),
                        Field.text("system_id", Restatement::systemId),
                        Field.amount("as_reported", Restatement::asReported),
                        Field.amount("restated", Restatement::restated),
                        Field.<Restatement>amount("difference", Restatement::difference)
                                .in(report.head().currency()),
                        Field.text("reason", r -> r.cause().reason().id()),
                        Field.<Restatement>text("what", r -> r.cause().what()).sheetOnly(),
                        Field.text("document", r -> r.cause().document()),
                        Field.month("posted_in", Restatement::postedIn)),
                report.changes().restatements().stream()
                        .sorted(Comparator.comparing(Restatement::month).thenComparing(Restatement::systemId))
                        .toList());
    }

    public static Table<Rejection> rejections(CloseReport report) {
        return Table.of(
                "rejections",
                List.of(
                        Field.text("code", r -> r.code().id()),
                        Field.text("file", r -> r.source().place()),
                        Field.count("line", r -> r.source().line()),
                        Field.text("column", Rejection::column),
                        Field.text("value", Rejection::value),
                        Field.of("reason", Field.Kind.PROSE, Rejection::reason),
                        Field.of("remedy", Field.Kind.PROSE, Rejection::remedy),
                        Field.of("excerpt", Field.Kind.PROSE, Rejection::excerpt),
                        Field.count("rows", Rejection::rows)),
                report.evidence().rejections().stream().sorted(PLACE).toList());
    }

    private static final Comparator<Rejection> PLACE = Comparator.comparing(
                    (Rejection r) -> r.source().place())
            .thenComparingLong(r -> r.source().line())
            .thenComparing(Rejection::column)
            .thenComparing(Rejection::code)
            .thenComparing(Rejection::value);
}
