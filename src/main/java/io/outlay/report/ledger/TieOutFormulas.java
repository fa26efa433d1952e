package io.outlay.report.ledger;

import io.outlay.model.Basis;
import io.outlay.model.Names;
import io.outlay.model.Sum;
import io.outlay.model.ledger.Balance;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.TieOutLine;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.DataSums;
import io.outlay.report.book.TieNames;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Live;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Both sides of the chain from files to figures, each summed from other sheets than the other side. A side that counts rows
 * which stand on no sheet any more stays a value.
 */
final class TieOutFormulas {
    /** Tables of what becomes lines. */
    static final List<String> OF_LINES = List.of("invoices", "focus", "focus_invoice_detail");

    private static final String POSTED = '"' + Names.id(DocumentLine.State.POSTED) + '"';
    private static final String TO_PERIOD = "\"<=\"&" + Book.PERIOD;
    private final Book book;
    private final DataSums sources;
    private final DataSums lines;
    private final DataSums documents;
    private final DataSums effort;
    private final DataSums balances;
    private final DataSums monthly;

    TieOutFormulas(Book book) {
        this.book = book;
        this.sources = new SourcesSheet().sums(book);
        this.lines = LinesSheet.sums(book);
        this.documents = DocumentsSheet.sums(book);
        this.effort = new EffortSheet().sums(book);
        this.balances = new BalancesSheet().sums(book);
        this.monthly = new MonthlyCostSheet().sums(book);
    }

    /** Empty where it is a value. */
    Optional<String> expected(TieOutLine line) {
        String subject = CellText.inFormula(line.subject());
        return switch (line.check()) {
            case ROWS -> Optional.of(sources.where("table", subject).sum("rows_read"));
            case AMOUNTS -> Optional.of(ofTable(line.subject(), line).sum("read"));
            case LINES ->
                Optional.of(OF_LINES.stream()
                        .map(table -> ofTable(table, line).sum("accepted"))
                        .collect(Collectors.joining("+")));
            case CONVERTED ->
                noted(
                        book.documents().billed(line.subject()),
                        line.expected(),
                        documents.where("currency", subject).sum("net_at_rate"));
            case SPREAD ->
                noted(
                        book.documents().cost(line.subject()),
                        line.expected(),
                        documents.where("currency", subject).sum("cost_at_rate"));
            case AS_INVOICED -> issued(line);
            case BILLED -> same(book.ledger().billed(upTo()), line.expected());
            case EFFORT_OF -> Optional.of(effort.where("currency", subject).sum("booked"));
            case EFFORT -> Optional.of(effort.sum("booked"));
            default -> expectedOfLedger(line);
        };
    }

    private Optional<String> expectedOfLedger(TieOutLine line) {
        return switch (line.check()) {
            case ALLOCATION_OF, ALLOCATION -> same(allocated(line, Criterion.positive()), line.expected());
            case BASES, SYSTEMS -> same(book.ledger().cost(upTo()), line.expected());
            case TWELVE -> Optional.of(months(-11, 0));
            case TWELVE_BEFORE -> Optional.of(months(-23, -12));
            case BARS -> Optional.of(TieNames.BRIDGE_TO + "-" + TieNames.BRIDGE_FROM);
            case LEFT_OVER -> Optional.of("ROWS(" + TieNames.BRIDGE_SUMS_LEFT + ")+ROWS(" + TieNames.BRIDGE_LEFT + ")");
            default -> Optional.empty();
        };
    }

    /** Empty where it is a value. */
    Optional<String> actual(TieOutLine line) {
        return switch (line.check()) {
            case ROWS -> Optional.of(all(sources.where("table", CellText.inFormula(line.subject())), "rows_"));
            case AMOUNTS -> Optional.of(all(ofTable(line.subject(), line), ""));
            case LINES -> lines(line);
            case CONVERTED ->
                noted(
                        book.lines().posted(line.subject()),
                        line.actual(),
                        ofLines(line.subject()).where("state", POSTED).sum("booked"));
            case SPREAD ->
                same(
                        book.ledger().cost(Criterion.basis(Basis.EFFECTIVE), Criterion.source(line.subject())),
                        line.actual());
            case AS_INVOICED -> invoiced(line);
            case BILLED -> balanced(line);
            case EFFORT_OF ->
                same(
                        book.ledger().cost(Criterion.basis(Basis.EFFORT), Criterion.source(line.subject()), upTo()),
                        line.actual());
            case EFFORT -> same(of(Basis.EFFORT), line.actual());
            default -> actualOfLedger(line);
        };
    }

    private Optional<String> actualOfLedger(TieOutLine line) {
        return switch (line.check()) {
            case ALLOCATION_OF, ALLOCATION ->
                same(SpanLives.negative(allocated(line, Criterion.negative())), line.actual());
            case BASES ->
                Optional.of(Stream.of("effective", "accrued", "effort")
                        .map(monthly::sum)
                        .collect(Collectors.joining("+")));
            case SYSTEMS ->
                Optional.of(monthly.where("system_id", "\"unmapped\"").sum("total") + "+"
                        + monthly.where("system_id", "\"<>unmapped\"").sum("total"));
            case TWELVE -> Optional.of(TieNames.BRIDGE_TO);
            case TWELVE_BEFORE -> Optional.of("SUM(" + TieNames.BRIDGE_FROM + "," + TieNames.BRIDGE_CORRECTION + ")");
            case BARS -> Optional.of("SUM(" + TieNames.BRIDGE_BARS + ")");
            case LEFT_OVER -> Optional.of(closed(TieNames.BRIDGE_SUMS_LEFT) + "+" + closed(TieNames.BRIDGE_LEFT));
            default -> Optional.empty();
        };
    }

    /** What systems took over, or handed on, of shared cost. */
    Live allocated(TieOutLine line, Criterion sign) {
        Criterion basis = Criterion.basis(Basis.ALLOCATED);
        return line.check() == TieOutLine.Check.ALLOCATION
                ? book.ledger().cost(basis, sign, upTo())
                : book.ledger().cost(basis, sign, Criterion.source(line.subject()));
    }

    /** Rows of which nothing is left over. */
    private static String closed(String range) {
        return "COUNTIF(" + range + ",0)";
    }

    private Optional<String> lines(TieOutLine line) {
        BigDecimal replaced = Sum.of(book.report().evidence().replaced().stream()
                .filter(rows -> rows.currency().equals(line.currency()))
                .map(rows -> rows.amount()));
        return noted(
                book.lines().net(line.currency()).add(replaced),
                line.actual(),
                ofLines(line.currency()).sum("net_amount") + "+"
                        + sources.where("currency", CellText.inFormula(line.currency()))
                                .sum("no_longer_counts"));
    }

    private Optional<String> issued(TieOutLine line) {
        return noted(
                book.lines().issued(line.currency()),
                line.expected(),
                ofLines(line.currency())
                        .where("state", POSTED)
                        .where("issue_date", "\"<=\"&EOMONTH(" + Book.PERIOD + ",0)")
                        .sum("net_amount"));
    }

    private Optional<String> invoiced(TieOutLine line) {
        Live effective =
                book.ledger().invoiced(Criterion.basis(Basis.EFFECTIVE), Criterion.source(line.currency()), upTo());
        BigDecimal open = Sum.of(book.report().evidence().balances().stream()
                .flatMap(balance -> balance.invoiced().stream())
                .filter(stated -> stated.currency().equals(line.currency()))
                .map(stated -> stated.prepaid().subtract(stated.accrued())));
        DataSums own = balances.where("currency", CellText.inFormula(line.currency()));
        return noted(
                effective.value().add(open),
                line.actual(),
                effective.formula() + "+" + own.sum("prepaid_as_invoiced") + "-" + own.sum("accrued_as_invoiced"));
    }

    /** Accrued are estimates as well, which no bill is held against: they are in both. */
    private Optional<String> balanced(TieOutLine line) {
        Live used = of(Basis.EFFECTIVE).plus(of(Basis.ACCRUAL));
        List<Balance> all = book.report().evidence().balances();
        BigDecimal open = Sum.of(all, Balance::prepaid).subtract(Sum.of(all, Balance::accrued));
        return noted(
                used.value().add(open),
                line.actual(),
                used.formula() + "+" + balances.sum("prepaid") + "-" + balances.sum("accrued"));
    }

    /** Months from one to another, counted from the period's. */
    private String months(int from, int to) {
        return monthly.where("month", "\">=\"&EDATE(" + Book.PERIOD + "," + from + ")")
                .where("month", to == 0 ? TO_PERIOD : "\"<=\"&EDATE(" + Book.PERIOD + "," + to + ")")
                .sum("total");
    }

    private Live of(Basis basis) {
        return book.ledger().cost(Criterion.basis(basis), upTo());
    }

    private Criterion upTo() {
        return Criterion.to(Book.PERIOD, book.period());
    }

    private DataSums ofLines(String currency) {
        return lines.where("currency", CellText.inFormula(currency));
    }

    private DataSums ofTable(String table, TieOutLine line) {
        return sources.where("table", CellText.inFormula(table)).where("currency", CellText.inFormula(line.currency()));
    }

    private static String all(DataSums of, String prefix) {
        return Stream.of("accepted", "rejected", "duplicate")
                .map(field -> of.sum(prefix + field))
                .collect(Collectors.joining("+"));
    }

    /** Where rows count that stand on no sheet any more, or cost that no line bills, the sum is another: a value. */
    private static Optional<String> noted(BigDecimal noted, BigDecimal value, String formula) {
        return noted.compareTo(value) == 0 ? Optional.of(formula) : Optional.empty();
    }

    private static Optional<String> same(Live live, BigDecimal value) {
        return noted(live.value(), value, live.formula());
    }
}
