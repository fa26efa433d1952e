package io.outlay.report.ledger;

import io.outlay.report.book.Book;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.ReportSheet;

/** What was not accepted, why, and how to mend it. */
public final class RejectedSheet implements ReportSheet {
    private static final String ELSEWHERE =
            " Rejected rows that name no system, as those with a bad cell, are in the whole report alone.";

    @Override
    public String name() {
        return "Rejected";
    }

    @Override
    public void write(Book book) {
        boolean cut = book.report().head().isCut();
        String nothing = cut ? "None to show here." : "Nothing was rejected: every row of every file was read.";
        String note = book.report().evidence().rejections().isEmpty()
                ? nothing
                : "Rows and files that are not in any figure. They are listed until the file is fixed or removed.";
        new DataSheet<>(name(), cut ? note + ELSEWHERE : note, BookTables.rejections(book.report())).write(book);
    }
}
