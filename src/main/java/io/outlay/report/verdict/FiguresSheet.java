package io.outlay.report.verdict;

import io.outlay.report.book.Book;
import io.outlay.report.book.Monthly;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;

/** The series behind Summary's tiles and charts, month by month. */
public final class FiguresSheet implements ReportSheet {
    /** Days from Excel's day 0 to 1970-01-01. */
    private static final long EXCEL_EPOCH = 25_569;

    @Override
    public String name() {
        return Monthly.SHEET;
    }

    @Override
    public void write(Book book) {
        Page page = book.page(name());
        page.text(0, 0, book.title(name()), Look.TITLE);
        page.height(0, 24);
        page.text(
                1,
                0,
                "The series behind Summary. Indexes and growths are computed on comparable cost (values).",
                Look.NOTE);
        page.text(3, 0, "Period", Look.BODY.strong());
        page.month(3, 1, book.period(), Look.BODY.strong());
        name(book, Book.PERIOD, 3, 1);
        page.text(3, 2, "Fiscal year from", Look.BODY.strong().right());
        long start = book.fiscalYear().start().atDay(1).toEpochDay() + EXCEL_EPOCH;
        String formula = "EDATE(" + Book.PERIOD + ",-MOD(MONTH(" + Book.PERIOD + ")-"
                + book.report().head().fiscalYearStart() + ",12))";
        page.live(
                3,
                3,
                new Live(formula, BigDecimal.valueOf(start)),
                Look.BODY.strong().format(Look.MONTH));
        name(book, Book.FISCAL_YEAR, 3, 3);
        FigureBlocks blocks = new FigureBlocks(book);
        Stream.of(blocks.months(), blocks.layers(), blocks.indexes())
                .forEach(block -> block.write(page, 38, row -> Look.BODY));
        page.sheet().createFreezePane(0, blocks.months().header() + 1);
        page.print(book.title(name()), 0);
    }

    private static void name(Book book, String name, int row, int column) {
        XSSFName cell = book.workbook().createName();
        cell.setNameName(name);
        cell.setRefersToFormula(Monthly.SHEET + "!" + new CellReference(row, column, true, true).formatAsString());
    }
}
