package io.outlay.report;

/** One sheet of the workbook. A further sheet is a further class and a line in {@link FinanceWorkbook}. */
interface ReportSheet {
    String name();

    void write(Book book);
}
