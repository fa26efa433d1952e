package io.outlay.report.ledger;

import io.outlay.report.book.Book;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.ReportSheet;

/** What was not accepted, why, and how to mend it. */
public final class RejectedSheet implements ReportSheet {
    @Override
    public String name() {
        return "Rejected";
    }

    @Override
    public void write(Book book) {
        int count = book.report().evidence().rejections().size();
        String nothing = book.report().head().isCut()
                ? "No line of these systems was rejected. Rows that name no system are in the whole report only."
                : "Nothing was rejected: every row of every file was read.";
        String note = count == 0
                ? nothing
                : "Rows and files that are not in any figure. They are listed until the file is fixed or removed.";
        new DataSheet<>(name(), note, BookTables.rejections(book.report())).write(book);
    }
}
