package io.outlay.report.ledger;

import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.Balance;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.model.ledger.TieOutLine;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** The chain from files to figures, each link with its difference, and what the general ledger should carry. */
public final class TieOutSheet implements ReportSheet {
    private static final Look CELL = Look.BODY.edge(Palette.LINE).align(HorizontalAlignment.LEFT);
    private static final Look MONEY = CELL.right().format(Look.MONEY);
    private static final int HEADER = 3;

    @Override
    public String name() {
        return "Tie-out";
    }

    @Override
    public void write(Book book) {
        Page page = book.page(name());
        page.text(0, 0, book.title(name()), Look.TITLE);
        page.height(0, 24);
        page.text(1, 0, "From invoices to figures: every difference is 0, or the period is not published.", Look.NOTE);
        int next = chain(book, page);
        balances(book, page, next + 2);
        List<Integer> widths = List.of(14, 64, 12, 20, 20, 16, 10);
        for (int i = 0; i < widths.size(); i++) {
            page.width(i, widths.get(i));
        }
        page.sheet().createFreezePane(0, HEADER + 1);
        page.print(book.title(name()), 0);
    }

    private static int chain(Book book, Page page) {
        header(page, HEADER, List.of("Stage", "Item", "Currency", "Expected", "Actual", "Difference", ""), 3);
        int row = HEADER + 1;
        for (TieOutLine line : book.report().tieOut()) {
            words(page, row, line);
            page.number(row, 4, line.actual(), format(line));
            verdict(page, row++, line);
        }
        TieOutLine own = workbook(book);
        words(page, row, own);
        Live ledger = book.ledger().cost(Criterion.to(Book.PERIOD, book.period()));
        page.live(row, 4, ledger, MONEY);
        verdict(page, row++, own);
        return row;
    }

    /** The last link: what this workbook's Ledger sums to, against the cost by month. */
    private static TieOutLine workbook(Book book) {
        BigDecimal months =
                book.report().months().stream().map(SystemMonth::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal ledger =
                book.ledger().cost(Criterion.to(Book.PERIOD, book.period())).value();
        return new TieOutLine(
                "workbook", "cost by month = sheet Ledger up to the period", book.currency(), months, ledger);
    }

    private static void words(Page page, int row, TieOutLine line) {
        page.text(row, 0, line.stage(), CELL.strong());
        page.text(row, 1, line.item(), CELL.wrapped());
        page.height(row, line.item().length() > 80 ? 26 : 14);
        page.text(row, 2, line.currency(), CELL);
        page.number(row, 3, line.expected(), format(line));
    }

    private static void verdict(Page page, int row, TieOutLine line) {
        String cells = "E" + (row + 1) + "-D" + (row + 1);
        page.live(
                row,
                5,
                new Live("ROUND(" + cells + "," + digits(line) + ")", line.difference()),
                format(line).strong());
        String holds = "IF(F" + (row + 1) + "=0,\"✓\",\"✗ off\")";
        page.live(row, 6, holds, line.difference().signum() == 0 ? "✓" : "✗ off", CELL.strong());
    }

    /** Rows are counted; money has the decimals of its currency, and more where a document states them. */
    private static Look format(TieOutLine line) {
        return CELL.right().format(Look.decimals(digits(line)));
    }

    private static int digits(TieOutLine line) {
        if (line.currency().isEmpty()) {
            return 0;
        }
        MinorUnit unit = MinorUnit.of(line.currency());
        return Math.max(
                unit.stated(line.expected()).scale(), unit.stated(line.actual()).scale());
    }

    private static void balances(Book book, Page page, int row) {
        page.text(
                row,
                0,
                "Prepaid and accrued at the period's end",
                Look.BODY.size(12).strong());
        List<Balance> balances = new ArrayList<>(book.report().balances());
        balances.sort(Comparator.comparing(Balance::document).thenComparing(Balance::systemId));
        int first = row + 2;
        header(page, row + 1, List.of("System", "Document", "Currency", "Prepaid", "Accrued"), 3);
        for (int i = 0; i < balances.size(); i++) {
            Balance balance = balances.get(i);
            page.text(first + i, 0, balance.systemId(), CELL);
            page.text(first + i, 1, balance.document(), CELL);
            page.text(first + i, 2, book.currency(), CELL);
            page.number(first + i, 3, balance.prepaid(), MONEY);
            page.number(first + i, 4, balance.accrued(), MONEY);
        }
        int total = first + balances.size();
        for (int column = 0; column < 5; column++) {
            page.blank(total, column, CELL);
        }
        page.text(total, 0, balances.isEmpty() ? "No document is prepaid or accrued." : "Total", CELL.strong());
        if (!balances.isEmpty()) {
            total(page, total, 3, first, balances.stream().map(Balance::prepaid).toList());
            total(page, total, 4, first, balances.stream().map(Balance::accrued).toList());
        }
    }

    private static void total(Page page, int row, int column, int first, List<BigDecimal> values) {
        String letter = column == 3 ? "D" : "E";
        String range = letter + (first + 1) + ":" + letter + row;
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        page.live(row, column, new Live("SUM(" + range + ")", sum), MONEY.strong());
    }

    private static void header(Page page, int row, List<String> titles, int figures) {
        for (int i = 0; i < titles.size(); i++) {
            page.text(row, i, titles.get(i), i >= figures && i < 6 ? Look.HEADER.right() : Look.HEADER);
        }
        page.height(row, 18);
    }
}
