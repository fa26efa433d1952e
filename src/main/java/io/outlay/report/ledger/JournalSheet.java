package io.outlay.report.ledger;

import io.outlay.report.book.Book;
import io.outlay.report.book.SummedSheet;
import io.outlay.report.sheet.Field;
import java.util.List;

/** The journal proposal, a line a row, as in {@code journal.csv}. */
public final class JournalSheet extends SummedSheet<JournalLine> {
    public JournalSheet() {
        super("Journal");
    }

    @Override
    protected String note(boolean any) {
        return any
                ? "What the general ledger may post on the last day of the period, and reverse on the next: csv/journal.csv."
                        + " Accounts and format: settings outlay.journal."
                : "No document is prepaid or accrued: there is nothing to post.";
    }

    @Override
    protected List<JournalLine> rows(Book book) {
        return JournalLine.of(book.report(), book.lines().weights());
    }

    @Override
    protected List<Field<JournalLine>> fields(Book book) {
        return JournalTable.fields(book.report());
    }
}
