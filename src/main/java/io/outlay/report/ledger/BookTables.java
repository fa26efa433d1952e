package io.outlay.report.ledger;

import io.outlay.model.MinorUnit;
import io.outlay.model.Rejection;
import io.outlay.model.ledger.Balance;
import io.outlay.model.ledger.Restatement;
import io.outlay.model.ledger.TieOutLine;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Field;
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
                        Field.text("document", Balance::document),
                        Field.text("system_id", Balance::systemId),
                        Field.amount("prepaid", Balance::prepaid),
                        Field.amount("accrued", Balance::accrued),
                        Field.text("currency", b -> report.currency())),
                report.balances().stream()
                        .sorted(Comparator.comparing(Balance::document).thenComparing(Balance::systemId))
                        .toList());
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
                                .in(report.currency()),
                        Field.text("reason", r -> r.cause().reason().id()),
                        Field.<Restatement>text("what", r -> r.cause().what()).sheetOnly(),
                        Field.text("document", r -> r.cause().document()),
                        Field.month("posted_in", Restatement::postedIn)),
                report.restatements().stream()
                        .sorted(Comparator.comparing(Restatement::month).thenComparing(Restatement::systemId))
                        .toList());
    }

    public static Table<TieOutLine> reconciliation(CloseReport report) {
        return Table.of(
                "reconciliation",
                List.of(
                        Field.text("stage", TieOutLine::stage),
                        Field.text("item", TieOutLine::item),
                        Field.text("currency", TieOutLine::currency),
                        Field.number("expected", line -> stated(line, line.expected())),
                        Field.number("actual", line -> stated(line, line.actual())),
                        Field.number("difference", line -> stated(line, line.difference()))),
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
                        Field.text("code", r -> r.code().id()),
                        Field.text("file", r -> r.source().place()),
                        Field.count("line", r -> r.source().line()),
                        Field.text("column", Rejection::column),
                        Field.text("value", Rejection::value),
                        Field.of("reason", Field.Kind.PROSE, Rejection::reason),
                        Field.of("remedy", Field.Kind.PROSE, Rejection::remedy),
                        Field.of("excerpt", Field.Kind.PROSE, Rejection::excerpt),
                        Field.count("rows", Rejection::rows)),
                report.rejections().stream().sorted(PLACE).toList());
    }

    private static final Comparator<Rejection> PLACE = Comparator.comparing(
                    (Rejection r) -> r.source().place())
            .thenComparingLong(r -> r.source().line())
            .thenComparing(Rejection::column)
            .thenComparing(Rejection::code)
            .thenComparing(Rejection::value);
}
