package io.outlay.report.ledger;

import io.outlay.report.book.Book;
import io.outlay.report.book.CauseTable;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Paper;
import java.util.stream.Collectors;

/** What changed in months that were closed before, and why: one line for one cause. */
public final class RestatementsSheet implements ReportSheet {
    @Override
    public String name() {
        return "Restatements";
    }

    @Override
    public void write(Book book) {
        String note = book.causes().isEmpty()
                ? "No closed month was restated."
                : "Closed months stay as reported. What came later is posted in the open period and dated to its month: one"
                        + " line for one cause, by month and system on the sheet Restated months.";
        new DataSheet<>(name(), note + changes(book), CauseTable.of(book)).write(book);
        if (book.causes().isEmpty() && book.report().changes().register().isEmpty()) {
            Paper.none(book.workbook().getSheet(name()));
        }
    }

    /** What restates no month and yet moves closed months between sums. */
    private static String changes(Book book) {
        return book.report().changes().register().stream()
                .map(change -> "\n" + change.sentence(book.currency()) + ".")
                .collect(Collectors.joining());
    }
}
