package io.outlay.report.bills;

import io.outlay.analysis.bills.ContractPayment;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.DataSums;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.util.List;

/** What contracts ask to be paid in two years: the rows that the sheet Renewals sums, for as many days as are set. */
public final class PaymentsSheet implements ReportSheet {
    static final String CASH_DAYS = "renewals.cash-days";
    private static final String SHEET = "Payments";
    private static final Fields<ContractPayment> FIELD = new Fields<>();

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        String note = payments(book).isEmpty()
                ? "No contract with a fixed fee falls due."
                : "What contracts ask to be paid in the two years after the period, by billing cycle.";
        new DataSheet<>(SHEET, note, table(book)).write(book);
    }

    /** Sums of its {@code amount} in the days that are set. */
    static DataSums due(Book book) {
        String days = book.setting(CASH_DAYS).orElseGet(() -> RenewalsSheet.cashDays(book));
        return DataSums.of(book, table(book), payments(book).size())
                .where("due", "\"<=\"&EOMONTH(" + Book.PERIOD + ",0)+" + days);
    }

    private static List<ContractPayment> payments(Book book) {
        return book.report().analysis().signals().paymentsAhead();
    }

    private static Table<ContractPayment> table(Book book) {
        return Table.of(
                SHEET,
                List.of(
                        FIELD.date("due", ContractPayment::due),
                        FIELD.text("system", ContractPayment::systemName),
                        FIELD.text("contract", ContractPayment::contractId),
                        FIELD.text("for", CashDueBlock::title),
                        FIELD.amount("amount", ContractPayment::amount).in(book.currency()),
                        FIELD.text("system_id", ContractPayment::systemId)),
                payments(book));
    }
}
