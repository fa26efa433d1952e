package io.outlay.report.ledger;

import io.outlay.report.book.Book;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.ReportSheet;

/** The ledger by system, month, pool and basis: what every figure of cost sums. */
public final class LedgerSheet implements ReportSheet {
    @Override
    public String name() {
        return "Ledger";
    }

    @Override
    public void write(Book book) {
        String note =
                "Entries by system, month, cost pool and basis. Billed is a memo in the month of issue, outside cost; months after the period are prepaid."
                        + " Single entries: csv/ledger.csv; their lines: sheet Lines.";
        new DataSheet<>(name(), note, book.ledger().table()).write(book);
    }
}
