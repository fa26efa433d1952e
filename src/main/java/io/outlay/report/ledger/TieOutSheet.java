package io.outlay.report.ledger;

import io.outlay.model.Sum;
import io.outlay.model.ledger.Balance;
import io.outlay.model.ledger.LedgerTieLine;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.model.ledger.TieOutLine;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The chain from files to figures, each link with its difference, and what the general ledger should carry. */
public final class TieOutSheet implements ReportSheet {
    private static final int HEADER = 3;

    @Override
    public String name() {
        return "Tie-out";
    }

    @Override
    public void write(Book book) {
        Page page = book.titled(
                name(),
                book.report().head().isCut()
                        ? "From rows to figures of this part: every difference is 0. Files are tied out in the whole report."
                        : "From invoices to figures: every difference is 0, or the period is not published.");
        // Formulas of the chain name what is written below it.
        book.name(TieOutFormulas.PREPAID, "'Tie-out'!$A$1");
        book.name(TieOutFormulas.ACCRUED, "'Tie-out'!$A$1");
        Block<TieOutLine> chain = chain(book);
        chain.write(page, 18, line -> Look.CELL);
        chain.heights(page, 2);
        int ladder = new LadderBlock(book, page).write(chain.end() + 2);
        page.printOnly(chain.fields().size(), ladder);
        int end = balances(book, page, ladder + 2);
        if (!book.report().evidence().generalLedger().isEmpty()) {
            generalLedger(book, page, end + 2);
        }
        page.sheet().createFreezePane(0, HEADER + 1);
        page.print(book.title(name()), 0);
    }

    private Block<TieOutLine> chain(Book book) {
        Live ledger = book.ledger().cost(Criterion.to(Book.PERIOD, book.period()));
        TieOutLine own = workbook(book, ledger.value());
        List<TieOutLine> lines = new ArrayList<>(book.report().evidence().tieOut());
        lines.add(own);
        Table<TieOutLine> table = TieOutTable.of(book.report());
        TieOutFormulas formulas = new TieOutFormulas(book);
        Field<TieOutLine> live = formulas.actual(table.field("actual"));
        Field<TieOutLine> actual = live.by((line, at) -> line == own ? ledger.formula() : live.formula(line, at))
                .look((line, look) -> line == own ? look.format(Look.MONEY) : look);
        List<Field<TieOutLine>> fields = Stream.of(
                        table.pick("stage", "item", "currency"),
                        List.of(formulas.expected(table.field("expected")), actual),
                        table.pick("difference", "holds"))
                .flatMap(List::stream)
                .toList();
        return new Block<>(name(), HEADER, fields, lines);
    }

    /** The last link: what this workbook's Ledger sums to, against the cost by month. */
    private static TieOutLine workbook(Book book, BigDecimal ledger) {
        BigDecimal months = Sum.of(book.report().months(), SystemMonth::total);
        return new TieOutLine(
                "workbook", "cost by month = sheet Ledger up to the period", book.currency(), months, ledger);
    }

    private int balances(Book book, Page page, int row) {
        page.section(row, "Prepaid and accrued at the period's end");
        Table<Balance> table = BookTables.balances(book.report());
        List<Balance> balances = book.report().evidence().balances().stream()
                .sorted(BookTables.BY_DOCUMENT)
                .toList();
        Block<Balance> block = new Block<>(
                name(), row + 1, table.pick("system_id", "document", "currency", "prepaid", "accrued"), balances);
        block.write(page, 18, balance -> Look.CELL);
        if (!balances.isEmpty()) {
            book.name(TieOutFormulas.PREPAID, total(block, "prepaid"));
            book.name(TieOutFormulas.ACCRUED, total(block, "accrued"));
        }
        block.totals(page, balances.isEmpty() ? "No document is prepaid or accrued." : "Total", Look.CELL);
        return block.end() + 1;
    }

    private static String total(Block<Balance> block, String field) {
        return "'Tie-out'!" + block.cells(block.rows().size()).absolute(field);
    }

    private void generalLedger(Book book, Page page, int row) {
        page.section(row, "General ledger: what it booked against what is posted here, and why they differ");
        Table<LedgerTieLine> table = LedgerTieTable.of(book.report());
        Block<LedgerTieLine> block = new Block<>(
                name(),
                row + 1,
                table.pick("why", "document", "currency", "booked", "ours", "difference", "month", "account", "vendor"),
                book.report().evidence().generalLedger());
        block.write(page, 18, line -> Look.CELL);
    }
}
