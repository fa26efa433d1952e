package io.outlay.report.verdict;

import io.outlay.report.book.Book;
import io.outlay.report.book.Monthly;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.ExcelDay;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The series behind Summary's tiles and charts, month by month. */
public final class FiguresSheet implements ReportSheet {
    private static final Fields<Book> FIELD = new Fields<>();
    private static final List<Field<Book>> HEAD = List.of(
            FIELD.text("period_label", book -> "Period"),
            FIELD.month("period", Book::period),
            FIELD.text("fiscal_year_label", book -> "Fiscal year from").right(),
            FIELD.live("fiscal_year", (book, at) -> Optional.of(fiscalYear(book)))
                    .look(look -> Look.BODY.strong().format(Look.MONTH)));

    @Override
    public String name() {
        return Monthly.SHEET;
    }

    @Override
    public void write(Book book) {
        Page page = book.titled(
                name(), "The series behind Summary. Indexes and growths are computed on comparable cost (values).");
        Block<Book> head = new Block<>(name(), 2, HEAD, List.of(book));
        book.name(Book.PERIOD, head.absolute("period", 0));
        book.name(Book.FISCAL_YEAR, head.absolute("fiscal_year", 0));
        head.rows(page, row -> Look.BODY.strong());
        FigureBlocks blocks = new FigureBlocks(book);
        Stream.of(blocks.months(), blocks.layers(), blocks.indexes())
                .forEach(block -> block.write(page, 38, row -> Look.BODY));
        page.sheet().createFreezePane(0, blocks.months().header() + 1);
        page.print(book.title(name()), 0);
    }

    private static Live fiscalYear(Book book) {
        return new Live(
                "EDATE(" + Book.PERIOD + ",-MOD(MONTH(" + Book.PERIOD + ")-"
                        + book.report().head().fiscalYearStart() + ",12))",
                ExcelDay.of(book.fiscalYear().start().atDay(1)));
    }
}
