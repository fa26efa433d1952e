package io.outlay.report.ledger;

import io.outlay.model.MinorUnit;
import io.outlay.model.Rejection;
import io.outlay.model.ledger.Balance;
import io.outlay.model.ledger.Restatement;
import io.outlay.model.ledger.TieOutLine;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Column;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** The small tables that prove the ledger: balances, restatements, reconciliation, rejections. */
public final class BookTables {
    private BookTables() {}

    public static Table<Balance> balances(CloseReport report) {
        return Table.of(
                "balances",
                List.of(
                        Column.text("document", Balance::document),
                        Column.text("system_id", Balance::systemId),
                        Column.amount("prepaid", Balance::prepaid),
                        Column.amount("accrued", Balance::accrued),
                        Column.text("currency", b -> report.currency())),
                report.balances().stream()
                        .sorted(Comparator.comparing(Balance::document).thenComparing(Balance::systemId))
                        .toList());
    }

    /** By month, system and cause. */
    public static Table<Restatement> restatements(CloseReport report) {
        return Table.of(
                "restatements",
                List.of(
                        Column.month("month", Restatement::month),
                        Column.text("system_id", Restatement::systemId),
                        Column.amount("as_reported", Restatement::asReported),
                        Column.amount("restated", Restatement::restated),
                        Column.amount("difference", Restatement::difference),
                        Column.text("reason", r -> r.cause().reason().id()),
                        Column.text("document", r -> r.cause().document()),
                        Column.month("posted_in", Restatement::postedIn)),
                report.restatements().stream()
                        .sorted(Comparator.comparing(Restatement::month).thenComparing(Restatement::systemId))
                        .toList());
    }

    public static Table<TieOutLine> reconciliation(CloseReport report) {
        return Table.of(
                "reconciliation",
                List.of(
                        Column.text("stage", TieOutLine::stage),
                        Column.text("item", TieOutLine::item),
                        Column.text("currency", TieOutLine::currency),
                        Column.number("expected", line -> stated(line, line.expected())),
                        Column.number("actual", line -> stated(line, line.actual())),
                        Column.number("difference", line -> stated(line, line.difference()))),
                report.tieOut());
    }

    /** Money with the decimals of the line's currency; rows are counted. */
    private static BigDecimal stated(TieOutLine line, BigDecimal figure) {
        return line.currency().isEmpty()
                ? figure
                : MinorUnit.of(line.currency()).stated(figure);
    }

    public static Table<Rejection> rejections(CloseReport report) {
        return Table.of(
                "rejections",
                List.of(
                        Column.text("code", r -> r.code().id()),
                        Column.text("file", r -> r.source().place()),
                        Column.count("line", r -> r.source().line()),
                        Column.text("column", Rejection::column),
                        Column.text("value", Rejection::value),
                        Column.of("reason", Column.Kind.PROSE, Rejection::reason),
                        Column.of("remedy", Column.Kind.PROSE, Rejection::remedy),
                        Column.of("excerpt", Column.Kind.PROSE, Rejection::excerpt),
                        Column.count("rows", Rejection::rows)),
                report.rejections().stream().sorted(PLACE).toList());
    }

    private static final Comparator<Rejection> PLACE = Comparator.comparing(
                    (Rejection r) -> r.source().place())
            .thenComparingLong(r -> r.source().line())
            .thenComparing(Rejection::column)
            .thenComparing(Rejection::code)
            .thenComparing(Rejection::value);
}
