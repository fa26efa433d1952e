package io.outlay.report.outlook;

import io.outlay.report.book.Book;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;

/** What the charts of the sheet Outlook draw, month by month. */
public final class OutlookFiguresSheet implements ReportSheet {
    @Override
    public String name() {
        return OutlookSeries.SHEET;
    }

    @Override
    public void write(Book book) {
        Page page = book.titled(
                name(),
                "What the charts of the sheet Outlook draw, in " + book.currency() + " (values of the method).");
        var block = new OutlookSeries(book).block();
        block.write(page, 38, month -> Look.BODY);
        page.freeze(1, block.header());
        page.print(book.title(name()), 0);
    }
}
