package io.outlay.report.outlook;

import io.outlay.report.book.AheadBook;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.ReportSheet;

/** The outlook of each system's cost pools, a month a row: what sums of months ahead add up on other sheets. */
public final class AheadSheet implements ReportSheet {
    @Override
    public String name() {
        return AheadBook.SHEET;
    }

    @Override
    public void write(Book book) {
        String note = book.report().analysis().outlook().lines().isEmpty()
                ? "There is no ledger yet that could be continued."
                : "Expected cost of the twelve months that follow, by system and cost pool, as the method continues each"
                        + " (values): before allocation, without one-offs. Sums of it on Outlook and Budget are live.";
        new DataSheet<>(name(), note, AheadBook.of(book).table()).write(book);
    }
}
