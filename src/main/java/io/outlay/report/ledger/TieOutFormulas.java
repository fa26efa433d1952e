package io.outlay.report.ledger;

import io.outlay.model.Basis;
import io.outlay.model.Names;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.TieOutLine;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.DataSums;
import io.outlay.report.book.SpanSums;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Live;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Both sides of the chain from files to figures as sums of the sheets Sources, Lines, Effort and Ledger. A side that no sheet
 * holds, such as documents at their rates, stays a value.
 */
final class TieOutFormulas {
    /** Names of the cells that hold what is prepaid and accrued in all. */
    static final String PREPAID = "PrepaidTotal";

    static final String ACCRUED = "AccruedTotal";
    private static final String POSTED = '"' + Names.id(DocumentLine.State.POSTED) + '"';
    private final Book book;
    private final DataSums sources;
    private final DataSums lines;
    private final DataSums effort;

    TieOutFormulas(Book book) {
        this.book = book;
        this.sources = new SourcesSheet().sums(book);
        this.lines = LinesSheet.sums(book);
        this.effort = new EffortSheet().sums(book);
    }

    Field<TieOutLine> expected(Field<TieOutLine> field) {
        return field.by((line, at) -> expected(line, at).orElse(null));
    }

    Field<TieOutLine> actual(Field<TieOutLine> field) {
        return field.by((line, at) -> actual(line, at).orElse(null));
    }

    private Optional<String> expected(TieOutLine line, Cells at) {
        String subject = CellText.inFormula(line.subject());
        return switch (line.check()) {
            case ROWS -> Optional.of(sources.where("table", subject).sum("rows_read"));
            case AMOUNTS -> Optional.of(ofTable(line.subject(), at).sum("read"));
            case LINES ->
                Optional.of(Stream.of(line.subject().split(";"))
                        .map(table -> ofTable(table, at).sum("accepted"))
                        .collect(Collectors.joining("+")));
            case SPREAD -> booked(line.subject(), line.expected());
            case AS_INVOICED ->
                noted(
                        book.lines().issued(line.currency()),
                        line.expected(),
                        lines.where("currency", at.fixed("currency"))
                                .where("state", POSTED)
                                .where("issue_date", "\"<=\"&EOMONTH(" + Book.PERIOD + ",0)")
                                .sum("net_amount"));
            case BILLED -> same(book.ledger().billed(upTo()), line.expected());
            case EFFORT_OF -> Optional.of(effort.where("currency", subject).sum("booked"));
            case EFFORT -> Optional.of(effort.sum("booked"));
            case BASES, SYSTEMS -> same(book.ledger().cost(upTo()), line.expected());
            case TWELVE -> same(new SpanSums(book).lastTwelve(List.of()), line.expected());
            case TWELVE_BEFORE -> same(new SpanSums(book).twelveBefore(List.of()), line.expected());
            default -> Optional.empty();
        };
    }

    private Optional<String> actual(TieOutLine line, Cells at) {
        return switch (line.check()) {
            case ROWS -> Optional.of(all(sources.where("table", CellText.inFormula(line.subject())), "rows_"));
            case AMOUNTS -> Optional.of(all(ofTable(line.subject(), at), ""));
            case LINES ->
                noted(
                        book.lines().net(line.currency()),
                        line.actual(),
                        lines.where("currency", at.fixed("currency")).sum("net_amount"));
            case CONVERTED -> booked(line.subject(), line.actual());
            case SPREAD ->
                same(
                        book.ledger().cost(Criterion.basis(Basis.EFFECTIVE), Criterion.source(line.subject())),
                        line.actual());
            case BILLED -> balanced(line);
            case EFFORT_OF ->
                same(
                        book.ledger().cost(Criterion.basis(Basis.EFFORT), Criterion.source(line.subject()), upTo()),
                        line.actual());
            case EFFORT -> same(of(Basis.EFFORT), line.actual());
            case ALLOCATION_OF ->
                same(
                        book.ledger().cost(Criterion.basis(Basis.ALLOCATED), Criterion.source(line.subject())),
                        line.actual());
            case ALLOCATION -> same(of(Basis.ALLOCATED), line.actual());
            case BASES -> same(of(Basis.EFFECTIVE).plus(of(Basis.ACCRUAL)).plus(of(Basis.EFFORT)), line.actual());
            default -> Optional.empty();
        };
    }

    private Optional<String> balanced(TieOutLine line) {
        Live effective = of(Basis.EFFECTIVE);
        BigDecimal balances = book.report().evidence().balances().stream()
                .map(balance -> balance.prepaid().subtract(balance.accrued()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return book.report().evidence().balances().isEmpty()
                ? Optional.empty()
                : same(
                        new Live(
                                effective.formula() + "+" + PREPAID + "-" + ACCRUED,
                                effective.value().add(balances)),
                        line.actual());
    }

    private Live of(Basis basis) {
        return book.ledger().cost(Criterion.basis(basis), upTo());
    }

    private Criterion upTo() {
        return Criterion.to(Book.PERIOD, book.period());
    }

    private DataSums ofTable(String table, Cells at) {
        return sources.where("table", CellText.inFormula(table)).where("currency", at.fixed("currency"));
    }

    private static String all(DataSums of, String prefix) {
        return Stream.of("accepted", "rejected", "duplicate")
                .map(field -> of.sum(prefix + field))
                .collect(Collectors.joining("+"));
    }

    private Optional<String> booked(String currency, BigDecimal value) {
        return noted(
                book.lines().posted(currency),
                value,
                lines.where("currency", CellText.inFormula(currency))
                        .where("state", POSTED)
                        .sum("booked"));
    }

    /** Where rows count that stand on no sheet any more, or cost that no line bills, the sum is another: a value. */
    private static Optional<String> noted(BigDecimal noted, BigDecimal value, String formula) {
        return noted.compareTo(value) == 0 ? Optional.of(formula) : Optional.empty();
    }

    private static Optional<String> same(Live live, BigDecimal value) {
        return noted(live.value(), value, live.formula());
    }
}
