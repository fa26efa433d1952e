package io.outlay.report.ledger;

import io.outlay.model.Sum;
import io.outlay.model.ledger.Balance;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.model.ledger.TieOutLine;
import io.outlay.model.ledger.TieOutLine.Check;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.DataSums;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Live;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The chain from files to figures with both sides as the workbook sums them, and links of the workbook's own. */
record TieChecks(Book book, TieOutFormulas formulas) {
    private static final Set<Check> OF_BRIDGE =
            EnumSet.of(Check.TWELVE, Check.TWELVE_BEFORE, Check.BARS, Check.LEFT_OVER);

    TieChecks(Book book) {
        this(book, new TieOutFormulas(book));
    }

    List<TieCheck> all() {
        boolean bridge = !book.report().analysis().bridges().isEmpty();
        List<TieCheck> all = new ArrayList<>(book.report().evidence().tieOut().stream()
                .filter(line -> bridge || !OF_BRIDGE.contains(line.check()))
                .map(this::shown)
                .map(line -> TieCheck.of(line, formulas.expected(line), formulas.actual(line)))
                .toList());
        all.add(billed());
        List<JournalLine> journal = new JournalSheet().rows(book);
        if (!journal.isEmpty()) {
            all.addAll(journal(journal));
        }
        return all;
    }

    /** In words and sums that both sides have in the workbook. */
    private TieOutLine shown(TieOutLine line) {
        return switch (line.check()) {
            case ALLOCATION_OF, ALLOCATION ->
                with(
                        line,
                        line.item().replace(" nets to zero", ": taken over = handed on"),
                        formulas.allocated(line, Criterion.positive()).value(),
                        formulas.allocated(line, Criterion.negative()).value().negate());
            case LEFT_OVER -> rowsOfBridge(line);
            default -> line;
        };
    }

    private TieOutLine rowsOfBridge(TieOutLine line) {
        long rows = book.report().analysis().bridges().size();
        long closed = book.report().analysis().bridges().stream()
                .filter(row -> row.total().compareTo(row.bars()) == 0)
                .count();
        TieOutLine counted =
                new TieOutLine(line.stage(), line.item(), "", line.expected(), line.actual()).as(line.check(), "");
        return with(
                counted,
                "rows of Bridge = rows whose bars add up to their change",
                BigDecimal.valueOf(rows),
                BigDecimal.valueOf(closed));
    }

    private static TieOutLine with(TieOutLine line, String item, BigDecimal expected, BigDecimal actual) {
        return new TieOutLine(line.stage(), item, line.currency(), expected, actual, line.check(), line.subject());
    }

    /** The memo outside cost, which no other link sums. */
    private TieCheck billed() {
        Live ledger = book.ledger().billed(Criterion.to(Book.PERIOD, book.period()));
        BigDecimal months = Sum.of(book.report().months(), SystemMonth::billed);
        return check(
                "workbook",
                "billed by month = sheet Ledger up to the period",
                new Live(new MonthlyCostSheet().sums(book).sum("billed"), months),
                ledger);
    }

    private List<TieCheck> journal(List<JournalLine> journal) {
        DataSums lines = new JournalSheet().sums(book);
        DataSums balances = new BalancesSheet().sums(book);
        List<Balance> all = book.report().evidence().balances();
        String prepaid = JournalLine.account(book.report(), "prepaid");
        String accrued = JournalLine.account(book.report(), "accrued");
        DataSums ofPrepaid = of(lines, prepaid, "Prepaid");
        DataSums ofAccrued = of(lines, accrued, "Accrued");
        return List.of(
                check(
                        "journal",
                        "prepaid of documents = proposed on account " + prepaid,
                        new Live(balances.sum("prepaid"), Sum.of(all, Balance::prepaid)),
                        new Live(
                                ofPrepaid.sum("debit") + "-" + ofPrepaid.sum("credit"),
                                posted(journal, prepaid, "Prepaid"))),
                check(
                        "journal",
                        "accrued of documents = proposed on account " + accrued,
                        new Live(balances.sum("accrued"), Sum.of(all, Balance::accrued)),
                        new Live(
                                ofAccrued.sum("credit") + "-" + ofAccrued.sum("debit"),
                                posted(journal, accrued, "Accrued").negate())),
                check(
                        "journal",
                        "debit = credit",
                        new Live(lines.sum("debit"), side(journal, 1)),
                        new Live(lines.sum("credit"), side(journal, -1))));
    }

    private static DataSums of(DataSums lines, String account, String text) {
        return lines.where("account", CellText.inFormula(account)).where("text", CellText.inFormula(text));
    }

    private static BigDecimal posted(List<JournalLine> journal, String account, String text) {
        return Sum.of(journal.stream()
                .filter(line -> line.account().equals(account) && line.text().equals(text))
                .map(JournalLine::amount));
    }

    /** @param sign of debits 1, of credits −1 */
    private static BigDecimal side(List<JournalLine> journal, int sign) {
        return Sum.of(journal.stream()
                .map(JournalLine::amount)
                .filter(amount -> amount.signum() == sign)
                .map(BigDecimal::abs));
    }

    private TieCheck check(String stage, String item, Live expected, Live actual) {
        TieOutLine line = new TieOutLine(stage, item, book.currency(), expected.value(), actual.value());
        return TieCheck.of(line, Optional.of(expected.formula()), Optional.of(actual.formula()));
    }
}
