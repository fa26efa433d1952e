package io.outlay.report.book;

import io.outlay.report.FinanceWorkbook;

/** One sheet of the workbook. A further sheet is a further class and a line in {@link FinanceWorkbook}. */
public interface ReportSheet {
    String name();

    void write(Book book);
}
